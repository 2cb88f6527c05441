using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class CohortComparisonsTests : ShopServices
{
    private const int Customers = 40;

    // 40 visitors of GB of whom 30 come back in February for 20, and 40 of ID of whom 10 do for 50.
    public CohortComparisonsTests()
    {
        for (var customer = 0; customer < Customers; customer++)
        {
            Visit($"gb{customer}@example.com", "GB", customer < 30 ? 20 : null);
            Visit($"id{customer}@example.com", "ID", customer < 10 ? 50 : null);
        }

        Shop.Order("last@example.com", "2026-02-28", 1, country: "US").Save();
    }

    [Fact]
    public async Task Rates_stand_side_by_side_with_newcombe_s_interval()
    {
        var comparison = await CompareAsync(CohortMeasure.Retention);

        var row = comparison.Rows[1];
        Assert.Equal((30m, 40m, 10m, 40m), (row.A.Numerator, row.A.Denominator, row.B.Numerator, row.B.Denominator));
        Assert.Equal(-0.5m, row.Difference);
        // Wilson: 30 of 40 lies in 0.5981–0.8581, 10 of 40 in 0.1419–0.4019; −0.5 ∓ √(0.1081² + 0.1081²) and √(0.1519² + 0.1519²).
        Near.Equal(-0.6529m, row.Lower!.Value, 0.0005m);
        Near.Equal(-0.2851m, row.Upper!.Value, 0.0005m);
        Assert.Equal(CompareVerdict.Lower, row.Verdict);
    }

    [Fact]
    public async Task Money_per_customer_stands_side_by_side()
    {
        var comparison = await CompareAsync(CohortMeasure.CumulativeNet);

        // (40 × 10 + 30 × 20) ÷ 40 and (40 × 10 + 10 × 50) ÷ 40.
        Assert.Equal((25m, 22.5m, -2.5m), (comparison.Rows[1].A.Value, comparison.Rows[1].B.Value, comparison.Rows[1].Difference));
        Assert.Equal(CompareVerdict.Chance, comparison.Rows[1].Verdict);
        Assert.InRange(comparison.Rows[1].A.Lower!.Value, 20, 25);
        Assert.InRange(comparison.Rows[1].A.Upper!.Value, 25, 30);
    }

    [Fact]
    public async Task Few_customers_say_nothing()
    {
        var comparison = await CompareAsync(CohortMeasure.Retention, other: new HistoryQuery { Country = "US" });

        Assert.All(comparison.Rows, static row => Assert.Equal(CompareVerdict.NotEnough, row.Verdict));
    }

    [Fact]
    public async Task Sides_that_share_customers_say_how_many()
    {
        var comparison = await CompareAsync(CohortMeasure.Retention, other: new HistoryQuery());

        Assert.Equal((Customers, (2 * Customers) + 1, Customers), (comparison.CustomersA, comparison.CustomersB, comparison.Overlap));
    }

    [Fact]
    public void Interval_of_a_mean_is_that_of_its_standard_error()
    {
        var buckets = new MeanBuckets(1);
        int[] values = [2, 4, 6, 8];
        foreach (var (id, value) in values.Index())
        {
            buckets.Add(id, value);
        }

        // Mean 5, Σ residues² 20, standard error √(20 × 4 ÷ 3) ÷ 4 = 1.2910.
        var interval = MeanInterval.Of(buckets)!.Value;

        Near.Equal(5 - (1.959964m * 1.290994m), interval.Lower, 0.0001m);
        Near.Equal(5 + (1.959964m * 1.290994m), interval.Upper, 0.0001m);
        Assert.Null(MeanInterval.Of(new MeanBuckets(1)));
    }

    private void Visit(string customer, string country, decimal? again)
    {
        Shop.Order(customer, "2026-01-05", 10, country: country);
        if (again is { } amount)
        {
            Shop.Order(customer, "2026-02-05", amount, country: country);
        }
    }

    private async Task<CohortComparison> CompareAsync(CohortMeasure measure, HistoryQuery? other = null) =>
        (await Services.GetRequiredService<CohortComparisons>().GetAsync(
            new CohortsQuery { Measure = measure, History = new HistoryQuery { Country = "GB" } }, other ?? new HistoryQuery { Country = "ID" }))!;
}
