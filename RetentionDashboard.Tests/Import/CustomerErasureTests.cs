using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class CustomerErasureTests
{
    private const string Header = "order_id,date,email,customer_name,phone,city,country,sku,product,quantity,price,refund,discount_code,status\n";

    private const string January =
        Header
        + "1,2024-01-05 10:00:00,Ana@Example.com,Ana Kusuma,0812-3456-789,Bandung,ID,A,Mug,1,10,,HELLO,completed\n"
        + "2,2024-02-06 10:00:00,ana@example.com,Ana Kusuma Sari,+62 812 3456 789,Bandung,ID,B,Cup,2,5,4,,completed\n"
        + "3,2024-02-07 10:00:00,budi@example.com,Budi,,Jakarta,ID,A,Mug,1,10,,,completed\n"
        + "4,yesterday,ana@example.com,Ana Kusuma,0812-3456-789,Bandung,ID,A,Mug,1,10,,,completed\n"
        + "5,yesterday,budi@example.com,Budi,,Jakarta,ID,A,Mug,1,10,,,completed\n";

    private static readonly string[] Traces = ["ana@example.com", "Kusuma", "3456-789", "3456 789", "Bandung"];

    [Fact]
    public async Task Nothing_of_an_erased_person_stays_in_the_files()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January);
        var ana = IdOf(shop, "email:ana@example.com");
        Write(shop, $"INSERT INTO CustomerNotes (StoreId, CustomerId, Text, WrittenAt) VALUES (1, {ana}, 'Ana Kusuma likes mugs', '2024-03-01')");
        Write(shop, $"INSERT INTO CustomerTags (StoreId, CustomerId, Tag) VALUES (1, {ana}, 'ana@example.com')");
        Write(shop, "INSERT INTO SavedViews (Name, Address, IsPinned, CreatedAt) VALUES ('All of Ana Kusuma Sari', '/customers?search=ana%40example.com', 0, '2024-03-01')");
        Assert.All(Traces, trace => Assert.Contains(trace, Bytes(shop), StringComparison.OrdinalIgnoreCase));

        Assert.True(await EraseAsync(shop, ana, "Dewi"));

        Assert.All(Traces, trace => Assert.DoesNotContain(trace, Bytes(shop), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["erased:" + ana + "|5|"], shop.Query($"SELECT Identity || '|' || Kind || '|' || coalesce(Name, Email, Phone, '') FROM Customers WHERE Id = {ana}"));
        Assert.Equal([$"{ana}|1|Dewi"], shop.Query("SELECT CustomerId || '|' || Action || '|' || Author FROM PrivacyEvents"));
        Assert.Equal(0, shop.Number("SELECT count(*) FROM CustomerNotes") + shop.Number("SELECT count(*) FROM CustomerTags"));
        shop.AssertIntact();
    }

    [SharedDataFact]
    public async Task Copies_that_a_large_import_left_in_unused_space_go_too_and_the_next_import_leaves_none()
    {
        string[] traces = ["Harold Pawlan", "HP-14815"];
        await using var shop = await ImportShop.CreateAsync();
        var file = SharedData.PathOf("superstore", "Sample - Superstore.csv");
        await shop.ImportFileAsync(file);
        Assert.All(traces, trace => Assert.Contains(trace, Bytes(shop), StringComparison.Ordinal));

        await EraseAsync(shop, IdOf(shop, "id:HP-14815"));
        Assert.All(traces, trace => Assert.DoesNotContain(trace, Bytes(shop), StringComparison.Ordinal));

        await shop.ImportFileAsync(file);
        Assert.All(traces, trace => Assert.DoesNotContain(trace, Bytes(shop), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Orders_of_an_erased_person_stay_and_so_do_those_of_everybody_else()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January);
        const string orders = "SELECT concat_ws('|', Number, CustomerId, Day, Subtotal, Discount, Total, Country, DiscountCode, ContentHash) FROM Orders ORDER BY Id";
        var (before, ana) = (shop.Query(orders), IdOf(shop, "email:ana@example.com"));

        await EraseAsync(shop, ana);

        Assert.Equal(before, shop.Query(orders));
        Assert.Equal(["Jakarta"], shop.Query("SELECT City FROM Orders WHERE City IS NOT NULL"));
        Assert.Equal(["email:budi@example.com|Budi"], shop.Query("SELECT Identity || '|' || Name FROM Customers WHERE Kind <> 5"));
        // The import goes on saying that it refused two rows; one of them says nothing any more.
        Assert.Equal(["5|[]", "6|budi"], shop.Query("SELECT Line || '|' || CASE WHEN Cells LIKE '%budi@%' THEN 'budi' ELSE Cells END FROM RefusedRows ORDER BY Line"));
    }

    [Fact]
    public async Task Every_figure_is_the_same_before_and_after_and_after_the_next_import_of_the_same_file()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January);
        var before = await FiguresAsync(shop);

        await EraseAsync(shop, IdOf(shop, "email:ana@example.com"));
        Assert.Equal(before, await FiguresAsync(shop));

        var again = await shop.ImportAsync(January);

        Assert.Equal((0, 0, 3, 0), (again.OrdersAdded, again.OrdersUpdated, again.OrdersUnchanged, again.CustomersAdded));
        Assert.Equal(before, await FiguresAsync(shop));
        Assert.All(Traces, trace => Assert.DoesNotContain(trace, Bytes(shop), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_later_file_gives_its_orders_to_the_anonymous_customer_and_no_name()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January);
        var ana = IdOf(shop, "email:ana@example.com");
        await EraseAsync(shop, ana);

        await shop.ImportAsync(
            Header
            + "2,2024-02-06 10:00:00,ana@example.com,Ana Kusuma Sari,,Bandung,ID,B,Cup,3,5,4,,completed\n"
            + "8,2024-03-05 10:00:00, ANA@example.com ,Ana Kusuma,0812-3456-789,Bandung,ID,A,Mug,1,10,,,completed\n"
            + "9,2024-03-05 10:00:00,citra@example.com,Citra,,Medan,ID,A,Mug,1,10,,,completed\n"
            + "10,2024-03-05 10:00:00,dewi@example.com,Dewi,0812 3456 789,Medan,ID,A,Mug,1,10,,,completed\n");

        // Whoever has the phone of an erased person is taken for them.
        Assert.Equal(["1", "2", "8", "10"], shop.Query($"SELECT Number FROM Orders WHERE CustomerId = {ana} AND ReplacedBy IS NULL ORDER BY CAST(Number AS INT)"));
        Assert.Equal(["email:budi@example.com", "email:citra@example.com"], shop.Query("SELECT Identity FROM Customers WHERE Kind <> 5 ORDER BY Identity"));
        Assert.All(Traces, trace => Assert.DoesNotContain(trace, Bytes(shop), StringComparison.OrdinalIgnoreCase));
        Assert.Empty(shop.Query("SELECT 1 FROM Customers WHERE Name = 'Dewi'"));
        shop.AssertIntact();
    }

    [Fact]
    public async Task Another_system_that_numbers_its_customers_does_not_bring_an_erased_one_back()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January);
        var ana = IdOf(shop, "email:ana@example.com");
        await EraseAsync(shop, ana);
        const string numbered = "order_id,date,customer_id,email,customer_name,city,price\n70,2024-04-01,C-777,ana@example.com,Ana Kusuma,Bandung,9\n";

        await shop.ImportAsync(numbered);
        await shop.ImportAsync(numbered + "71,2024-04-02,C-777,,Ana Kusuma,Bandung,9\n");

        Assert.Equal(["1", "2", "70", "71"], shop.Query($"SELECT Number FROM Orders WHERE CustomerId = {ana} ORDER BY CAST(Number AS INT)"));
        Assert.All(Traces, trace => Assert.DoesNotContain(trace, Bytes(shop), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("C-777", Bytes(shop), StringComparison.Ordinal);
        shop.AssertIntact();
    }

    [Fact]
    public async Task Undoing_the_import_of_an_erased_person_and_importing_it_again_brings_nobody_back()
    {
        await using var shop = await ImportShop.CreateAsync();
        var first = await shop.ImportAsync(January);
        var ana = IdOf(shop, "email:ana@example.com");
        await EraseAsync(shop, ana);

        await shop.Get<ImportUndo>().UndoAsync(first.ImportId!.Value, CancellationToken.None);

        Assert.Equal(0, shop.Number("SELECT count(*) FROM Orders"));
        Assert.Equal([$"erased:{ana}"], shop.Query("SELECT Identity FROM Customers"));
        shop.AssertIntact();

        await shop.ImportAsync(January);

        Assert.Equal(2, shop.Number($"SELECT count(*) FROM Orders WHERE CustomerId = {ana}"));
        Assert.All(Traces, trace => Assert.DoesNotContain(trace, Bytes(shop), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Everybody_who_is_one_with_the_person_is_erased_and_stays_one()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January);
        var (ana, budi) = (IdOf(shop, "email:ana@example.com"), IdOf(shop, "email:budi@example.com"));
        Write(shop, $"INSERT INTO CustomerMerges (MergedId, KeptId, StoreId, MergedAt) VALUES ({ana}, {budi}, 1, '2024-03-01')");
        var before = await FiguresAsync(shop);

        // Whichever of them is named.
        await EraseAsync(shop, ana);

        Assert.Empty(shop.Query("SELECT 1 FROM Customers WHERE Kind <> 5"));
        Assert.Equal(before, await FiguresAsync(shop));
        Assert.DoesNotContain("budi@example.com", Bytes(shop), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_is_erased_cannot_be_erased_again_and_others_alike_are_named_before()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January + "6,2024-02-08 10:00:00,ana.k@example.com,Ana,0812-3456-789,Bandung,ID,A,Mug,1,10,,,completed\n");
        var (ana, other) = (IdOf(shop, "email:ana@example.com"), IdOf(shop, "email:ana.k@example.com"));
        Write(shop, $"UPDATE Customers SET Phone = '0812-3456-789' WHERE Id = {ana}");

        Assert.Equal([other], await shop.Get<CustomerErasure>().OthersAlikeAsync(ana, CancellationToken.None));
        Assert.True(await EraseAsync(shop, ana));
        Assert.False(await EraseAsync(shop, ana));
        Assert.False(await EraseAsync(shop, 4711));

        Assert.Equal(1, shop.Number("SELECT count(*) FROM PrivacyEvents"));
    }

    [Fact]
    public async Task A_file_that_waits_and_names_an_erased_person_goes_and_others_stay()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January);
        var spool = shop.Get<UploadSpool>();
        var theirs = await spool.SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(January)), "a.csv", CancellationToken.None);
        var others = await spool.SaveAsync(new MemoryStream("order_id,date,email\n1,2024-01-01,budi@example.com\n"u8.ToArray()), "b.csv", CancellationToken.None);
        Write(shop, $"UPDATE Imports SET UploadId = '{theirs.Id}', State = 'Failed'");

        await EraseAsync(shop, IdOf(shop, "email:ana@example.com"));

        Assert.Null(spool.Find(theirs.Id));
        Assert.NotNull(spool.Find(others.Id));
        Assert.Equal([null], shop.Query("SELECT UploadId FROM Imports"));
    }

    [Fact]
    public async Task Person_is_erased_though_the_file_cannot_be_written_anew_and_it_is_told()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January);
        var ana = IdOf(shop, "email:ana@example.com");
        var isFull = true;
        var told = new List<int>();
        var erasure = new CustomerErasure(shop.Get<IDbContextFactory<RetentionContext>>(), shop.Get<OneWriter>(), shop.Get<UploadSpool>(), TimeProvider.System)
        {
            Rewriting = _ => isFull ? throw new SqliteException("database or disk is full", 13) : Task.CompletedTask,
            Erased = (store, _) =>
            {
                told.Add(store);
                return Task.CompletedTask;
            },
        };

        await Assert.ThrowsAsync<DatabaseNotRewrittenException>(() => erasure.EraseAsync(ana, null, CancellationToken.None));
        Assert.Equal(["erased:" + ana], shop.Query($"SELECT Identity FROM Customers WHERE Id = {ana}"));
        Assert.Equal([1], told);

        await Assert.ThrowsAsync<DatabaseNotRewrittenException>(() => erasure.RewriteAsync(CancellationToken.None));
        isFull = false;
        await erasure.RewriteAsync(CancellationToken.None);
    }

    [Fact]
    public void One_address_has_another_hash_in_every_store()
    {
        var (one, other) = (new IdentityHash(1, "2024-01-01 00:00:00"), new IdentityHash(1, "2024-01-01 00:00:01"));

        Assert.Equal(64, one.Of("email:ana@example.com").Length);
        Assert.Equal(one.Of("email:ana@example.com"), one.Of("email:ana@example.com"u8));
        Assert.Distinct((string[])[one.Of("email:ana@example.com"), other.Of("email:ana@example.com"), new IdentityHash(2, "2024-01-01 00:00:00").Of("email:ana@example.com")]);
        Assert.Equal(["digits:812345678", "digits:812345678"], new[] { "+62 812-345-678", "0812345678" }.Select(IdentityHash.Phone));
        Assert.Null(IdentityHash.Phone("2024-0"));
    }

    private static Task<bool> EraseAsync(ImportShop shop, int customer, string? author = null) => shop.Get<CustomerErasure>().EraseAsync(customer, author, CancellationToken.None);

    private static int IdOf(ImportShop shop, string identity) => (int)shop.Number($"SELECT Id FROM Customers WHERE Identity = '{identity}'");

    private static void Write(ImportShop shop, string sql) => shop.Query(sql);

    /// <summary>The database with its log and everything beside it.</summary>
    private static string Bytes(ImportShop shop) =>
        string.Concat(shop.Folder.EnumerateFiles("shop.db*").Where(static file => !file.Name.EndsWith("-shm", StringComparison.Ordinal)).Select(static file =>
        {
            using var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(content, Encoding.Latin1);
            return reader.ReadToEnd();
        }));

    /// <summary>Overview and cohorts, as JSON.</summary>
    private static async Task<string> FiguresAsync(ImportShop shop)
    {
        await using var services = new ServiceCollection().AddLogging().AddDatabase(new DatabaseLocation(shop.Database)).AddReports().BuildServiceProvider();
        var overview = (await services.GetRequiredService<OverviewReports>().GetAsync(new HistoryQuery()))!;
        var cohorts = (await services.GetRequiredService<CohortsReports>().GetAsync(new CohortsQuery()))!;
        return System.Text.Json.JsonSerializer.Serialize(new { overview.Current, overview.Retention, overview.FormulaClv, overview.RevenueByMonth, cohorts.Table.Cohorts });
    }
}
