using System.Text.Json;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class RatesOracleTests
{
    private const decimal Millionth = 0.000001m;
    private const string Cdnow = "cdnow_sample.metrics.json";

    [SharedDataTheory]
    [InlineData("cdnow_sample", Cdnow)]
    [InlineData("online_retail", "online_retail.metrics_public.json")]
    [InlineData("superstore", "superstore.metrics_public.json")]
    public void Totals_of_real_orders_equal_the_oracle(string dataset, string file)
    {
        using var oracle = SharedData.Oracle(file);
        var expected = oracle.RootElement.GetProperty("metrics");

        var totals = SpanTotals.Count(RealHistories.Named(dataset), CustomerSelection.Everybody, null);

        Assert.Equal(expected.GetProperty("customers").GetInt32(), totals.Customers);
        Assert.Equal(expected.GetProperty("customers").GetInt32(), totals.NewCustomers);
        Assert.Equal(expected.GetProperty("orders").GetInt32(), totals.Orders);
        Assert.Equal(expected.GetProperty("repeat_customers_by_orders").GetInt32(), totals.RepeatCustomers);
        Near.Equal(expected.GetProperty("gross_revenue").GetDecimal(), Money.ToDecimal(totals.Money.Gross), 0.01m);
        Near.Equal(
            expected.GetProperty("repeat_purchase_rate_by_orders").GetDecimal(), new Ratio(totals.RepeatCustomers, totals.Customers).Value!.Value, Millionth);
        Near.Equal(
            expected.GetProperty("AOV_gross").GetDecimal(), new Ratio(Money.ToDecimal(totals.Money.Gross), totals.Orders).Value!.Value, Millionth);
    }

    [SharedDataFact]
    public void Refunds_of_Online_Retail_lower_net_revenue_as_in_the_oracle()
    {
        using var oracle = SharedData.Oracle("online_retail.metrics_public.json");
        var expected = oracle.RootElement.GetProperty("metrics");

        var totals = SpanTotals.Count(RealHistories.OnlineRetail, CustomerSelection.Everybody, null);

        Near.Equal(expected.GetProperty("refunds").GetDecimal(), Money.ToDecimal(totals.Money.Refunds), 0.01m);
        Near.Equal(expected.GetProperty("net_revenue").GetDecimal(), Money.ToDecimal(totals.Money.Net), 0.01m);
        Near.Equal(expected.GetProperty("AOV_net").GetDecimal(), new Ratio(Money.ToDecimal(totals.Money.Net), totals.Orders).Value!.Value, Millionth);
    }

    [SharedDataTheory]
    [InlineData("cdnow_sample", Cdnow)]
    [InlineData("online_retail", "online_retail.metrics_public.json")]
    [InlineData("superstore", "superstore.metrics_public.json")]
    public void Retention_of_every_quarter_equals_the_oracle(string dataset, string file)
    {
        using var oracle = SharedData.Oracle(file);
        var quarters = oracle.RootElement.GetProperty("metrics").GetProperty("CRR_by_quarter").EnumerateObject().ToArray();

        Assert.NotEmpty(quarters);
        Assert.All(quarters, quarter =>
        {
            var days = quarter.Value.GetProperty("quarter");
            var span = Purchases.Span(days[0].GetString()!, days[1].GetString()!);
            var window = quarter.Value.GetProperty("W").GetInt32();

            var figures = RetentionCounts.Count(RealHistories.Named(dataset), CustomerSelection.Everybody, span, window);

            Assert.Equal(quarter.Value.GetProperty("S").GetInt32(), figures.Start);
            Assert.Equal(quarter.Value.GetProperty("E").GetInt32(), figures.End);
            Assert.Equal(quarter.Value.GetProperty("N").GetInt32(), figures.New);
            Assert.Equal(quarter.Value.GetProperty("reactivated").GetInt32(), figures.Reactivated);
            Assert.Equal(quarter.Value.GetProperty("retained_strict").GetInt32(), figures.Retained);
            Near.Equal(quarter.Value.GetProperty("CRR_strict").GetDecimal(), figures.RetentionRate.Value!.Value, Millionth);
            Near.Equal(quarter.Value.GetProperty("churn_strict").GetDecimal(), figures.ChurnRate.Value!.Value, Millionth);
            Near.Equal(quarter.Value.GetProperty("CRR").GetDecimal(), figures.TextbookRetentionRate.Value!.Value, Millionth);
        });
    }

    [SharedDataFact]
    public void Last_quarter_of_1997_of_CDNOW_keeps_200_of_409_customers()
    {
        var figures = RetentionCounts.Count(RealHistories.Cdnow, CustomerSelection.Everybody, Purchases.Span("1997-10-01", "1997-12-31"), 90);

        Assert.Equal((409, 400, 0, 200), (figures.Start, figures.End, figures.New, figures.Reactivated));
        Near.Equal(0.489m, figures.RetentionRate.Value!.Value, 0.0005m);
    }

    [SharedDataTheory]
    [InlineData("cdnow_sample", Cdnow)]
    [InlineData("online_retail", "online_retail.metrics_public.json")]
    [InlineData("superstore", "superstore.metrics_public.json")]
    public void Days_between_orders_equal_the_oracle(string dataset, string file)
    {
        using var oracle = SharedData.Oracle(file);
        var expected = oracle.RootElement.GetProperty("metrics").GetProperty("gap_days_between_distinct_order_days");

        var gaps = GapCounts.Count(RealHistories.Named(dataset), CustomerSelection.Everybody, null);

        Assert.Equal(expected.GetProperty("n").GetInt32(), gaps.Gaps);
        Assert.Equal(expected.GetProperty("median").GetDecimal(), gaps.Median);
        Assert.Equal(expected.GetProperty("q25").GetDecimal(), gaps.LowerQuartile);
        Assert.Equal(expected.GetProperty("q75").GetDecimal(), gaps.UpperQuartile);
        var mean = gaps.Histogram.Select((count, days) => (decimal)count * days).Sum() / gaps.Gaps;
        Near.Equal(expected.GetProperty("mean").GetDecimal(), mean, Millionth);
    }

    [SharedDataTheory]
    [InlineData("cdnow_sample", Cdnow)]
    [InlineData("online_retail", "online_retail.metrics_public.json")]
    public void Mean_observed_lifespan_equals_the_oracle(string dataset, string file)
    {
        using var oracle = SharedData.Oracle(file);

        var mean = Lifespans.Count(RealHistories.Named(dataset), CustomerSelection.Everybody).Mean;

        Near.Equal(oracle.RootElement.GetProperty("metrics").GetProperty("mean_lifespan_days_all_customers").GetDecimal(), mean.Value!.Value, Millionth);
    }

    [SharedDataFact]
    public void Formula_clv_of_CDNOW_by_churn_equals_the_oracle()
    {
        using var oracle = SharedData.Oracle(Cdnow);
        var expected = Clv(oracle, "A2_strict_churn_based");

        var clv = CdnowFormula(LifetimeSource.Churn);

        Near.Equal(expected.GetProperty("AOV").GetDecimal(), clv.AverageOrderValue.Value!.Value, Millionth);
        Near.Equal(expected.GetProperty("orders_per_customer_per_quarter").GetDecimal(), clv.FrequencyPerYear!.Value / 4, Millionth);
        Near.Equal(expected.GetProperty("lifespan_quarters").GetDecimal(), clv.LifetimeYears!.Value * 4, Millionth);
        Near.Equal(expected.GetProperty("CLV").GetDecimal(), clv.Value!.Value, 0.0001m);
    }

    [SharedDataFact]
    public void Formula_clv_of_CDNOW_by_observed_lifespan_equals_the_oracle()
    {
        using var oracle = SharedData.Oracle(Cdnow);
        var expected = Clv(oracle, "B_observed_lifespan");

        var clv = CdnowFormula(LifetimeSource.Observed);

        Near.Equal(expected.GetProperty("lifespan_years").GetDecimal(), clv.LifetimeYears!.Value, Millionth);
        Near.Equal(expected.GetProperty("CLV").GetDecimal(), clv.Value!.Value, 0.0001m);
    }

    [SharedDataFact]
    public void Historic_clv_of_CDNOW_equals_the_oracle()
    {
        using var oracle = SharedData.Oracle(Cdnow);
        var totals = SpanTotals.Count(RealHistories.Cdnow, CustomerSelection.Everybody, null);

        Near.Equal(
            Clv(oracle, "C_observed_value").GetProperty("CLV").GetDecimal(),
            new Ratio(Money.ToDecimal(totals.Money.Net), totals.Customers).Value!.Value,
            Millionth);
    }

    private static JsonElement Clv(JsonDocument oracle, string name) =>
        oracle.RootElement.GetProperty("metrics").GetProperty("simple_CLV").GetProperty(name);

    private static FormulaClv CdnowFormula(LifetimeSource source)
    {
        var history = RealHistories.Cdnow;
        var quarter = Period.NewestComplete(Grain.Quarter, history.AsOf!.Value).Days;
        return ClvFormula.Compute(
            SpanTotals.Count(history, CustomerSelection.Everybody, null),
            new DateSpan(history.FirstDay!.Value, history.AsOf.Value).Days,
            RetentionCounts.Count(history, CustomerSelection.Everybody, quarter, 90),
            Lifespans.Count(history, CustomerSelection.Everybody),
            new AnalysisOptions { LifetimeSource = source });
    }
}
