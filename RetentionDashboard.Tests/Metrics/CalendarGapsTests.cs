using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class CalendarGapsTests
{
    // A Monday.
    private static readonly DateOnly First = Purchases.Day("2024-01-01");

    [Fact]
    public void A_day_that_usually_sells_and_did_not_is_a_gap()
    {
        var days = Daily(70, 7);
        days[35] = 0;

        Assert.Equal([new CalendarGap(First.AddDays(35), First.AddDays(35), 1, 7)], CalendarGaps.Find(days, First));
    }

    [Theory]
    [InlineData(2, 3, false)]
    [InlineData(2, 4, true)]
    [InlineData(1, 6, false)]
    [InlineData(1, 7, true)]
    [InlineData(6, 1, false)]
    public void A_run_that_chance_may_leave_empty_is_no_gap(int ordersADay, int emptyDays, bool isGap)
    {
        var days = Daily(100, ordersADay);
        Array.Clear(days, 50, emptyDays);

        Assert.Equal(isGap ? 1 : 0, CalendarGaps.Find(days, First).Count);
    }

    [Fact]
    public void A_small_shop_whose_orders_come_at_random_has_no_gaps()
    {
        var random = new Random(20260407);
        var days = new int[3_000];
        for (var order = 0; order < 2 * days.Length; order++)
        {
            days[random.Next(days.Length)]++;
        }

        Assert.InRange(days.Count(static orders => orders == 0), 300, 500);
        Assert.InRange(CalendarGaps.Find(days, First).Count, 0, 3);
    }

    [Fact]
    public void A_weekday_on_which_the_shop_is_closed_is_none()
    {
        var days = Daily(70, 3);
        for (var sunday = 6; sunday < days.Length; sunday += 7)
        {
            days[sunday] = 0;
        }

        Assert.Empty(CalendarGaps.Find(days, First));
    }

    [Fact]
    public void Months_that_are_missing_are_one_run_and_closed_days_inside_it_are_not_counted()
    {
        var days = Daily(200, 2);
        for (var day = 0; day < days.Length; day++)
        {
            days[day] = day % 7 == 6 || day is >= 70 and < 133 ? 0 : days[day];
        }

        Assert.Equal([new CalendarGap(First.AddDays(70), First.AddDays(131), 54, 108)], CalendarGaps.Find(days, First));
    }

    [Fact]
    public void A_shop_that_sells_now_and_then_has_no_gaps()
    {
        var days = new int[100];
        for (var day = 0; day < days.Length; day += 3)
        {
            days[day] = 1;
        }

        Assert.Empty(CalendarGaps.Find(days, First));
    }

    [Fact]
    public void A_mistaken_first_day_long_before_all_others_makes_no_gap()
    {
        var days = new int[5_000];
        days[0] = 1;
        Array.Fill(days, 3, 4_900, 100);

        Assert.Empty(CalendarGaps.Find(days, First));
    }

    [Fact]
    public void Without_days_there_is_nothing_to_find() => Assert.Empty(CalendarGaps.Find([], First));

    [Theory]
    [InlineData(12, true)]
    [InlineData(19, true)]
    [InlineData(20, false)]
    [InlineData(55, false)]
    public void Newest_day_with_fewer_than_half_of_the_usual_orders_looks_cut_off(int orders, bool isCutOff)
    {
        var days = Daily(64, 40);
        days[^1] = orders;

        var newest = NewestDay.Of(days, First);

        Assert.Equal((First.AddDays(63), orders, (decimal?)40, isCutOff), (newest!.Day, newest.Orders, newest.UsualOrders, newest.LooksCutOff));
    }

    [Fact]
    public void Newest_day_is_compared_with_its_own_weekday()
    {
        var days = Daily(64, 40);
        for (var monday = 0; monday < days.Length; monday += 7)
        {
            days[monday] = 11;
        }

        Assert.False(NewestDay.Of(days, First)!.LooksCutOff);
    }

    [Fact]
    public void Few_orders_or_few_weeks_tell_nothing_of_the_newest_day()
    {
        var few = Daily(64, 9);
        few[^1] = 1;
        var young = Daily(28, 40);
        young[^1] = 1;

        Assert.False(NewestDay.Of(few, First)!.LooksCutOff);
        Assert.Equal((null, false), (NewestDay.Of(young, First)!.UsualOrders, NewestDay.Of(young, First)!.LooksCutOff));
        Assert.Null(NewestDay.Of([], First));
    }

    private static int[] Daily(int days, int orders) => [.. Enumerable.Repeat(orders, days)];
}
