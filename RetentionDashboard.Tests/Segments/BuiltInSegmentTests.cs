using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments;

public sealed class BuiltInSegmentTests
{
    private static readonly SegmentOptions Options = new() { ActivityWindowDays = 40, Tiers = new LoyaltyTiers([10, 20, 30]) };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Fact]
    public void Every_key_is_found_again_and_none_twice()
    {
        var all = BuiltInSegment.All(Options.Tiers);

        Assert.All(all, static segment => Assert.Equal(segment, BuiltInSegment.Find(segment.Key)));
        Assert.Equal(11 + 5 + 4 + 2 + 3, all.DistinctBy(static segment => segment.Key).Count());
        Assert.Equal("rfm:r5f4", BuiltInSegment.OfCell(5, 4).Key);
        Assert.All(Enum.GetValues<RfmSegment>(), static name => Assert.Equal((int)name, BuiltInSegment.Of(name).Value));
        Assert.All(Enum.GetValues<LifecycleStage>(), static stage => Assert.Equal((int)stage, BuiltInSegment.Of(stage).Value));
        Assert.All(Enum.GetValues<CustomerTrait>(), static trait => Assert.Equal((int)trait, BuiltInSegment.Of(trait).Value));
    }

    [Theory]
    [InlineData("rfm:nobody")]
    [InlineData("rfm:r6f1")]
    [InlineData("tier:5")]
    [InlineData("tier:0")]
    [InlineData("saved:12")]
    [InlineData("")]
    public void Unknown_key_has_no_members(string key) =>
        Assert.Null(BuiltInSegment.Members(key, new Purchases().Order(1, "2024-01-01").Build(), null, Options));

    [Fact]
    public void A_store_without_orders_has_nobody_in_any_segment() =>
        Assert.All(BuiltInSegment.All(Options.Tiers), static segment => Assert.Empty(BuiltInSegment.Members(segment.Key, new Purchases().Build(), null, Options)!));

    [Fact]
    public void Keys_hold_the_customers_that_a_hand_counts()
    {
        // As of 31 March, W = 30: Ana comes every 20 days and lately, Budi once long ago for little, Citra once a short while ago for most.
        var history = new Purchases()
            .Order(1, "2024-02-10", 20).Order(1, "2024-03-01", 20).Order(1, "2024-03-21", 20)
            .Order(2, "2024-01-01", 5)
            .Order(3, "2024-03-10", 100)
            .Build("2024-03-31");
        var options = new SegmentOptions { ActivityWindowDays = 30 };

        Assert.Equal([true, false, false], Of("lifecycle:active"));
        Assert.Equal([false, true, false], Of("lifecycle:lapsed"));
        Assert.Equal([false, false, true], Of("lifecycle:new"));
        Assert.Equal([false, false, true], Of("tier:1"));
        Assert.Equal([true, true, false], Of("tier:3"));
        Assert.Equal([false, false, true], Of("pareto:top"));
        Assert.Equal([true, true, false], Of("pareto:rest"));
        // First orders of 20, 5 and 100: four fifths of the way from the lowest, 20 + 0.6 × 80 = 68.
        Assert.Equal([false, false, true], Of("trait:hidden-potential"));
        // Days 11, 91, 22: thresholds 15.4, 19.8, 35.8 and 63.4. Orders 3, 1, 1: thresholds 1, 1, 1.4 and 2.2.
        Assert.Equal([true, false, false], Of("rfm:r5f5"));
        Assert.Equal([false, false, true], Of("rfm:r3f1"));

        bool[] Of(string key) => BuiltInSegment.Members(key, history, null, options)!;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Names_cells_stages_tiers_and_Pareto_each_hold_every_customer_once(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        foreach (var day in Days(history))
        {
            var segments = CustomerSegments.At(history, day, Options)!;
            var cells = from recency in Enumerable.Range(1, 5) from frequency in Enumerable.Range(1, 5) select BuiltInSegment.OfCell(recency, frequency);
            foreach (var family in BuiltInSegment.All(Options.Tiers).Concat(cells).Where(static segment => segment.Family != SegmentFamily.Trait).GroupBy(static segment => segment.Family))
            {
                var members = family.Select(segments.Members).ToArray();
                Assert.All(Enumerable.Range(0, history.CustomerCount), customer =>
                    Assert.Equal(history.DaysOf(customer)[0] <= day.DayNumber ? 1 : 0, members.Count(member => member[customer])));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Members_as_of_a_day_are_those_of_the_history_cut_at_it(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        foreach (var day in Days(history))
        {
            var cut = history.UpTo(day);
            foreach (var segment in BuiltInSegment.All(Options.Tiers))
            {
                Assert.Equal(Ids(cut, BuiltInSegment.Members(segment.Key, cut, null, Options)!), Ids(history, BuiltInSegment.Members(segment.Key, history, day, Options)!));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pareto_top_are_the_first_of_all_sorted_by_revenue_and_number(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        var sorted = Enumerable.Range(0, history.CustomerCount).OrderByDescending(customer => CustomerSummary.Of(history, customer).Money.In(RevenueBasis.Net)).ToArray();

        var top = BuiltInSegment.Members("pareto:top", history, null, Options)!;

        Assert.Equal(sorted.Take((sorted.Length + 4) / 5).Order(), Enumerable.Range(0, sorted.Length).Where(customer => top[customer]));
    }

    [Fact]
    public void Of_customers_who_brought_the_same_the_lower_number_is_at_the_top()
    {
        var purchases = new Purchases();
        for (var customer = 1; customer <= 6; customer++)
        {
            purchases.Order(customer, "2024-01-01", customer == 4 ? 11 : 10);
        }

        Assert.Equal([true, false, false, true, false, false], BuiltInSegment.Members("pareto:top", purchases.Build(), null, Options)!);
    }

    private static DateOnly[] Days(OrderHistory history) => [history.FirstDay!.Value, Purchases.Day("2024-05-17"), Purchases.Day("2024-08-02"), history.AsOf!.Value.AddDays(50)];

    private static int[] Ids(OrderHistory history, bool[] members) => [.. history.CustomerIds.ToArray().Where((_, customer) => members[customer])];
}
