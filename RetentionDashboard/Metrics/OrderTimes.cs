namespace RetentionDashboard.Metrics;

/// <summary>Orders by weekday and hour, both in shop time: when people buy. Orders without a customer are in none of the metrics, and so not here.</summary>
public sealed class OrderTimes : IAggregate<OrderTimes>
{
    /// <summary>Days of a week, Monday first.</summary>
    public const int Days = 7;

    /// <summary>Hours of a day.</summary>
    public const int Hours = 24;

    private readonly int[] _byHour = new int[Days * Hours];
    private readonly int[] _byDay = new int[Days];

    /// <summary>Orders of the span.</summary>
    public int Orders { get; private set; }

    /// <summary>Orders of the span that tell their time of day.</summary>
    public int WithTime { get; private set; }

    /// <summary>Counts the selected customers' orders.</summary>
    /// <param name="span">Null is the whole history.</param>
    public static OrderTimes Count(OrderHistory history, CustomerSelection selection, DateSpan? span) => CustomerPass.Run(history, (from, to) =>
    {
        var shard = new OrderTimes();
        for (var customer = from; customer < to; customer++)
        {
            if (selection.Contains(customer))
            {
                shard.AddCustomer(history, selection, customer, span);
            }
        }

        return shard;
    });

    /// <summary>Orders of a weekday.</summary>
    /// <param name="day">0 is Monday.</param>
    public int On(int day) => _byDay[day];

    /// <summary>Orders of a weekday that were placed in an hour.</summary>
    /// <param name="day">0 is Monday.</param>
    /// <param name="hour">0 to 23.</param>
    public int At(int day, int hour) => _byHour[(day * Hours) + hour];

    /// <summary>The weekday (0 is Monday) and hour with the most orders, the earliest of equals; null where no order tells its time.</summary>
    public (int Day, int Hour)? Busiest
    {
        get
        {
            var place = Array.IndexOf(_byHour, _byHour.Max());
            return WithTime == 0 ? null : (place / Hours, place % Hours);
        }
    }

    /// <summary>The earliest and the latest hour (0 to 23) in which an order of any weekday was placed; null where no order tells its time.</summary>
    public (int First, int Last)? HoursWithOrders
    {
        get
        {
            bool HasOrders(int hour) => Enumerable.Range(0, Days).Any(day => At(day, hour) > 0);
            var hours = Enumerable.Range(0, Hours);
            return WithTime == 0 ? null : (hours.First(HasOrders), hours.Last(HasOrders));
        }
    }

    /// <inheritdoc/>
    public void Add(OrderTimes other)
    {
        Orders += other.Orders;
        WithTime += other.WithTime;
        for (var place = 0; place < _byHour.Length; place++)
        {
            _byHour[place] += other._byHour[place];
        }

        for (var day = 0; day < Days; day++)
        {
            _byDay[day] += other._byDay[day];
        }
    }

    // Day 0 (0001-01-01) is a Monday.
    private void AddCustomer(OrderHistory history, CustomerSelection selection, int customer, DateSpan? span)
    {
        var days = history.DaysOf(customer);
        var first = history.FirstOrderOf(customer);
        var (start, end) = selection.OrdersIn(days, span);
        for (var i = start; i < end; i++)
        {
            var day = days[i] % Days;
            _byDay[day]++;
            Orders++;
            if (history.HourOf(first + i) is { } hour)
            {
                _byHour[(day * Hours) + hour]++;
                WithTime++;
            }
        }
    }
}
