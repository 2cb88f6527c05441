using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class CompareReportsTests
{
    [Fact]
    public async Task Newest_complete_quarter_stands_beside_the_one_before_it()
    {
        using var shop = Returning(customers: 40, firstQuarter: 10, secondQuarter: 30);

        var report = await CompareAsync(shop, new CompareQuery());

        Assert.Equal((Purchases.Span("2023-10-01", "2023-12-31"), Purchases.Span("2024-01-01", "2024-03-31")), (report.A.Span!.Value, report.B.Span!.Value));
        Assert.Equal((40, 40, 0), (report.A.Customers, report.B.Customers, report.Overlap));
        var repeat = Row(report, CompareMeasure.RepeatPurchaseRate);
        Assert.Equal((0.25m, 0.75m, 0.5m), (repeat.A.Value, repeat.B.Value, repeat.Difference));
        var rates = new TwoRates(new Ratio(10, 40), new Ratio(30, 40));
        Assert.Equal(((decimal)rates.Interval!.Value.Lower, rates.PValue), (repeat.Lower, repeat.PValue));
        Assert.Equal(CompareVerdict.Higher, repeat.Verdict);
        Assert.Equal((1.25m, 1.75m), (Row(report, CompareMeasure.OrdersPerCustomer).A.Value, Row(report, CompareMeasure.OrdersPerCustomer).B.Value));
        Assert.Equal(1, Row(report, CompareMeasure.AcquisitionRate).A.Value);
    }

    [Fact]
    public async Task Swapping_the_sides_turns_every_difference_round()
    {
        using var shop = Returning(customers: 40, firstQuarter: 10, secondQuarter: 30);
        var report = await CompareAsync(shop, new CompareQuery());

        var swapped = await CompareAsync(shop, new CompareQuery { A = report.B.Side, B = report.A.Side });

        Assert.Equal(report.Rows.Select(static row => -row.Difference), swapped.Rows.Select(static row => row.Difference));
        Assert.Equal(CompareVerdict.Lower, Row(swapped, CompareMeasure.RepeatPurchaseRate).Verdict);
    }

    [Fact]
    public async Task Fewer_than_thirty_customers_on_a_side_get_no_verdict()
    {
        using var shop = Returning(customers: 29, firstQuarter: 0, secondQuarter: 29);

        var report = await CompareAsync(shop, new CompareQuery());

        Assert.All(report.Rows, static row => Assert.Equal((CompareVerdict.NotEnough, null), (row.Verdict, row.PValue)));
    }

    [Fact]
    public async Task Cohorts_are_compared_by_their_keys_and_only_by_those_old_enough()
    {
        using var shop = Returning(customers: 40, firstQuarter: 10, secondQuarter: 30);

        var report = await CompareAsync(shop, new CompareQuery { Kind = CompareKind.Cohorts, Grain = Grain.Month, A = new CompareSide { Cohort = "2023-10" }, B = new CompareSide { Cohort = "2024-01" } });

        Assert.Equal((40, 40), (report.A.Customers, report.B.Customers));
        Assert.Equal(["2023-10", "2024-01"], report.Cohorts.Take(2).Select(static cohort => cohort.Key));
        Assert.Equal((0.25m, 0.75m), (Row(report, CompareMeasure.RepeatWithin30).A.Value, Row(report, CompareMeasure.RepeatWithin30).B.Value));
        Assert.Equal((40, 0), (Row(report, CompareMeasure.RepeatWithin180).A.Customers, Row(report, CompareMeasure.RepeatWithin180).B.Customers));
        Assert.DoesNotContain(report.Rows, static row => row.Measure == CompareMeasure.AcquisitionRate);
    }

    [Fact]
    public async Task Filters_may_overlap_and_the_report_says_by_how_many()
    {
        using var shop = Returning(customers: 40, firstQuarter: 10, secondQuarter: 30);

        var report = await CompareAsync(shop, new CompareQuery
        {
            Kind = CompareKind.Filters,
            A = new CompareSide(),
            B = new CompareSide { Filter = new HistoryQuery { From = new DateOnly(2024, 1, 1) } },
        });

        Assert.Equal((81, 41, 41), (report.A.Customers, report.B.Customers, report.Overlap));
    }

    [Fact]
    public async Task A_movement_beyond_chance_is_named_and_a_shop_that_stands_still_has_none()
    {
        using var moved = Returning(customers: 40, firstQuarter: 10, secondQuarter: 30);
        using var still = Returning(customers: 40, firstQuarter: 10, secondQuarter: 10);

        var change = Assert.Single((await ChangesAsync(moved)).Changes, static change => change is { Dimension: ChangeDimension.All, Measure: ChangeMeasure.RepeatRate });

        Assert.Equal((new Ratio(10, 40), new Ratio(30, 40)), (change.Before, change.Now));
        var nothing = await ChangesAsync(still);
        Assert.Empty(nothing.Changes);
        Assert.True(nothing.Tested > 0);
    }

    // As many customers in October as in January; some of each come back after ten days. One order in April says that the quarter is complete.
    private static SmallShop Returning(int customers, int firstQuarter, int secondQuarter)
    {
        var shop = new SmallShop();
        foreach (var (month, next, returning) in new[] { ("2023-10", "a", firstQuarter), ("2024-01", "b", secondQuarter) })
        {
            for (var customer = 0; customer < customers; customer++)
            {
                shop.Order($"{next}{customer}@example.com", month + "-05", 10);
                if (customer < returning)
                {
                    shop.Order($"{next}{customer}@example.com", month + "-15", 10);
                }
            }
        }

        return shop.Order("last@example.com", "2024-04-20", 10).Save();
    }

    private static CompareRow Row(CompareReport report, CompareMeasure measure) => report.Rows.Single(row => row.Measure == measure);

    private static async Task<CompareReport> CompareAsync(SmallShop shop, CompareQuery query)
    {
        await using var services = Services(shop);
        return (await services.GetRequiredService<CompareReports>().GetAsync(query))!;
    }

    private static async Task<ChangesReport> ChangesAsync(SmallShop shop)
    {
        await using var services = Services(shop);
        return (await services.GetRequiredService<ChangesReports>().GetAsync(new HistoryQuery()))!;
    }

    private static ServiceProvider Services(SmallShop shop)
    {
        var services = new ServiceCollection();
        shop.AddTo(services);
        return services.BuildServiceProvider();
    }
}
