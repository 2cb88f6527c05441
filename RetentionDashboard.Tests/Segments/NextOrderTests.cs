using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments;

public sealed class NextOrderTests
{
    private static readonly DateOnly Last = Purchases.Day("2024-07-19");

    [Fact]
    public void Own_gaps_tell_when_the_next_order_is_due()
    {
        var next = NextOrder.Of(OrderRhythm.Of([100, 110, 140, 150, 200]), Last, StoreReturns.Of(new Purchases().Order(1, "2024-01-01").Build()));

        // The quartiles of 10, 10, 30 and 50 days are 10 and 35.
        Assert.Equal(new NextOrder(Last.AddDays(10), Last.AddDays(35), NextOrderSource.OwnGaps, 5, 4, null), next);
    }

    [Fact]
    public void Quartiles_between_days_widen_the_time()
    {
        var next = NextOrder.Of(OrderRhythm.Of([0, 1, 4, 9, 16, 25]), Last, StoreReturns.Of(new Purchases().Build()))!;

        // Gaps of 1, 3, 5, 7, 9: quartiles 3 and 7. With a sixth one of 12 they are 3.5 and 8.5.
        Assert.Equal((Last.AddDays(3), Last.AddDays(7)), (next.From, next.To));
        next = NextOrder.Of(OrderRhythm.Of([0, 1, 4, 9, 16, 25, 37]), Last, StoreReturns.Of(new Purchases().Build()))!;
        Assert.Equal((Last.AddDays(3), Last.AddDays(9)), (next.From, next.To));
    }

    [Fact]
    public void Without_a_rhythm_the_store_tells()
    {
        // Back after 10, 20, 30 and 40 days; the fifth is not.
        var purchases = new Purchases();
        for (var customer = 1; customer <= 5; customer++)
        {
            purchases.Order(customer, "2024-01-01");
        }

        purchases.Order(1, "2024-01-11").Order(2, "2024-01-21").Order(3, "2024-01-31").Order(4, "2024-02-10");

        var next = NextOrder.Of(OrderRhythm.Of([100]), Last, StoreReturns.Of(purchases.Build()));

        Assert.Equal(new NextOrder(Last.AddDays(10), Last.AddDays(30), NextOrderSource.Store, 1, 4, new Ratio(4, 5)), next);
    }

    [Fact]
    public void Too_few_returns_after_the_second_order_fall_back_to_the_first()
    {
        var purchases = new Purchases();
        for (var customer = 1; customer <= StoreReturns.FewestReturned; customer++)
        {
            purchases.Order(customer, "2024-01-01").Order(customer, "2024-01-08").Order(customer, customer == 1 ? "2024-01-09" : "2024-03-01");
        }

        var all = StoreReturns.Of(purchases.Build());
        var without = StoreReturns.Of(purchases.Build("2024-02-28"));

        Assert.Equal((2, 30), (all.After(2).After, all.After(2).Returned));
        // Only one was back by the end of February.
        Assert.Equal((1, 30), (without.After(2).After, without.After(2).Returned));
        Assert.Equal(2, all.After(3).After);
    }

    [Fact]
    public void Where_nobody_came_back_nothing_is_due()
    {
        Assert.Null(NextOrder.Of(OrderRhythm.Of([100]), Last, StoreReturns.Of(new Purchases().Order(1, "2024-01-01").Build())));
    }

    [Theory]
    [InlineData(DueState.Later, "2024-07-28")]
    [InlineData(DueState.Due, "2024-07-29")]
    [InlineData(DueState.Due, "2024-08-23")]
    [InlineData(DueState.Overdue, "2024-08-24")]
    public void Both_days_belong_to_the_time_it_is_due(DueState expected, string day)
    {
        var next = new NextOrder(Purchases.Day("2024-07-29"), Purchases.Day("2024-08-23"), NextOrderSource.OwnGaps, 5, 4, null);

        Assert.Equal(expected, next.On(Purchases.Day(day)));
    }
}
