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
        queue.Imported = (store, _) =>
        {
            told.Add(store);
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
