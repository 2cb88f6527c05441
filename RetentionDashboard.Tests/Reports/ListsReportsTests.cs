using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class ListsReportsTests
{
    [Fact]
    public async Task Filter_choices_are_values_of_first_orders_with_their_customers()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);

        var choices = await database.Get<FilterChoicesReports>().GetAsync(new HistoryQuery());

        Assert.Equal([new FilterChoice("mail", "mail", 2), new FilterChoice("ads", "ads", 1)], choices!.Channels);
        Assert.Equal([new FilterChoice("ID", "ID", 1), new FilterChoice("SG", "SG", 1)], choices.Countries);
        Assert.Equal([new FilterChoice("TEA-1", "Green tea", 1)], choices.Products);
        Assert.Equal(Purchases.Day("2024-03-31"), choices.AsOf);
    }

    [Fact]
    public async Task Unattributed_orders_are_listed_with_their_sum()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.AddOrderAsync(shop.Store, null, "2024-02-02 08:00:00", 5);

        var whole = await database.Get<OrdersReports>().GetAsync(new OrdersQuery { Take = 1 });
        var february = await database.Get<OrdersReports>().GetAsync(
            new OrdersQuery { History = new HistoryQuery { From = Purchases.Day("2024-02-01"), To = Purchases.Day("2024-02-29") } });

        Assert.Equal((2, 30m), (whole!.Total, whole.Revenue));
        Assert.Equal(25m, Assert.Single(whole.Rows).Value);
        Assert.Equal((1, 5m), (february!.Total, february.Revenue));
        Assert.Equal(5m, Assert.Single(february.Rows).Value);
    }

    [Fact]
    public async Task Cohorts_are_bounded_by_acquisition_days()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);

        var report = await database.Get<CohortsReports>().GetAsync(new CohortsQuery { History = new HistoryQuery { From = Purchases.Day("2024-02-01") } });

        var cohort = Assert.Single(report!.Table.Cohorts);
        Assert.Equal(("2024-03", 1), (cohort.Key, cohort.Size));
    }

    [Fact]
    public async Task Stores_are_listed_by_name()
    {
        await using var database = ShopDatabase.Create();
        await database.AddStoreAsync("Zebra");
        await database.AddStoreAsync("Aal", isSample: true);

        var stores = await database.Get<StoresReports>().GetAsync();

        Assert.Equal([("Aal", true), ("Zebra", false)], stores.Select(store => (store.Name, store.IsSample)));
    }

    [Fact]
    public async Task A_store_that_an_import_left_empty_is_not_offered()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);
        await database.AddStoreAsync("Failed");

        var stores = await database.Get<StoresReports>().GetWithOrdersAsync();

        Assert.Equal("Tea", Assert.Single(stores).Name);
    }
}
