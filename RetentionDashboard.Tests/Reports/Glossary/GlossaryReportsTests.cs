using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Reports.Glossary;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports.Glossary;

public sealed class GlossaryReportsTests
{
    public static TheoryData<MetricId> Metrics => [.. Enum.GetValues<MetricId>()];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Ten_invented_orders_show_every_metric(MetricId metric)
    {
        using var english = new Language("en");
        var entry = GlossaryReports.Invented(MetricRegistry.Of(metric), null);

        Assert.NotNull(entry.Example);
        Assert.Equal(10, entry.Invented!.Count);
        Assert.All(entry.Example.Lines, line =>
        {
            Assert.DoesNotContain("{", ExampleTexts.Meaning(line), StringComparison.Ordinal);
            Assert.NotEqual(Formats.Nothing, ExampleTexts.Value(line.Value, entry.Currency));
        });
    }

    [Fact]
    public void Retention_of_the_invented_shop_is_what_a_hand_computes()
    {
        using var english = new Language("en");
        var example = GlossaryReports.Invented(MetricRegistry.Of(MetricId.CustomerRetentionRate), null).Example!;

        // S: Ana, Budi, Citra, Dewi; E: Ana, Citra, Eko, Fitri; Fitri is new, Eko returned.
        Assert.Equal(["S", "E", "N", "R"], example.Lines.Select(static line => line.Symbol));
        Assert.Equal("(4 − 1 − 1) ÷ 4 = 50.0%", ExampleTexts.Sum(example.Sum!, "USD"));
        Assert.Equal("customers who ordered in the 90 days before 1 Apr 2024", ExampleTexts.Meaning(example.Lines[0]));
    }

    [Theory]
    [InlineData(MetricId.AverageOrderValue, "$460.00 ÷ 10 = $46.00")]
    [InlineData(MetricId.RepeatPurchaseRate, "4 ÷ 6 = 66.7%")]
    [InlineData(MetricId.ChurnRate, "1 − 2 ÷ 4 = 50.0%")]
    [InlineData(MetricId.Reactivation, "1 ÷ 1 = 100.0%")]
    [InlineData(MetricId.AcquisitionRate, "1 ÷ 4 = 25.0%")]
    [InlineData(MetricId.ReturningRevenue, "$35.00 + $115.00 = $150.00")]
    [InlineData(MetricId.RevenueBridge, "$240.00 + $35.00 + (−$80.00) + (−$100.00) + $55.00 = $150.00")]
    [InlineData(MetricId.CrossSellRate, "2 ÷ 4 = 50.0%")]
    [InlineData(MetricId.UpsellRate, "1 ÷ 4 = 25.0%")]
    [InlineData(MetricId.ParetoShare, "$225.00 ÷ $460.00 = 48.9%")]
    // Teapot and cup: three of ten orders, of four with a cup and five with a teapot.
    [InlineData(MetricId.Support, "3 ÷ 10 = 30.0%")]
    [InlineData(MetricId.Confidence, "3 ÷ 4 = 75.0%")]
    [InlineData(MetricId.Lift, "(3 ÷ 4) ÷ (5 ÷ 10) = 1.500")]
    // Ana, Budi and Citra have a cup, Citra alone comes back for tea.
    [InlineData(MetricId.NextProduct, "1 ÷ 3 = 33.3%")]
    // Budi, Dewi and Fitri begin with tea; Budi comes again.
    [InlineData(MetricId.ProductRepeatRate, "1 ÷ 3 = 33.3%")]
    // Eko alone is a customer for a year: a teapot for $70 and one for $55.
    [InlineData(MetricId.ProductYearValue, "$125.00 ÷ 1 = $125.00")]
    [InlineData(MetricId.ProductDiscountShare, "2 ÷ 5 = 40.0%")]
    [InlineData(MetricId.ProductRefundRate, "1 ÷ 5 = 20.0%")]
    // On 30 June 2024, W = 90: Fitri is new; Ana, Citra active; Eko reactivated; Dewi (110 days, one order) and Budi (141 days, gap 26) at risk.
    [InlineData(MetricId.LifecycleStage, "1 + 2 + 1 + 2 + 0 = 6")]
    // The top 5% of six is one: Eko, $125.
    [InlineData(MetricId.LoyaltyTier, "1 ÷ 6 = 16.7%")]
    // First orders 25, 30, 35, 60, 70, 80: the 80% quantile is 70, and Citra (80) has two orders and came 131 days ago.
    [InlineData(MetricId.HiddenPotential, "1 ÷ 6 = 16.7%")]
    // Two orders each and one code at most: nobody.
    [InlineData(MetricId.DiscountDependence, "0 ÷ 6 = 0.0%")]
    // Budi: 141 days of silence, more than twice 26.
    [InlineData(MetricId.Overdue, "1 ÷ 6 = 16.7%")]
    // Eko, lapsed when June began, ordered in it.
    [InlineData(MetricId.SegmentRetention, "1 ÷ 1 = 100.0%")]
    public void Sum_of_the_invented_shop_is_what_a_hand_computes(MetricId metric, string sum)
    {
        using var english = new Language("en");

        Assert.Equal(sum, ExampleTexts.Sum(GlossaryReports.Invented(MetricRegistry.Of(metric), null).Example!.Sum!, "USD"));
    }

    [Fact]
    public void Days_to_the_next_order_of_the_invented_shop_are_what_a_hand_computes()
    {
        using var english = new Language("en");
        var example = GlossaryReports.Invented(MetricRegistry.Of(MetricId.ProductNextOrder), null).Example!;

        // After a teapot: Citra 75 days, Ana 111, Eko 351.
        Assert.Equal(["3", "111 days"], example.Lines.Select(static line => ExampleTexts.Value(line.Value, "USD")));
        Assert.Equal("orders with “Teapot” that another one followed", ExampleTexts.Meaning(example.Lines[0]));
    }

    [Fact]
    public void Scores_of_the_invented_shop_are_what_a_hand_computes()
    {
        using var english = new Language("en");
        var scores = GlossaryReports.Invented(MetricRegistry.Of(MetricId.RfmScore), null).Example!;
        var segment = GlossaryReports.Invented(MetricRegistry.Of(MetricId.RfmSegment), null).Example!;

        // Days 1, 16, 52, 57, 111, 142: Eko's 16 is the 20% quantile, so above none. Orders 1, 1, 2, 2, 2, 2; revenue 25, 35, 75, 100, 100, 125.
        // F = 2, M = 5: their mean is 4, half rounded up.
        Assert.Equal(["16 days", "2", "$125.00"], scores.Lines.Select(static line => ExampleTexts.Value(line.Value, "USD")));
        Assert.EndsWith("above 0 of the four thresholds, so 5 − 0 = 5", ExampleTexts.Meaning(scores.Lines[0]), StringComparison.Ordinal);
        Assert.EndsWith("above 4 of the four thresholds, so 1 + 4 = 5", ExampleTexts.Meaning(scores.Lines[2]), StringComparison.Ordinal);
        Assert.Equal("5", ExampleTexts.Value(segment.Lines[0].Value, "USD"));
        Assert.EndsWith("“RFM: Champions”", ExampleTexts.Meaning(segment.Lines[3]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Example_is_made_of_the_stores_own_orders_and_equals_the_Overview()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);

        var entry = await database.Get<GlossaryReports>().GetAsync(MetricId.AverageOrderValue, null);
        var overview = await database.Get<OverviewReports>().GetAsync(new HistoryQuery());

        Assert.Null(entry.Invented);
        Assert.Equal(overview!.Current.AverageOrderValue.Value, entry.Example!.Sum!.Values[^1].Number);
    }

    [Fact]
    public async Task Without_orders_the_example_is_invented_and_has_no_store()
    {
        await using var database = ShopDatabase.Create();

        var entry = await database.Get<GlossaryReports>().GetAsync(MetricId.ChurnRate, null);

        Assert.Null(entry.Store);
        Assert.NotNull(entry.Invented);
    }
}
