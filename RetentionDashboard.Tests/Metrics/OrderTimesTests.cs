using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class OrderTimesTests
{
    // 1 January 2024 is a Monday.
    private static readonly OrderHistory Shop = new Purchases()
        .Order(1, "2024-01-01", second: 9 * 3600).Order(1, "2024-01-08", second: (9 * 3600) + 3599)
        .Order(2, "2024-01-07", second: 23 * 3600).Order(null, "2024-01-07", second: 1)
        .Build();

    [Fact]
    public void Orders_of_customers_are_counted_by_weekday_and_hour()
    {
        var times = OrderTimes.Count(Shop, CustomerSelection.Everybody, null);

        Assert.Equal((2, 1), (times.At(0, 9), times.At(6, 23)));
        Assert.Equal((2, 1, 3, 3), (times.On(0), times.On(6), times.Orders, times.WithTime));
        Assert.Equal((0, 9), times.Busiest);
    }

    [Fact]
    public void Only_orders_of_the_span_count() => Assert.Equal(1, OrderTimes.Count(Shop, CustomerSelection.Everybody, Purchases.Span("2024-01-02", "2024-01-07")).Orders);

    [Fact]
    public void Data_with_days_alone_has_weekdays_and_no_hours()
    {
        var times = OrderTimes.Count(new Purchases().Order(1, "2024-01-02").Build(), CustomerSelection.Everybody, null);

        Assert.Equal((1, 0), (times.On(1), times.WithTime));
        Assert.Null(times.Busiest);
    }

    [Fact]
    public void Hours_add_up_to_the_weekdays()
    {
        var times = OrderTimes.Count(RandomShop.Rows(7).Build(), CustomerSelection.Everybody, null);

        Assert.All(Enumerable.Range(0, OrderTimes.Days), day => Assert.Equal(times.On(day), Enumerable.Range(0, OrderTimes.Hours).Sum(hour => times.At(day, hour))));
    }
}
