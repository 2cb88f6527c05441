using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class ImportVersionsTests
{
    private const string Header = "order_id,date,email,customer_name,sku,product,quantity,price,refund,status\n";

    [Fact]
    public async Task An_updated_order_keeps_its_key_and_leaves_its_old_content_and_lines_under_another()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(Header + "1,2024-01-05,ana@example.com,Ana,A,Mug,1,10,,pending\n2,2024-01-06,bob@example.com,Bob,B,Cup,1,5,,completed\n");
        var key = shop.Number("SELECT Id FROM Orders WHERE Number = '1'");

        var second = await shop.ImportAsync(Header + "1,2024-01-05,ana@example.com,Ana,A,Mug,2,10,,completed\n1,2024-01-05,ana@example.com,Ana,B,Cup,1,5,,completed\n");

        Assert.Equal([$"{key}|completed|250000|{second.ImportId}|2"], shop.Query(
            "SELECT concat_ws('|', o.Id, Status, Subtotal, ImportId, (SELECT count(*) FROM OrderLines l WHERE l.OrderId = o.Id)) FROM Orders o WHERE Number = '1' AND ReplacedBy IS NULL"));
        Assert.Equal([$"pending|100000|{second.ImportId! - 1}|{second.ImportId}|1"], shop.Query(
            "SELECT concat_ws('|', Status, Subtotal, ImportId, ReplacedBy, (SELECT count(*) FROM OrderLines l WHERE l.OrderId = o.Id)) FROM Orders o WHERE ReplacedBy IS NOT NULL"));
        shop.AssertIntact();
    }

    [Fact]
    public async Task A_refund_that_changes_or_goes_stays_as_an_older_version()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(Header + "1,2024-01-05,ana@example.com,,A,Mug,1,10,4,completed\n2,2024-01-06,bob@example.com,,A,Mug,1,10,3,completed\n3,2024-01-06,bob@example.com,,A,Mug,1,10,2,completed\n");

        await shop.ImportAsync(Header + "1,2024-01-05,ana@example.com,,A,Mug,1,10,6,completed\n2,2024-01-06,bob@example.com,,A,Mug,1,10,,completed\n3,2024-01-06,bob@example.com,,A,Mug,1,10,2,shipped\n");

        Assert.Equal(["1/refund|60000|2", "3/refund|20000|1"], shop.Query("SELECT concat_ws('|', Number, Amount, ImportId) FROM Refunds WHERE ReplacedBy IS NULL ORDER BY Number"));
        Assert.Equal(["1/refund|40000|2", "2/refund|30000|2"], shop.Query("SELECT concat_ws('|', Number, Amount, ReplacedBy) FROM Refunds WHERE ReplacedBy IS NOT NULL ORDER BY Number"));
    }

    [Fact]
    public async Task Meeting_orders_of_an_earlier_import_is_remembered()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(Header + "1,2024-01-05,ana@example.com,,A,Mug,1,10,,completed\n");
        await shop.ImportAsync(Header + "2,2024-01-06,ana@example.com,,A,Mug,1,10,,completed\n");

        await shop.ImportAsync(Header + "1,2024-01-05,ana@example.com,,A,Mug,1,10,,completed\n3,2024-01-05,ana@example.com,,A,Mug,1,10,,completed\n");
        await shop.ImportAsync(Header + "2,2024-01-09,ana@example.com,,A,Mug,-1,10,,completed\n");

        Assert.Equal(["3|1", "4|2"], shop.Query("SELECT ImportId || '|' || EarlierImportId FROM ImportOverlaps ORDER BY 1"));
    }

    [Fact]
    public async Task A_refund_adopted_by_its_order_is_a_new_version_of_that_import()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync("order_id,date,email,amount\n0,2024-01-01,bob@example.com,1\n5,2024-02-01,ana@example.com,-4\n");

        await shop.ImportAsync("order_id,date,email,amount\n5,2024-01-05,ana@example.com,10\n");

        Assert.Equal(["5/2024-02-01||1|2", "5/2024-02-01|5|2|"], shop.Query(
            "SELECT r.Number || '|' || coalesce(o.Number, '') || '|' || r.ImportId || '|' || coalesce(r.ReplacedBy, '') FROM Refunds r LEFT JOIN Orders o ON o.Id = r.OrderId ORDER BY r.Id"));
        Assert.Equal(1, shop.Number("SELECT count(*) FROM ImportOverlaps"));
    }

    [Fact]
    public async Task Refund_rows_of_one_order_in_several_files_add_up_in_any_order()
    {
        string[] files =
        [
            "order_id,date,email,amount\n7,2024-01-05,ana@example.com,30\n7,2024-01-20,ana@example.com,-12\n", "order_id,date,email,amount\n8,2024-02-01,bob@example.com,5\n7,2024-02-03,ana@example.com,-8\n",
        ];
        await using var shop = await ImportShop.CreateAsync();
        await using var other = await ImportShop.CreateAsync();

        foreach (var file in files)
        {
            await shop.ImportAsync(file);
        }

        foreach (var file in files.Reverse())
        {
            await other.ImportAsync(file);
        }

        Assert.Equal(["7/2024-01-20|120000", "7/2024-02-03|80000"], shop.Query("SELECT Number || '|' || Amount FROM Refunds WHERE ReplacedBy IS NULL ORDER BY 1"));
        Assert.Equal(Standing(shop), Standing(other));
    }

    [Fact]
    public async Task The_newest_told_of_a_customer_and_a_product_stands_whatever_came_first()
    {
        string[] files =
        [
            Header + "1,2024-01-05 10:00:00,ana@example.com,Ana,A,Mug,1,10,,completed\n", Header + "2,2024-03-05 10:00:00,ana@example.com,Ana Sari,A,Big mug,1,10,,completed\n",
            Header + "3,2024-02-05 10:00:00,ana@example.com,A. Sari,A,Old mug,1,10,,completed\n",
        ];
        await using var shop = await ImportShop.CreateAsync();
        await using var other = await ImportShop.CreateAsync();

        foreach (var file in files)
        {
            await shop.ImportAsync(file);
        }

        foreach (var file in files.Reverse())
        {
            await other.ImportAsync(file);
        }

        Assert.Equal(["Ana Sari|Big mug"], shop.Query("SELECT c.Name || '|' || p.Name FROM Customers c, Products p"));
        Assert.Equal(Standing(shop), Standing(other));
        Assert.Equal(["1|Ana|Mug", "2|Ana Sari|Big mug", "3|A. Sari|Old mug"], shop.Query(
            "SELECT concat_ws('|', c.ImportId, c.Name, p.Name) FROM CustomerFacts c JOIN ProductFacts p ON p.ImportId = c.ImportId ORDER BY c.ImportId"));
    }

    [Fact]
    public async Task A_customer_that_one_import_told_has_no_facts_apart()
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync(Header + "1,2024-01-05 10:00:00,ana@example.com,Ana,A,Mug,1,10,,completed\n");

        Assert.Equal(0, shop.Number("SELECT (SELECT count(*) FROM CustomerFacts) + (SELECT count(*) FROM ProductFacts)"));
        Assert.Equal(["1|1|63840045600"], shop.Query("SELECT concat_ws('|', c.ImportId, p.ImportId, c.NameAt) FROM Customers c, Products p"));
    }

    [Fact]
    public async Task An_older_file_that_changes_orders_back_is_pointed_out()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string Old = Header + "1,2024-01-05,ana@example.com,,A,Mug,1,10,,pending\n";
        await shop.ImportAsync(Header + "1,2024-01-05,ana@example.com,,A,Mug,1,10,,completed\n2,2024-02-05,ana@example.com,,A,Mug,1,10,,completed\n");

        var result = await shop.ImportAsync(Old);

        Assert.Equal(["1"], Assert.Single(result.Warnings, static note => note.Code == ImportNoteCode.FileLooksOlder).Arguments);
    }

    [Theory]
    [InlineData("1,2024-01-05,ana@example.com,,A,Mug,1,10,,completed\n1,2024-01-05,ana@example.com,,B,Pot,1,5,,completed\n")]
    [InlineData("1,2024-01-05,ana@example.com,,A,Mug,1,10,4,completed\n")]
    [InlineData("1,2024-01-05,ana@example.com,,A,Mug,1,10,10,refunded\n")]
    [InlineData("1,2024-01-05,ana@example.com,,A,Mug,1,12,,completed\n")]
    public async Task A_later_export_of_earlier_days_that_completes_orders_is_not_taken_for_an_older_one(string january)
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(Header + "1,2024-01-05,ana@example.com,,A,Mug,1,10,,completed\n2,2024-02-05,ana@example.com,,A,Mug,1,10,,completed\n");

        var result = await shop.ImportAsync(Header + january);

        Assert.Equal(1, result.OrdersUpdated);
        Assert.DoesNotContain(result.Warnings, static note => note.Code == ImportNoteCode.FileLooksOlder);
    }

    [Theory]
    [InlineData("1,2024-01-05,ana@example.com,,A,Mug,1,10,4,completed\n", "1,2024-01-05,ana@example.com,,A,Mug,1,10,,completed\n")]
    [InlineData("1,2024-01-05,ana@example.com,,A,Mug,1,10,,completed\n1,2024-01-05,ana@example.com,,B,Pot,1,5,,completed\n", "1,2024-01-05,ana@example.com,,A,Mug,1,10,,completed\n")]
    public async Task Refunds_and_lines_that_go_tell_an_older_file(string now, string before)
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(Header + now + "2,2024-02-05,ana@example.com,,A,Mug,1,10,,completed\n");

        var result = await shop.ImportAsync(Header + before);

        Assert.Equal(["1"], Assert.Single(result.Warnings, static note => note.Code == ImportNoteCode.FileLooksOlder).Arguments);
    }

    [Fact]
    public async Task How_a_file_was_read_is_kept_with_its_import()
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync("order_id,date,email,amount\n1,2024-01-05,ana@example.com,10\n", ImportShop.Options with { Numbers = NumberStyle.En });

        var kept = StoredOptions.FromJson(Assert.Single(shop.Query("SELECT Options FROM Imports"))!);
        Assert.Equal(("Shop", "EUR", NumberStyle.En), (kept!.Store, kept.Currency, kept.Numbers));
        Assert.Equal("""["order_id","date","email","amount"]""", Assert.Single(shop.Query("SELECT Headers FROM Imports")));
    }

    private static List<string?> Standing(ImportShop shop) => shop.Content();
}
