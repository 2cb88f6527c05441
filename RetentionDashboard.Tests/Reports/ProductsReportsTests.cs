using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class ProductsReportsTests
{
    [Fact]
    public async Task Products_and_pairs_are_those_of_the_database()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var order = await database.AddOrderAsync(shop.Store, shop.Citra, "2024-03-20 10:00:00", 70);
        await database.AddLineAsync(shop.Store, order, "TEA-1", "Green tea", "Tea");
        await database.AddLineAsync(shop.Store, order, "POT-1", "Tea pot", "Pots");
        var reports = new ProductsReports(database.Get<Snapshots>());

        var report = (await reports.GetAsync(new ProductsQuery { History = new HistoryQuery { StoreId = shop.Store.Id } }))!;
        var together = (await reports.GetTogetherAsync(new TogetherQuery { History = new HistoryQuery { StoreId = shop.Store.Id }, Level = ProductLevel.Category }))!;
        var january = (await reports.GetAsync(new ProductsQuery { History = new HistoryQuery { StoreId = shop.Store.Id, Options = new AnalysisOptions { AsOf = new DateOnly(2024, 1, 31) } } }))!;

        Assert.Equal([("TEA-1", "Green tea", 2), ("POT-1", "Tea pot", 1)], report.Rows.Select(static row => (row.Key, row.Name, row.Figure.Customers)));
        Assert.Equal(new Ratio(1, 1), report.Rows[0].Figure.Repeat);
        Assert.Equal(3, report.Everybody.Customers);
        Assert.Equal(["POT-1", "TEA-1"], report.SortedBy(ProductSort.Customers, descending: false).Select(static row => row.Key));
        Assert.Equal(["TEA-1", "POT-1"], report.SortedBy(ProductSort.Repeat, descending: false).Select(static row => row.Key));
        Assert.Equal((2, 1, 0.01m), (together.Baskets.Baskets, Assert.Single(together.Baskets.Pairs).Together, together.MinimumSupport));
        Assert.Equal("TEA-1", Assert.Single(january.Rows).Key);
    }

    [Fact]
    public async Task Shop_without_orders_has_no_report()
    {
        await using var database = ShopDatabase.Create();
        var reports = new ProductsReports(database.Get<Snapshots>());

        Assert.Null(await reports.GetAsync(new ProductsQuery()));
        Assert.Null(await reports.GetTogetherAsync(new TogetherQuery()));
    }
}
