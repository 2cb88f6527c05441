using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class ChangeTests
{
    // Benjamini & Hochberg 1995, section 4.2: of these fifteen p-values four stand at 5 %.
    [Fact]
    public void The_published_example_keeps_four_of_fifteen()
    {
        double[] published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

        Assert.Equal(4, FalseDiscovery.Stand(published, 0.05).Count(static stands => stands));
        Assert.Equal([true, false], FalseDiscovery.Stand([0.01, 0.9], 0.05));
        Assert.Empty(FalseDiscovery.Stand([], 0.05));
    }

    [Fact]
    public void Movements_of_two_spans_are_those_counted_by_hand()
    {
        // Window of 31 days. January: 1 (twice), 2. February: 1, 3. In the window before February are 1 and 2, of whom 1 is still there at its end.
        var history = new Purchases()
            .Order(1, "2024-01-05", 10).Order(1, "2024-01-20", 20).Order(2, "2024-01-10", 5)
            .Order(1, "2024-02-10", 40).Order(3, "2024-02-15", 7).Refund(2, "2024-02-16", 2)
            .Build("2024-02-29");

        var movements = GroupMovements.Count(
            history, CustomerSelection.Everybody, Purchases.Span("2024-01-01", "2024-01-31"), Purchases.Span("2024-02-01", "2024-02-29"), 31, RevenueBasis.Net, 1,
            static (_, _, groups) => groups.Add(0));

        var (january, february) = (movements.Earlier[0], movements.Later[0]);
        Assert.Equal((2, 1, 3L, Money.FromDecimal(35), 0), (january.Customers, january.RepeatCustomers, january.Orders, january.Money, january.Start));
        Assert.Equal((2, 0, 2L, Money.FromDecimal(45)), (february.Customers, february.RepeatCustomers, february.Orders, february.Money));
        Assert.Equal((2, 1), (february.Start, february.Retained));
        Assert.Equal(5, january.OrdersSquared);
        Assert.Equal((1600 + 49 + 4) * (double)Money.Scale * Money.Scale, february.MoneySquared);
    }

    [Fact]
    public void Totals_differ_by_more_than_chance_where_the_interval_leaves_zero()
    {
        // 100 and 144 customers with one order each: error √244 = 15.62; 44 ÷ 15.62 = 2.8168, p = 0.00485.
        var totals = new TwoTotals(100, 100, 144, 144);

        Assert.Equal(0.00485, totals.PValue, 0.00001);
        Assert.Equal(44 - (1.959964 * 15.620499), totals.Interval.Lower, 0.0001);
        Assert.Equal(1, new TwoTotals(0, 0, 0, 0).PValue);
    }
}
