using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Laws;

public sealed class ImportLawsTests : IAsyncLifetime
{
    private const int Cases = 30;
    private ImportShop _shop = null!;
    private int _stores;

    public async Task InitializeAsync() => _shop = await ImportShop.CreateAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Theory]
    [InlineData(ExportLayout.Lines)]
    [InlineData(ExportLayout.Orders)]
    [InlineData(ExportLayout.Shopify)]
    [InlineData(ExportLayout.Unnumbered)]
    public void Rows_in_another_sequence_make_the_same_database_and_change_nothing_in_it(object layout) => Law.Holds(InventedShop.Any, Cases, async shop =>
    {
        var export = new ShopExport((ExportLayout)layout);
        var whole = await ImportAsync(export.Whole(shop));
        var shuffled = await ImportAsync(export.Shuffled(shop));

        Assert.Equal(DatabaseDump.Logical(_shop, whole), DatabaseDump.Logical(_shop, shuffled));

        var again = await _shop.ImportAsync(export.Shuffled(shop), Options(whole));

        Assert.Equal((0, 0), (again.OrdersAdded, again.OrdersUpdated));
        Assert.Equal(DatabaseDump.Logical(_shop, shuffled), DatabaseDump.Logical(_shop, whole));
    });

    [Theory]
    [InlineData(ExportLayout.Lines)]
    [InlineData(ExportLayout.Orders)]
    [InlineData(ExportLayout.Shopify)]
    public void Overlapping_files_in_any_sequence_make_the_database_of_the_whole(object layout) => Law.Holds(InventedShop.Any, Cases, async shop =>
    {
        var export = new ShopExport((ExportLayout)layout);
        var whole = await ImportAsync(export.Whole(shop));
        var files = export.Split(shop);
        var split = await ImportAsync([.. files]);

        Assert.True(DatabaseDump.Logical(_shop, whole).SequenceEqual(DatabaseDump.Logical(_shop, split)), Difference(whole, split, files));
    });

    [Theory]
    [InlineData(ExportLayout.Lines)]
    [InlineData(ExportLayout.Orders)]
    [InlineData(ExportLayout.Shopify)]
    public void A_later_export_makes_the_database_that_it_makes_alone(object layout) => Law.Holds(InventedShop.Any, Cases, async shop =>
    {
        var export = new ShopExport((ExportLayout)layout);
        var later = shop.Later();
        var alone = await ImportAsync(export.Whole(later));
        var after = await ImportAsync(export.Whole(shop), export.Whole(later));

        Assert.Equal(DatabaseDump.OrdersOf(_shop, alone), DatabaseDump.OrdersOf(_shop, after));
    });

    [Theory]
    [InlineData(ExportLayout.Lines)]
    [InlineData(ExportLayout.Orders)]
    [InlineData(ExportLayout.Shopify)]
    [InlineData(ExportLayout.Unnumbered)]
    public void Imports_undone_from_the_last_to_the_first_leave_nothing_and_each_leaves_what_was_before(object layout) => Law.Holds(InventedShop.Any, Cases / 2, async shop =>
    {
        var export = new ShopExport((ExportLayout)layout);
        var options = ImportShop.Options with { Store = $"Store {++_stores}" };
        var before = new Stack<(int Import, List<string?> Content)>();
        foreach (var file in (string[])[.. export.Split(shop), export.Whole(shop.Later()), export.Shuffled(shop)])
        {
            var content = DatabaseDump.Exact(_shop);
            before.Push(((await _shop.ImportAsync(file, options)).ImportId!.Value, content));
        }

        while (before.TryPop(out var import))
        {
            await _shop.Get<ImportUndo>().UndoAsync(import.Import, CancellationToken.None);

            Assert.Equal(import.Content, DatabaseDump.Exact(_shop));
        }
    });

    [Theory]
    [InlineData(ExportLayout.Lines)]
    [InlineData(ExportLayout.Orders)]
    [InlineData(ExportLayout.Shopify)]
    public void An_import_that_no_later_one_met_can_be_undone_as_if_it_had_never_been(object layout) => Law.Holds(InventedShop.Any, Cases, async shop =>
    {
        var export = new ShopExport((ExportLayout)layout);
        var (one, other) = (export.Whole(shop with { Orders = [.. shop.Orders.Where(order => order.Number % 2 == 0)] }), export.Whole(shop with { Orders = [.. shop.Orders.Where(order => order.Number % 2 == 1)] }));
        if (shop.Orders.Count < 2)
        {
            return;
        }

        var alone = await ImportAsync(other);
        var options = ImportShop.Options with { Store = $"Store {++_stores}" };
        var first = await _shop.ImportAsync(one, options);
        await _shop.ImportAsync(other, options);

        await _shop.Get<ImportUndo>().UndoAsync(first.ImportId!.Value, CancellationToken.None);

        Assert.Equal(DatabaseDump.Logical(_shop, alone), DatabaseDump.Logical(_shop, first.StoreId));
    });

    [Fact]
    public void An_order_is_paid_back_once_however_its_rows_are_dealt_to_files() => Law.Holds(InventedShop.Any, Cases, async shop =>
    {
        var split = await ImportAsync([.. new ShopExport(ExportLayout.Lines).Split(shop)]);

        var expected =
            from order in shop.Orders
            let told = order.Refund is { HasOwnNumber: false } refund ? refund.Cents : (int?)null
            let cents = told ?? (order.Status == "refunded" ? order.Cents : 0)
            where cents > 0
            orderby order.Number
            select $"{order.Number}|{cents * 100L}";
        Assert.Equal(expected, _shop.Query($"SELECT concat_ws('|', o.Number, sum(r.Amount)) FROM RefundsInEffect r JOIN Orders o ON o.Id = r.OrderId WHERE r.StoreId = {split} GROUP BY o.Id ORDER BY o.Number"));
    });

    /// <returns>Key of the new store that holds the files.</returns>
    private async Task<int> ImportAsync(params string[] files)
    {
        var options = ImportShop.Options with { Store = $"Store {++_stores}" };
        ImportResult? result = null;
        foreach (var file in files)
        {
            result = await _shop.ImportAsync(file, options);
            Assert.Equal(0, result.RowsRefused);
        }

        return result!.StoreId;
    }

    private ImportOptions Options(int store) => ImportShop.Options with { Store = _shop.Query($"SELECT Name FROM Stores WHERE Id = {store}")[0]! };

    private string Difference(int whole, int split, IReadOnlyList<string> files)
    {
        var (expected, actual) = (DatabaseDump.Logical(_shop, whole), DatabaseDump.Logical(_shop, split));
        return $"missing: {string.Join("; ", expected.Except(actual))}\nbesides: {string.Join("; ", actual.Except(expected))}\n{string.Join("\n", files)}";
    }
}
