using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class ActivityReportsTests
{
    [Fact]
    public async Task Months_tell_new_and_returning_customers_apart()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);

        var report = await database.Get<ActivityReports>().GetAsync(new ActivityQuery());

        // January: Ana 100 and Budi 40 new. February: Ana back, 50 of which 20 come back in March. March: Ana 30, Citra 60 new.
        Assert.Equal(["2024-01", "2024-02", "2024-03"], report!.Periods.Select(static period => period.Period.Key));
        Assert.Equal([new ActivityPart(2, 2, 140), new ActivityPart(0, 0, 0), new ActivityPart(1, 1, 60)], report.Periods.Select(static period => period.New));
        Assert.Equal([new ActivityPart(0, 0, 0), new ActivityPart(1, 1, 50), new ActivityPart(1, 1, 10)], report.Periods.Select(static period => period.Returning));
        Assert.All(report.Periods, static period => Assert.Equal(0, period.Reactivated.Customers));
        Assert.Equal((5, 5), (report.Times.Orders, report.Times.WithTime));
    }

    [Fact]
    public async Task A_period_that_the_span_cuts_is_not_complete_and_has_the_days_that_count()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);

        var report = await database.Get<ActivityReports>().GetAsync(new ActivityQuery
        {
            Grain = Grain.Quarter,
            History = new HistoryQuery { From = Purchases.Day("2024-02-01"), To = Purchases.Day("2024-03-31") },
        });

        var quarter = Assert.Single(report!.Periods);
        Assert.False(quarter.Complete);
        Assert.Equal(Purchases.Span("2024-02-01", "2024-03-31"), quarter.Days);
        Assert.Equal((1, 1), (quarter.New.Customers, quarter.Returning.Customers));
    }

    [Fact]
    public async Task Nothing_is_reported_without_orders()
    {
        await using var database = ShopDatabase.Create();

        Assert.Null(await database.Get<ActivityReports>().GetAsync(new ActivityQuery()));
        Assert.Null(await database.Get<ProposalsReports>().GetAsync(null));
    }
}
