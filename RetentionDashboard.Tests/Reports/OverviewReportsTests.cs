using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class OverviewReportsTests
{
    [Fact]
    public async Task A_database_without_orders_has_no_overview()
    {
        await using var database = ShopDatabase.Create();
        await database.AddStoreAsync("Empty");

        Assert.Null(await database.Get<OverviewReports>().GetAsync(new HistoryQuery()));
    }

    [Fact]
    public async Task Totals_of_the_whole_history_count_customers_orders_and_money()
    {
        var report = await GetAsync(new HistoryQuery());

        var figures = report.Current;
        Assert.Equal((3, 3, 5), (figures.Customers, figures.NewCustomers, figures.Orders));
        Assert.Equal((1, 25m), (figures.UnattributedOrders, figures.UnattributedRevenue));
        Assert.Equal((290m, 10m, 20m, 260m), (figures.GrossRevenue, figures.Discounts, figures.Refunds, figures.NetRevenue));
        Assert.Equal(52m, figures.AverageOrderValue.Value);
        Assert.Equal(new Ratio(5, 3), figures.PurchaseFrequency);
        Assert.Equal(new Ratio(1, 3), figures.RepeatPurchaseRate);
        Assert.Equal(new Ratio(260, 3), figures.HistoricClv);
        Assert.Equal((Purchases.Day("2024-01-10"), Purchases.Day("2024-03-31")), (report.FirstDay, report.AsOf));
        Assert.Null(report.Span);
        Assert.Null(report.Previous);
    }

    [Fact]
    public async Task Retention_without_a_span_is_over_the_newest_complete_quarter()
    {
        var report = await GetAsync(new HistoryQuery());

        Assert.Equal(Purchases.Span("2024-01-01", "2024-03-31"), report.Retention!.Span);
        Assert.Equal((0, 3, 3, 0), (report.Retention.Start, report.Retention.End, report.Retention.New, report.Retention.Reactivated));
        Assert.Null(report.PreviousRetention);
    }

    [Fact]
    public async Task Retention_is_unknown_while_no_quarter_is_complete()
    {
        var report = await GetAsync(new HistoryQuery { Options = new AnalysisOptions { AsOf = Purchases.Day("2024-03-30") } });

        Assert.Null(report.Retention);
        Assert.Null(report.FormulaClv.Value);
    }

    [Fact]
    public async Task Trend_of_retention_is_by_quarter_because_a_month_is_shorter_than_the_window()
    {
        var trend = (await GetAsync(new HistoryQuery { Options = new AnalysisOptions { AsOf = Purchases.Day("2024-06-30") } })).Trend;

        Assert.All(trend.Months, static month => Assert.Null(month.Retention.Value));
        // Of the three customers of the first quarter nobody ordered in the second.
        Assert.Equal(new Ratio(0, 3), trend.Quarters[^1].Retention);
    }

    [Fact]
    public async Task A_span_is_compared_with_the_one_before_it()
    {
        var report = await GetAsync(new HistoryQuery { From = Purchases.Day("2024-03-01"), To = Purchases.Day("2024-03-31") });

        Assert.Equal((2, 1, 2), (report.Current.Customers, report.Current.NewCustomers, report.Current.Orders));
        Assert.Equal((90m, 20m, 70m), (report.Current.GrossRevenue, report.Current.Refunds, report.Current.NetRevenue));
        Assert.Equal(Purchases.Span("2024-01-30", "2024-02-29"), report.PreviousSpan);
        Assert.Equal(50m, report.Previous!.NetRevenue);
        Assert.Equal((2, 3, 1, 0), (report.Retention!.Start, report.Retention.End, report.Retention.New, report.Retention.Reactivated));
        Assert.Equal(1, report.DaysBetweenOrders.Gaps);
        Assert.Equal(25, report.DaysBetweenOrders.Median);
    }

    [Fact]
    public async Task Days_at_the_ends_of_the_calendar_are_answered()
    {
        var future = await GetAsync(new HistoryQuery { From = DateOnly.MaxValue, To = DateOnly.MaxValue });
        var always = await GetAsync(new HistoryQuery { From = DateOnly.MinValue, To = DateOnly.MaxValue, Options = new AnalysisOptions { AsOf = DateOnly.MaxValue } });

        Assert.Equal(0, future.Current.Customers);
        Assert.Equal(3, always.Current.Customers);
    }

    [Fact]
    public async Task A_span_whose_predecessor_begins_before_the_data_has_no_comparison()
    {
        var report = await GetAsync(new HistoryQuery { From = Purchases.Day("2024-02-01"), To = Purchases.Day("2024-02-29") });

        Assert.Null(report.PreviousSpan);
        Assert.Null(report.Previous);
        Assert.Null(report.PreviousFormulaClv);
    }

    // 10 January to 29 February are 51 days with 3 orders of 2 customers worth 190; up to 31 March it is the whole history.
    [Fact]
    public async Task Formula_clv_of_a_span_is_taken_over_the_history_up_to_its_end()
    {
        var options = new AnalysisOptions { LifetimeSource = LifetimeSource.Fixed, LifetimeYears = 2 };
        var march = await GetAsync(new HistoryQuery { From = Purchases.Day("2024-03-01"), To = Purchases.Day("2024-03-31"), Options = options });
        var everything = await GetAsync(new HistoryQuery { Options = options });

        Assert.Equal(everything.FormulaClv, march.FormulaClv);
        Assert.Equal(51 / 365.25m, march.PreviousFormulaClv!.HistoryYears);
        Assert.Equal(new Ratio(190, 3), march.PreviousFormulaClv.AverageOrderValue);
        Assert.Equal(1.5m / (51 / 365.25m), march.PreviousFormulaClv.FrequencyPerYear);
    }

    // By 29 February Ana has come back after 30 days and Budi not; 25 days more in March.
    [Fact]
    public async Task Observed_lifetime_and_churn_of_a_span_know_nothing_of_later_days()
    {
        var observed = await GetAsync(new HistoryQuery { To = Purchases.Day("2024-02-29"), Options = new AnalysisOptions { LifetimeSource = LifetimeSource.Observed } });
        var churn = await GetAsync(new HistoryQuery { To = Purchases.Day("2024-03-30"), Options = new AnalysisOptions { LifetimeSource = LifetimeSource.Churn } });
        var future = await GetAsync(new HistoryQuery { From = Purchases.Day("2030-01-01"), Options = new AnalysisOptions { LifetimeSource = LifetimeSource.Churn } });

        Assert.Equal(30 / 2m / 365.25m, observed.FormulaClv.LifetimeYears);
        Assert.Null(churn.FormulaClv.ChurnSpan);
        Assert.Equal(Purchases.Span("2024-01-01", "2024-03-31"), future.FormulaClv.ChurnSpan);
    }

    [Fact]
    public async Task Revenue_by_month_adds_up_to_the_revenue()
    {
        var report = await GetAsync(new HistoryQuery());

        Assert.Equal([("2024-01", 140m, 0m), ("2024-02", 0m, 50m), ("2024-03", 60m, 10m)], report.RevenueByMonth.Select(month => (month.Month.Key, month.New, month.Returning)));
        Assert.All(report.RevenueByMonth, month => Assert.True(month.Complete));
        Assert.Equal(report.Current.Revenue, report.RevenueByMonth.Sum(month => month.New + month.Returning));
    }

    [Fact]
    public async Task A_month_that_the_span_cuts_is_incomplete()
    {
        var report = await GetAsync(new HistoryQuery { From = Purchases.Day("2024-01-15"), To = Purchases.Day("2024-02-29") });

        Assert.Equal([false, true], report.RevenueByMonth.Select(month => month.Complete));
        Assert.Equal(40m, report.RevenueByMonth[0].New);
    }

    [Fact]
    public async Task Retention_curve_is_the_average_row_of_the_months()
    {
        var report = await GetAsync(new HistoryQuery());

        Assert.Equal([new Ratio(3, 3), new Ratio(1, 2), new Ratio(1, 2)], report.RetentionCurve.Select(point => point.Retention));
        Assert.Null(report.ThinCurve);
    }

    [Theory]
    [InlineData(RevenueBasis.Net, 260)]
    [InlineData(RevenueBasis.Gross, 290)]
    [InlineData(RevenueBasis.Total, 295)]
    public async Task Basis_switches_the_revenue(RevenueBasis basis, int revenue)
    {
        var report = await GetAsync(new HistoryQuery { Options = new AnalysisOptions { Basis = basis } });

        Assert.Equal(revenue, report.Current.Revenue);
        Assert.Equal(new Ratio(revenue, 5), report.FormulaClv.AverageOrderValue);
    }

    [Fact]
    public async Task Filters_choose_customers_by_their_first_order_and_keep_their_history()
    {
        var mail = await GetAsync(new HistoryQuery { Channel = "mail" });
        var green = await GetAsync(new HistoryQuery { Product = "TEA-1" });
        var nobody = await GetAsync(new HistoryQuery { Country = "Atlantis" });

        Assert.Equal((2, 4, 220m), (mail.Current.Customers, mail.Current.Orders, mail.Current.NetRevenue));
        Assert.Equal((1, 3, 160m), (green.Current.Customers, green.Current.Orders, green.Current.NetRevenue));
        Assert.Equal((0, 0, 0m), (nobody.Current.Customers, nobody.Current.Orders, nobody.Current.NetRevenue));
        Assert.Null(nobody.Current.AverageOrderValue.Value);
    }

    [Fact]
    public async Task An_earlier_as_of_date_leaves_out_what_came_later()
    {
        var report = await GetAsync(new HistoryQuery { Options = new AnalysisOptions { AsOf = Purchases.Day("2024-02-29") } });

        Assert.Equal((2, 3, 190m), (report.Current.Customers, report.Current.Orders, report.Current.NetRevenue));
        Assert.Equal(0, report.Current.UnattributedOrders);
    }

    [Fact]
    public async Task A_span_outside_the_data_is_empty_and_no_error()
    {
        var late = await GetAsync(new HistoryQuery { From = Purchases.Day("2030-01-01"), To = Purchases.Day("2030-12-31") });
        var early = await GetAsync(new HistoryQuery { To = Purchases.Day("2020-12-31") });
        var crossed = await GetAsync(new HistoryQuery { From = Purchases.Day("2024-03-01"), To = Purchases.Day("2024-02-01") });

        Assert.All([late, early, crossed], report => Assert.Equal(0, report.Current.Orders));
        Assert.Equal(Purchases.Span("2030-01-01", "2030-12-31"), late.Span);
        Assert.Null(late.PreviousSpan);
    }

    private static async Task<OverviewReport> GetAsync(HistoryQuery query)
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);
        var report = await database.Get<OverviewReports>().GetAsync(query);
        return Assert.IsType<OverviewReport>(report);
    }
}
