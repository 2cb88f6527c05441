using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class RepeatWithinTests
{
    // As of 30 June: customer 1 came back after 30 days, 2 after 31, 3 never, 4 on the day itself and again after 20 days; 5 is 29 days old and came back after 5.
    private static readonly OrderHistory Shop = new Purchases()
        .Order(1, "2024-01-01").Order(1, "2024-01-31")
        .Order(2, "2024-01-01").Order(2, "2024-02-01")
        .Order(3, "2024-03-01")
        .Order(4, "2024-05-01").Order(4, "2024-05-01").Order(4, "2024-05-21")
        .Order(5, "2024-06-01").Order(5, "2024-06-06")
        .Order(6, "2024-06-30")
        .Build();

    [Fact]
    public void Customers_count_once_they_had_the_time_to_come_back()
    {
        var within = RepeatWithin.Count(Shop, CustomerSelection.Everybody, [30, 60, 365]);

        Assert.Equal(new Ratio(2, 4), within.Rate(30));
        Assert.Equal(new Ratio(3, 4), within.Rate(60));
        Assert.Equal(new Ratio(0, 0), within.Rate(365));
    }

    [Fact]
    public void A_second_order_on_the_first_day_counts_unless_orders_of_one_day_are_one()
    {
        Assert.Equal(new Ratio(2, 5), RepeatWithin.Count(Shop, CustomerSelection.Everybody, [10]).Rate(10));
        Assert.Equal(new Ratio(1, 5), RepeatWithin.Count(Shop, CustomerSelection.Everybody, [10], ordersOfOneDayAreOne: true).Rate(10));
        Assert.Equal(new Ratio(2, 4), RepeatWithin.Count(Shop, CustomerSelection.Everybody, [30], ordersOfOneDayAreOne: true).Rate(30));
    }

    [SharedDataFact]
    public void Rate_within_the_whole_history_of_CDNOW_is_the_rate_of_those_old_enough()
    {
        var history = RealHistories.Cdnow;

        var rate = RepeatWithin.Count(history, CustomerSelection.Everybody, [365]).Rate(365);

        // Counted the slow way.
        var asOf = history.AsOf!.Value.DayNumber;
        var customers = Enumerable.Range(0, history.CustomerCount).Select(customer => history.DaysOf(customer).ToArray()).Where(days => asOf - days[0] >= 365).ToArray();
        Assert.Equal(new Ratio(customers.Count(static days => days.Length > 1 && days[1] - days[0] <= 365), customers.Length), rate);
        Assert.True(rate.Numerator > 0);
    }
}
