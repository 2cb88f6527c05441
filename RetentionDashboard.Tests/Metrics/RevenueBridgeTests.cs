using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class RevenueBridgeTests
{
    private static readonly DateSpan January = Purchases.Span("2024-01-01", "2024-01-31");
    private static readonly DateSpan February = Purchases.Span("2024-02-01", "2024-02-29");

    [Fact]
    public void Every_customer_stands_in_one_part_and_the_parts_add_up()
    {
        var history = new Purchases()
            .Order(1, "2024-01-05", 10).Order(1, "2024-02-05", 25)
            .Order(2, "2024-01-06", 40).Order(2, "2024-02-06", 30)
            .Order(3, "2024-01-07", 7)
            .Order(4, "2024-02-07", 9)
            .Order(5, "2023-06-01", 3).Order(5, "2024-02-08", 4)
            .Order(6, "2023-12-01", 8).Refund(6, "2024-02-09", 2)
            .Refund(99, "2024-02-10", 1)
            .Build();

        var bridge = RevenueBridge.Count(history, CustomerSelection.Everybody, January, February, RevenueBasis.Net);

        Assert.Equal((57m, 65m), (Money.ToDecimal(bridge.Before), Money.ToDecimal(bridge.After)));
        Assert.Equal((1, 15m), Part(bridge, BridgePart.MoreFromRetained));
        Assert.Equal((1, -10m), Part(bridge, BridgePart.LessFromRetained));
        Assert.Equal((1, -7m), Part(bridge, BridgePart.Lost));
        Assert.Equal((1, 9m), Part(bridge, BridgePart.New));
        Assert.Equal((1, 4m), Part(bridge, BridgePart.Reactivated));
        Assert.Equal((1, -3m), Part(bridge, BridgePart.Refunds));
    }

    [Fact]
    public void A_customer_acquired_between_the_periods_is_reactivated_and_not_new()
    {
        var history = new Purchases().Order(1, "2024-01-20", 5).Order(1, "2024-02-20", 6).Build();

        var bridge = RevenueBridge.Count(history, CustomerSelection.Everybody, Purchases.Span("2024-01-01", "2024-01-10"), February, RevenueBasis.Net);

        Assert.Equal((1, 6m), Part(bridge, BridgePart.Reactivated));
        Assert.Equal((0, 0m), Part(bridge, BridgePart.New));
    }

    [Fact]
    public void Periods_that_overlap_are_refused() => Assert.Throws<ArgumentException>(() =>
        RevenueBridge.Count(new Purchases().Order(1, "2024-01-01").Build(), CustomerSelection.Everybody, January, Purchases.Span("2024-01-31", "2024-02-29"), RevenueBasis.Net));

    [Theory]
    [MemberData(nameof(AggregateLawsTests.Seeds), MemberType = typeof(AggregateLawsTests))]
    public void Bridge_of_any_shop_adds_up_to_the_totals_of_both_periods_in_every_basis(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        var (spring, summer) = (Purchases.Span("2024-02-10", "2024-05-03"), Purchases.Span("2024-05-04", "2024-08-15"));

        foreach (var basis in Enum.GetValues<RevenueBasis>())
        {
            var bridge = RevenueBridge.Count(history, CustomerSelection.Everybody, spring, summer, basis);

            Assert.Equal(SpanTotals.Count(history, CustomerSelection.Everybody, spring).Money.In(basis), bridge.Before);
            Assert.Equal(SpanTotals.Count(history, CustomerSelection.Everybody, summer).Money.In(basis), bridge.After);
            Assert.Equal(bridge.After - bridge.Before, Enum.GetValues<BridgePart>().Sum(bridge.Change));
            Assert.NotEqual(0, bridge.Customers(BridgePart.New) + bridge.Customers(BridgePart.Lost));
        }
    }

    private static (int Customers, decimal Change) Part(RevenueBridge bridge, BridgePart part) => (bridge.Customers(part), Money.ToDecimal(bridge.Change(part)));
}
