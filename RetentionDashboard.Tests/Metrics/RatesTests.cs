using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class RatesTests
{
    // Span 1 to 31 March, window 10 days: S looks at 20 to 29 February, E at 22 to 31 March.
    private static readonly DateSpan March = Purchases.Span("2024-03-01", "2024-03-31");

    [Fact]
    public void Retention_tells_retained_new_and_reactivated_customers_apart()
    {
        var history = new Purchases()
            .Order(1, "2024-02-20").Order(1, "2024-03-22")
            .Order(2, "2024-02-29")
            .Order(3, "2024-02-19").Order(3, "2024-03-31")
            .Order(4, "2024-03-05").Order(4, "2024-03-25")
            .Order(5, "2024-03-21")
            .Order(6, "2024-04-01")
            .Build();

        var figures = RetentionCounts.Count(history, CustomerSelection.Everybody, March, 10);

        Assert.Equal((2, 3, 1, 1, 1), (figures.Start, figures.End, figures.New, figures.Reactivated, figures.Retained));
        Assert.Equal(new Ratio(1, 2), figures.RetentionRate);
        Assert.Equal(new Ratio(1, 2), figures.ChurnRate);
        Assert.Equal(new Ratio(2, 2), figures.TextbookRetentionRate);
    }

    [Fact]
    public void Retention_without_customers_at_the_start_is_not_observed()
    {
        var figures = RetentionCounts.Count(new Purchases().Order(1, "2024-03-05").Build(), CustomerSelection.Everybody, March, 10);

        Assert.Null(figures.RetentionRate.Value);
        Assert.Null(figures.ChurnRate.Value);
    }

    [Fact]
    public void Gaps_are_between_distinct_order_days()
    {
        var history = new Purchases()
            .Order(1, "2024-01-01").Order(1, "2024-01-01").Order(1, "2024-01-05").Order(1, "2024-01-15")
            .Order(2, "2024-01-01").Order(2, "2024-01-02")
            .Build();

        var gaps = GapCounts.Count(history, CustomerSelection.Everybody, null);

        Assert.Equal(3, gaps.Gaps);
        Assert.Equal((4m, 2.5m, 7m), (gaps.Median, gaps.LowerQuartile, gaps.UpperQuartile));
        Assert.Equal(8, gaps.ProposedWindow);
        Assert.Equal([0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1], gaps.Histogram);
    }

    [Fact]
    public void Gaps_of_a_span_are_those_whose_later_order_is_in_it()
    {
        var history = new Purchases().Order(1, "2024-02-20").Order(1, "2024-03-01").Order(1, "2024-04-01").Build();

        var gaps = GapCounts.Count(history, CustomerSelection.Everybody, March);

        Assert.Equal((1, 10m), (gaps.Gaps, gaps.Median));
    }

    [Fact]
    public void Without_gaps_there_is_no_median()
    {
        var gaps = GapCounts.Count(new Purchases().Order(1, "2024-02-20").Build(), CustomerSelection.Everybody, null);

        Assert.Equal((0, null, null, null), (gaps.Gaps, gaps.Median, gaps.LowerQuartile, gaps.ProposedWindow));
        Assert.Empty(gaps.Histogram);
    }

    [Fact]
    public void Totals_of_a_span_count_its_orders_alone()
    {
        var history = new Purchases().Order(1, "2024-02-20").Order(1, "2024-03-01").Order(1, "2024-03-31").Order(2, "2024-03-09").Order(3, "2024-04-01").Build();

        var totals = SpanTotals.Count(history, CustomerSelection.Everybody, March);

        Assert.Equal((2, 1, 1, 3), (totals.Customers, totals.NewCustomers, totals.RepeatCustomers, totals.Orders));
    }

    // 4 orders of 2 customers in 4 years, AOV 25: f is half an order a year, so a year is worth 12.50.
    [Theory]
    [InlineData(LifetimeSource.Fixed, 3, 37.5)]
    [InlineData(LifetimeSource.Churn, 0.5, 6.25)]
    public void Formula_clv_is_aov_times_frequency_times_lifetime(LifetimeSource source, decimal years, decimal clv)
    {
        var history = new Purchases().Order(1, "2024-01-01", 10).Order(1, "2024-01-02", 20).Order(2, "2024-01-03", 30).Order(2, "2024-01-04", 40).Build();
        var churn = new RetentionFigures(March, 90, Start: 2, End: 1, New: 0, Reactivated: 0);

        var result = ClvFormula.Compute(
            SpanTotals.Count(history, CustomerSelection.Everybody, null),
            1461,
            churn,
            Lifespans.Count(history, CustomerSelection.Everybody),
            new AnalysisOptions { LifetimeSource = source, LifetimeYears = 3, MarginPercent = 40 });

        Assert.Equal((4m, 0.5m, years), (result.HistoryYears, result.FrequencyPerYear, result.LifetimeYears));
        Assert.Equal(clv, result.Value);
        Assert.Equal(clv * 0.4m, result.MarginValue);
        Assert.Equal(source == LifetimeSource.Churn ? new Ratio(1, 2) : null, result.Churn);
    }

    [Fact]
    public void Formula_clv_without_churn_is_not_observed()
    {
        var history = new Purchases().Order(1, "2024-01-01", 10).Build();
        var loyal = new RetentionFigures(March, 90, Start: 1, End: 1, New: 0, Reactivated: 0);

        var result = ClvFormula.Compute(
            SpanTotals.Count(history, CustomerSelection.Everybody, null), 1, loyal, Lifespans.Count(history, CustomerSelection.Everybody), new AnalysisOptions());

        Assert.Null(result.LifetimeYears);
        Assert.Null(result.Value);
    }

    [Fact]
    public void Median_of_one_customer_is_the_middle_of_their_gaps()
    {
        var history = new Purchases().Order(1, "2024-01-01").Order(1, "2024-01-03").Order(1, "2024-01-03").Order(1, "2024-01-10").Order(2, "2024-01-01").Build();

        Assert.Equal(4.5m, CustomerSummary.MedianDaysBetweenOrders(history, 0));
        Assert.Null(CustomerSummary.MedianDaysBetweenOrders(history, 1));
    }
}
