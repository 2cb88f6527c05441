using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class ImportUndoTests
{
    private const string Header = "order_id,date,email,customer_name,sku,product,category,quantity,price,refund,status\n";

    private const string January =
        Header
        + "1,2024-01-05 10:00:00,ana@example.com,Ana,A,Mug,Kitchen,1,10,,pending\n"
        + "1,2024-01-05 10:00:00,ana@example.com,Ana,B,Cup,,2,5,,pending\n"
        + "2,2024-01-06 10:00:00,bob@example.com,Bob,A,Mug,Kitchen,1,10,4,completed\n"
        + "3,2024-01-07 10:00:00,,,C,Tea,,1,3,,completed\n";

    [Fact]
    public async Task Undoing_the_first_import_leaves_the_database_as_it_was_born()
    {
        await using var shop = await ImportShop.CreateAsync();
        var before = DatabaseDump.Exact(shop);

        await UndoAsync(shop, await shop.ImportAsync(January));

        Assert.Equal(before, DatabaseDump.Exact(shop));
        Assert.Equal(["Undone|"], shop.Query("SELECT State || '|' || coalesce(StoreId, '') FROM Imports"));
        shop.AssertIntact();
    }

    [Fact]
    public async Task Undoing_an_update_brings_back_every_row_with_its_key()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January);
        var before = DatabaseDump.Exact(shop);

        var update = await shop.ImportAsync(
            Header
            + "1,2024-01-05 10:00:00,ana@example.com,Ana Sari,A,Large mug,Drinks,3,10,5,completed\n"
            + "2,2024-01-06 10:00:00,bob@example.com,Bob,A,Mug,Kitchen,1,10,,completed\n"
            + "4,2024-02-01 10:00:00,ana@example.com,Ana Putri,D,Pot,,1,40,10,completed\n"
            + "5,2024-02-02 10:00:00,cici@example.com,Cici,A,Mug XL,Kitchen,1,12,,completed\n");
        Assert.NotEqual(before, DatabaseDump.Exact(shop));
        await UndoAsync(shop, update);

        Assert.Equal(before, DatabaseDump.Exact(shop));
        Assert.Equal(0, shop.Number("SELECT count(*) FROM ImportOverlaps"));
        shop.AssertIntact();
    }

    [Fact]
    public async Task Undoing_the_order_that_adopted_a_refund_leaves_the_refund_alone_again()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync("order_id,date,email,amount\n0,2024-01-01,bob@example.com,1\n5,2024-02-01,ana@example.com,-4\n");
        var before = DatabaseDump.Exact(shop);

        await UndoAsync(shop, await shop.ImportAsync("order_id,date,email,amount\n5,2024-01-05,ana@example.com,10\n"));

        Assert.Equal(before, DatabaseDump.Exact(shop));
        shop.AssertIntact();
    }

    [Fact]
    public async Task Undoing_the_same_file_twice_changes_nothing()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January);
        var before = DatabaseDump.Exact(shop);

        await UndoAsync(shop, await shop.ImportAsync(January));

        Assert.Equal(before, DatabaseDump.Exact(shop));
    }

    [Fact]
    public async Task An_earlier_import_goes_while_the_customers_and_products_that_a_later_one_names_stay()
    {
        await using var shop = await ImportShop.CreateAsync();
        await using var alone = await ImportShop.CreateAsync();
        const string February =
            Header + "8,2024-02-05 10:00:00,ana@example.com,A. Sari,A,Old mug,,1,7,,completed\n9,2024-02-06 10:00:00,dewi@example.com,Dewi,E,Jar,,1,8,,completed\n";
        var first = await shop.ImportAsync(January);
        await shop.ImportAsync(February);
        await alone.ImportAsync(February);

        await UndoAsync(shop, first);

        Assert.Equal(alone.Content(), shop.Content());
        Assert.Equal(["2"], shop.Query("SELECT DISTINCT ImportId FROM Customers"));
        Assert.Equal(["2"], shop.Query("SELECT DISTINCT ImportId FROM Products"));
        Assert.Equal(0, shop.Number("SELECT (SELECT count(*) FROM CustomerFacts) + (SELECT count(*) FROM ProductFacts)"));
        shop.AssertIntact();
    }

    [Fact]
    public async Task Imports_that_build_on_each_other_are_undone_from_the_last_to_the_first()
    {
        await using var shop = await ImportShop.CreateAsync();
        var dumps = new List<List<string?>>();
        var imports = new List<ImportResult>();
        foreach (var status in (string[])["pending", "processing", "completed"])
        {
            dumps.Add(DatabaseDump.Exact(shop));
            imports.Add(await shop.ImportAsync(January.Replace("pending", status, StringComparison.Ordinal)));
        }

        for (var i = imports.Count - 1; i >= 0; i--)
        {
            await UndoAsync(shop, imports[i]);
            Assert.Equal(dumps[i], DatabaseDump.Exact(shop));
        }
    }

    [Fact]
    public async Task An_import_whose_orders_a_later_one_told_too_stays_and_says_which_one()
    {
        await using var shop = await ImportShop.CreateAsync();
        var first = await shop.ImportAsync(January);
        var second = await shop.ImportAsync(January);
        var before = DatabaseDump.Exact(shop);

        var refused = await Assert.ThrowsAsync<ImportProblemException>(() => UndoAsync(shop, first));

        Assert.Equal(ImportNoteCode.UndoLaterImport, refused.Problem.Code);
        Assert.Equal("orders.csv", refused.Problem.Arguments[0]);
        Assert.Equal(before, DatabaseDump.Exact(shop));

        await UndoAsync(shop, second);
        Assert.Null(await shop.Get<ImportUndo>().CheckAsync(first.ImportId!.Value, CancellationToken.None));
    }

    [Fact]
    public async Task What_goes_and_what_returns_is_counted_before()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(January);

        var second = await shop.ImportAsync(
            Header + "1,2024-01-05 10:00:00,ana@example.com,Ana,A,Mug,,1,10,,completed\n6,2024-02-05 10:00:00,eka@example.com,Eka,A,Mug,,1,10,2,completed\n");

        Assert.Equal(new UndoScope(Orders: 1, OrdersReturning: 1, Refunds: 1, Customers: 1), await shop.Get<ImportUndo>().ScopeAsync(second.ImportId!.Value, CancellationToken.None));
    }

    [Theory]
    [InlineData("UPDATE Imports SET State = 'Cancelled'", ImportNoteCode.UndoNotDone)]
    [InlineData("UPDATE Imports SET Options = '{}'", ImportNoteCode.UndoTooOld)]
    [InlineData("UPDATE Stores SET IsSample = 1", ImportNoteCode.UndoSample)]
    public async Task An_import_that_cannot_be_undone_says_why(string change, ImportNoteCode reason)
    {
        await using var shop = await ImportShop.CreateAsync();
        var import = await shop.ImportAsync(January);
        shop.Query(change);

        Assert.Equal(reason, (await shop.Get<ImportUndo>().CheckAsync(import.ImportId!.Value, CancellationToken.None))!.Code);
    }

    [Fact]
    public async Task A_store_in_which_the_user_left_something_stays_without_orders()
    {
        await using var shop = await ImportShop.CreateAsync();
        var import = await shop.ImportAsync(January);
        await using (var context = shop.Open())
        {
            context.StatusDecisions.Add(new StatusDecision { StoreId = import.StoreId, Word = "laundered", Meaning = StatusMeaning.NotValid });
            await context.SaveChangesAsync();
        }

        await UndoAsync(shop, import);

        Assert.Equal(["Shop"], shop.Query("SELECT Name FROM Stores"));
        Assert.Equal(0, shop.Number("SELECT count(*) FROM Orders"));
    }

    private static Task UndoAsync(ImportShop shop, ImportResult import) => shop.Get<ImportUndo>().UndoAsync(import.ImportId!.Value, CancellationToken.None);
}
