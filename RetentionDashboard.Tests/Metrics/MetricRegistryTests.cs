using System.Text.RegularExpressions;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Metrics;

public sealed partial class MetricRegistryTests
{
    [Fact]
    public void Registry_holds_every_metric_once() =>
        Assert.Equal(Enum.GetValues<MetricId>(), MetricRegistry.All.Select(static metric => metric.Id).Order());

    [Fact]
    public void Slugs_are_lower_case_words_and_unique()
    {
        Assert.All(MetricRegistry.All, static metric => Assert.Matches(Slug(), metric.Slug));
        Assert.Equal(MetricRegistry.All.Count, MetricRegistry.All.Select(static metric => metric.Slug).Distinct().Count());
    }

    [Fact]
    public void Metric_is_found_by_its_slug()
    {
        Assert.Equal(MetricId.CustomerRetentionRate, MetricRegistry.Find("customer-retention-rate")?.Id);
        Assert.Null(MetricRegistry.Find("happiness"));
    }

    [Theory]
    [InlineData(MetricId.RepeatPurchaseRate, true)]
    [InlineData(MetricId.ChurnRate, false)]
    [InlineData(MetricId.ParetoShare, null)]
    public void A_rise_is_good_bad_or_neither(MetricId id, bool? higherIsBetter) => Assert.Equal(higherIsBetter, MetricRegistry.Of(id).HigherIsBetter);

    [Fact]
    public void Related_metrics_are_others() => Assert.All(MetricRegistry.All, static metric =>
    {
        Assert.NotEmpty(metric.Related);
        Assert.DoesNotContain(metric.Id, metric.Related);
        Assert.Equal(metric.Related.Count, metric.Related.Distinct().Count());
    });

    [Fact]
    public void Every_cohort_measure_is_a_metric_of_its_own() =>
        Assert.Equal(Enum.GetValues<CohortMeasure>().Length, Enum.GetValues<CohortMeasure>().Select(MetricRegistry.Of).Distinct().Count());

    /// <summary>The names of METRICS.md's sections Retention, Customer lifetime value (historic and formula), Segments, Products, Comparing and the cohort measures.</summary>
    [Theory]
    [InlineData("cohort-retention")]
    [InlineData("rolling-retention")]
    [InlineData("repeat-by")]
    [InlineData("weighted-average")]
    [InlineData("active-customers")]
    [InlineData("customer-retention-rate")]
    [InlineData("textbook-retention-rate")]
    [InlineData("churn-rate")]
    [InlineData("reactivation")]
    [InlineData("repeat-purchase-rate")]
    [InlineData("repeat-within-days")]
    [InlineData("time-to-next-order")]
    [InlineData("days-between-orders")]
    [InlineData("purchase-frequency")]
    [InlineData("average-order-value")]
    [InlineData("loyalty-duration")]
    [InlineData("acquisition-rate")]
    [InlineData("historic-clv")]
    [InlineData("new-revenue")]
    [InlineData("returning-revenue")]
    [InlineData("cross-sell-rate")]
    [InlineData("upsell-rate")]
    [InlineData("cohort-historic-clv")]
    [InlineData("formula-clv")]
    [InlineData("difference-of-rates")]
    [InlineData("difference-of-means")]
    [InlineData("p-value")]
    [InlineData("cohort-orders")]
    [InlineData("cohort-gross-revenue")]
    [InlineData("cohort-net-revenue")]
    [InlineData("cohort-cumulative-gross")]
    [InlineData("cohort-average-order-value")]
    [InlineData("pareto-share")]
    [InlineData("support")]
    [InlineData("confidence")]
    [InlineData("lift")]
    [InlineData("next-product")]
    [InlineData("product-repeat-rate")]
    [InlineData("product-year-value")]
    [InlineData("product-next-order")]
    [InlineData("product-discount-share")]
    [InlineData("product-refund-rate")]
    [InlineData("rfm-score")]
    [InlineData("rfm-segment")]
    [InlineData("lifecycle-stage")]
    [InlineData("loyalty-tier")]
    [InlineData("hidden-potential")]
    [InlineData("discount-dependence")]
    [InlineData("overdue")]
    [InlineData("segment-retention")]
    public void Metric_of_the_definitions_is_in_the_registry(string slug) => Assert.NotNull(MetricRegistry.Find(slug));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Slug();
}
