using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Laws;

public sealed class ImportLawsTests : IAsyncLifetime
{
    private const int Cases = 40;
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
