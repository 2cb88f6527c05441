using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class ImportQueueTests
{
    private const string Orders = "order_id,date,email,amount\n1,2024-01-05,ana@example.com,10\n";

    [Fact]
    public async Task A_queued_file_is_imported_told_to_the_reports_and_deleted()
    {
        await using var shop = await ImportShop.CreateAsync();
        using var queue = shop.Create<ImportQueue>();
        var told = new List<int>();
        queue.Imported = (result, _) =>
        {
            told.Add(result.StoreId);
            return Task.CompletedTask;
        };
        var path = shop.Write(Orders);

        var id = await queue.EnqueueAsync(path, "orders.csv", ImportShop.Options, CancellationToken.None);
        Assert.Equal(ImportStage.Queued, queue.ProgressOf(id)!.Value.Stage);
        await RunUntilOverAsync(queue, id);

        Assert.Equal(["Done|1"], shop.Query("SELECT State || '|' || OrdersAdded FROM Imports"));
        Assert.Equal([shop.Number("SELECT Id FROM Stores")], told.Select(store => (long)store));
        Assert.False(File.Exists(path));
        Assert.Null(queue.ProgressOf(id));
    }

    [Fact]
    public async Task A_file_that_cannot_be_imported_fails_with_its_note_and_the_queue_goes_on()
    {
        await using var shop = await ImportShop.CreateAsync();
        using var queue = shop.Create<ImportQueue>();

        await queue.EnqueueAsync(shop.Write("a,b\n1,2\n"), "bad.csv", ImportShop.Options, CancellationToken.None);
        var second = await queue.EnqueueAsync(shop.Write(Orders), "good.csv", ImportShop.Options, CancellationToken.None);
        await RunUntilOverAsync(queue, second);

        Assert.Equal(["bad.csv|Failed", "good.csv|Done"], shop.Query("SELECT FileName || '|' || State FROM Imports ORDER BY Id"));
        Assert.Equal(ImportNoteCode.NoDateColumn, ImportNotes.FromJson(shop.Query("SELECT Notes FROM Imports ORDER BY Id")[0]!)[0].Code);
    }

    [Fact]
    public async Task A_waiting_import_that_is_cancelled_never_runs()
    {
        await using var shop = await ImportShop.CreateAsync();
        using var queue = shop.Create<ImportQueue>();
        var id = await queue.EnqueueAsync(shop.Write(Orders), "orders.csv", ImportShop.Options, CancellationToken.None);

        await queue.CancelAsync(id);
        Assert.Null(queue.ProgressOf(id));
        await RunUntilOverAsync(queue, await queue.EnqueueAsync(shop.Write("a,b\n1,2\n"), "other.csv", ImportShop.Options, CancellationToken.None));

        Assert.Equal(["Cancelled", "Failed"], shop.Query("SELECT State FROM Imports ORDER BY Id"));
        Assert.Equal(0, shop.Number("SELECT count(*) FROM Orders"));
        Assert.Equal(0, shop.Number("SELECT count(*) FROM Stores"));
    }

    [Fact]
    public async Task What_a_stopped_server_left_running_is_interrupted()
    {
        await using var shop = await ImportShop.CreateAsync();
        await using (var context = shop.Open())
        {
            var store = new Store { Name = "Shop", Currency = "EUR", TimeZone = "Etc/UTC" };
            context.Imports.Add(new RetentionDashboard.Data.Import { Store = store, FileName = "old.csv", Format = "auto", State = ImportState.Running });
            await context.SaveChangesAsync();
        }

        using var queue = shop.Create<ImportQueue>();
        var id = await queue.EnqueueAsync(shop.Write(Orders), "new.csv", ImportShop.Options, CancellationToken.None);
        await RunUntilOverAsync(queue, id);

        Assert.Equal(["old.csv|Interrupted", "new.csv|Done"], shop.Query("SELECT FileName || '|' || State FROM Imports ORDER BY Id"));
    }

    [Fact]
    public async Task Removing_a_store_takes_everything_of_it_and_nothing_else()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = "order_id,date,email,sku,quantity,price,refund\n1,2024-01-05,ana@example.com,A,1,10,3\n,2024-01-05,x,A,1,1,\n";
        var sample = await shop.ImportAsync(File, ImportShop.Options with { Store = "Sample", IsSample = true });
        await shop.ImportAsync(File);
        var kept = shop.Query("SELECT Number || Subtotal FROM Orders WHERE StoreId <> " + sample.StoreId);

        await shop.Get<StoreRemoval>().RemoveAsync(sample.StoreId, CancellationToken.None);

        Assert.Equal(kept, shop.Query("SELECT Number || Subtotal FROM Orders"));
        foreach (var table in (string[])["Stores", "Customers", "Products", "Orders", "OrderLines", "Refunds", "Imports", "RefusedRows"])
        {
            Assert.Equal(1, shop.Number($"SELECT count(*) FROM {table}"));
        }

        shop.AssertIntact();
    }

    [Fact]
    public async Task An_interrupted_import_keeps_its_file_and_runs_again_as_a_new_one()
    {
        await using var shop = await ImportShop.CreateAsync();
        var upload = await SpoolAsync(shop, Orders);
        var interrupted = await HoldAsync(shop, upload, ImportState.Interrupted);
        using var queue = shop.Create<ImportQueue>();
        await RunUntilOverAsync(queue, await queue.EnqueueAsync((await SpoolAsync(shop, "x,y\n1,2\n")).Path, "other.csv", ImportShop.Options, CancellationToken.None));
        Assert.True((await shop.Get<ImportHistory>().GetAsync(interrupted))!.CanRunAgain);

        var again = await queue.RunAgainAsync(interrupted, CancellationToken.None);
        Assert.Null(await queue.RunAgainAsync(interrupted, CancellationToken.None));
        await RunUntilOverAsync(queue, again!.Value);

        Assert.Equal(["Interrupted|", "Failed|", "Done|"], shop.Query("SELECT State || '|' || coalesce(UploadId, '') FROM Imports ORDER BY Id"));
        Assert.Equal(1, shop.Number("SELECT count(*) FROM Orders"));
        Assert.Null(shop.Get<UploadSpool>().Find(upload.Id));
        Assert.False((await shop.Get<ImportHistory>().GetAsync(interrupted))!.CanRunAgain);
    }

    [Fact]
    public async Task A_discarded_import_loses_its_file()
    {
        await using var shop = await ImportShop.CreateAsync();
        var upload = await SpoolAsync(shop, Orders);
        var interrupted = await HoldAsync(shop, upload, ImportState.Interrupted);
        using var queue = shop.Create<ImportQueue>();

        await queue.DiscardAsync(interrupted, CancellationToken.None);

        Assert.Equal(["Cancelled|"], shop.Query("SELECT State || '|' || coalesce(UploadId, '') FROM Imports"));
        Assert.Null(shop.Get<UploadSpool>().Find(upload.Id));
    }

    [Fact]
    public async Task A_file_that_outlived_its_import_goes_at_the_next_start()
    {
        await using var shop = await ImportShop.CreateAsync();
        var upload = await SpoolAsync(shop, Orders);
        await HoldAsync(shop, upload, ImportState.Done);
        using var queue = shop.Create<ImportQueue>();

        await RunUntilOverAsync(queue, await queue.EnqueueAsync((await SpoolAsync(shop, Orders)).Path, "new.csv", ImportShop.Options, CancellationToken.None));

        Assert.Null(shop.Get<UploadSpool>().Find(upload.Id));
        Assert.Equal(0, shop.Number("SELECT count(*) FROM Imports WHERE UploadId IS NOT NULL"));
    }

    [Fact]
    public async Task An_import_that_comes_to_nothing_leaves_no_store()
    {
        await using var shop = await ImportShop.CreateAsync();
        using var queue = shop.Create<ImportQueue>();

        var id = await queue.EnqueueAsync((await SpoolAsync(shop, "a,b\n1,2\n")).Path, "bad.csv", ImportShop.Options, CancellationToken.None);
        await RunUntilOverAsync(queue, id);

        Assert.Equal(0, shop.Number("SELECT count(*) FROM Stores"));
        var import = await shop.Get<ImportHistory>().GetAsync(id);
        Assert.Equal(("Shop", "EUR", (int?)null), (import!.StoreName, import.Currency, import.StoreId));
    }

    [Fact]
    public async Task Imports_that_wait_are_listed_behind_each_other()
    {
        await using var shop = await ImportShop.CreateAsync();
        using var queue = shop.Create<ImportQueue>();

        await queue.EnqueueAsync((await SpoolAsync(shop, Orders)).Path, "one.csv", ImportShop.Options, CancellationToken.None);
        await queue.EnqueueAsync((await SpoolAsync(shop, Orders)).Path, "two.csv", ImportShop.Options, CancellationToken.None);

        Assert.Equal([("one.csv", true), ("two.csv", true)], queue.Underway.Select(import => (import.FileName, import.IsWaiting)));
    }

    private static Task<Upload> SpoolAsync(ImportShop shop, string text) =>
        shop.Get<UploadSpool>().SaveAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "orders.csv", CancellationToken.None);

    private static async Task<int> HoldAsync(ImportShop shop, Upload upload, ImportState state)
    {
        await using var context = shop.Open();
        var import = context.Imports.Add(new RetentionDashboard.Data.Import
        {
            FileName = upload.FileName,
            Format = "auto",
            State = state,
            Options = StoredOptions.ToJson(ImportShop.Options),
            UploadId = upload.Id,
        });
        await context.SaveChangesAsync();
        return import.Entity.Id;
    }

    private static async Task RunUntilOverAsync(ImportQueue queue, int importId)
    {
        var over = new TaskCompletionSource();
        queue.Changed += id =>
        {
            if (id == importId && queue.ProgressOf(id) is null)
            {
                over.TrySetResult();
            }
        };
        await queue.StartAsync(CancellationToken.None);
        await over.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await queue.StopAsync(CancellationToken.None);
    }
}
