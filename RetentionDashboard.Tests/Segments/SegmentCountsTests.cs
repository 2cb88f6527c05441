using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments;

public sealed class SegmentCountsTests
{
    private static readonly SegmentOptions Options = new() { ActivityWindowDays = 40 };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Fact]
    public void Sizes_are_what_a_hand_counts()
    {
        var segments = CustomerSegments.At(
            new Purchases().Order(1, "2024-01-01", 10).Order(1, "2024-01-02", 20).Refund(1, "2024-01-03", 5).Order(2, "2024-01-03", 7).Build(), null, Options)!;

        var counts = SegmentCounts.Of(segments, CustomerSelection.Everybody);

        Assert.Equal(new SegmentSize(null, 2, 3, 32), counts.Everybody);
        Assert.Equal((1, 2L, 25m), Of("lifecycle:active"));
        Assert.Equal((1, 1L, 7m), Of("lifecycle:new"));
        Assert.Equal((1, 2L, 25m), Of("pareto:top"));
        Assert.Equal((0, 0L, 0m), Of("lifecycle:lapsed"));
        Assert.Equal(new Ratio(25, 32), counts.Of(BuiltInSegment.OfPareto(true)).ShareOfRevenue(counts.Everybody));

        (int Customers, long Orders, decimal Revenue) Of(string key)
        {
            var size = counts.Of(BuiltInSegment.Find(key)!);
            return (size.Customers, size.Orders, size.Revenue);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_size_is_the_number_of_members_and_their_money(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        var segments = CustomerSegments.At(history, null, Options)!;
        var even = CustomerSelection.Of(history, static customer => customer % 2 == 0);

        var counts = SegmentCounts.Of(segments, even);

        Assert.All(BuiltInSegment.All(Options.Tiers).Concat(BuiltInSegment.Grid), segment =>
        {
            var members = segments.Members(segment);
            var chosen = Enumerable.Range(0, history.CustomerCount).Where(customer => members[customer] && customer % 2 == 0).Select(customer => CustomerSummary.Of(history, customer)).ToList();
            Assert.Equal(
                new SegmentSize(segment, chosen.Count, chosen.Sum(static one => one.Orders), Money.ToDecimal(chosen.Sum(static one => one.Money.In(RevenueBasis.Net)))),
                counts.Of(segment));
        });
    }

    [SharedDataFact]
    public void Cells_of_CDNOW_are_those_of_the_oracle()
    {
        using var oracle = SharedData.Oracle("cdnow_sample.rfm.json");
        var expected = oracle.RootElement.GetProperty("rfm_cell_counts").EnumerateObject().GroupBy(static cell => cell.Name[..2])
            .ToDictionary(static cell => cell.Key, static cell => cell.Sum(static count => count.Value.GetInt32()));

        var counts = SegmentCounts.Of(CustomerSegments.At(RealHistories.Cdnow, null, Options)!, CustomerSelection.Everybody);

        Assert.All(BuiltInSegment.Grid, cell => Assert.Equal(expected.GetValueOrDefault($"{cell.Recency}{cell.Frequency}"), counts.Of(cell).Customers));
        Assert.Equal(2357, counts.Everybody.Customers);
    }
}
