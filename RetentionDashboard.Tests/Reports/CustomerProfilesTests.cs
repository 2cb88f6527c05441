using RetentionDashboard.Data;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class CustomerProfilesTests
{
    [Fact]
    public async Task Profile_tells_where_a_customer_stands()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);

        var detail = (await database.Get<CustomersReports>().GetDetailAsync(shop.Ana.Id))!;

        var profile = detail.Profile!;
        // Complete up to 31 March, when somebody unknown ordered last: 26 days after Ana.
        Assert.Equal((Purchases.Day("2024-03-31"), 26), (profile.AsOf, profile.Silence));
        Assert.Equal((3, 5, 5, RfmSegment.Loyal), (profile.Recency, profile.Frequency, profile.Monetary, profile.Segment));
        Assert.Equal((LifecycleStage.Active, 1, 3), (profile.Stage, profile.Tier, profile.Tiers));
        Assert.Equal(new Ratio(1, 3), profile.DiscountShare);
        Assert.Equal([30, 25], profile.Rhythm.Gaps);
        Assert.Equal(["rfm:loyal", "lifecycle:active", "tier:1", "pareto:top"], profile.Segments.Select(segment => segment.Key));
        Assert.Equal("Tea", detail.Bought.Favourite?.Name);
    }

    [Fact]
    public async Task Two_gaps_are_too_few_so_the_store_tells_when_the_next_order_is_due()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);

        var next = (await database.Get<CustomersReports>().GetDetailAsync(shop.Ana.Id))!.Profile!.Next;

        // Only Ana herself came back after a first order, after 30 days.
        Assert.Equal(new NextOrder(Purchases.Day("2024-04-04"), Purchases.Day("2024-04-04"), NextOrderSource.Store, 1, 1, new Ratio(1, 3)), next);
    }

    [Fact]
    public async Task Cohort_is_widened_until_there_is_somebody_to_compare_with()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);

        var cohort = (await database.Get<CustomersReports>().GetDetailAsync(shop.Ana.Id))!.Profile!.Cohort;

        Assert.Equal((Grain.Year, "2024", 3, true), (cohort.Grain, cohort.Key, cohort.Size, cohort.IsFew));
        Assert.Equal(new Standing(3, new Ratio(5, 3), 2, 0, 0), cohort.Orders);
        Assert.Equal(new Standing(160, new Ratio(260, 3), 2, 0, 0), cohort.Revenue);
    }

    [Fact]
    public async Task A_month_of_enough_customers_is_the_cohort()
    {
        await using var database = ShopDatabase.Create();
        var store = await database.AddStoreAsync("Tea");
        var customers = new List<Customer>();
        for (var number = 0; number < GrainCohorts.FewestCustomers; number++)
        {
            customers.Add(await database.AddCustomerAsync(store, $"c{number}"));
            await database.AddOrderAsync(store, customers[^1], "2024-01-10 12:00:00", 10);
        }

        await database.AddImportAsync(store);

        var cohort = (await database.Get<CustomersReports>().GetDetailAsync(customers[0].Id))!.Profile!.Cohort;

        Assert.Equal((Grain.Month, "2024-01", 30, false), (cohort.Grain, cohort.Key, cohort.Size, cohort.IsFew));
    }

    [Fact]
    public async Task Timeline_has_orders_and_refunds_and_the_days_between_orders()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);

        var ana = CustomerTimeline.Of((await database.Get<CustomersReports>().GetDetailAsync(shop.Ana.Id))!);
        var budi = CustomerTimeline.Of((await database.Get<CustomersReports>().GetDetailAsync(shop.Budi.Id))!);

        Assert.Equal(
            [("2024-01-10", false, 100m, null), ("2024-02-09", false, 50m, 30), ("2024-03-05", false, 30m, 25), ("2024-03-07", true, -20m, (int?)null)],
            ana.Select(happened => (happened.Day.ToString("yyyy-MM-dd", null), happened.IsRefund, happened.Amount, happened.Gap)));
        // The cancelled order counts for nothing, and so does what was given back for it.
        Assert.Equal([40m], budi.Select(happened => happened.Amount));
    }

    [Fact]
    public async Task Saved_segments_of_a_customer_are_those_whose_rule_holds()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var saved = database.Get<SavedSegments>();
        await saved.SaveAsync(new KeptSegment(0, "Best tier", null, 0, new InSegment("tier:1")), static _ => true);
        await saved.SaveAsync(new KeptSegment(0, "The others", null, 0, new Negation(new InSegment("tier:1"))), static _ => true);
        var reports = database.Get<CustomersReports>();

        Assert.Equal(["Best tier"], (await reports.SavedSegmentsOfAsync(shop.Store.Id, shop.Ana.Id)).Select(segment => segment.Name));
        Assert.Equal(["The others"], (await reports.SavedSegmentsOfAsync(shop.Store.Id, shop.Budi.Id)).Select(segment => segment.Name));
    }
}
