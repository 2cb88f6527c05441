namespace RetentionDashboard.Metrics;

/// <summary>
/// Revenue of first orders and of all the others, by calendar month. A refund counts in its own month, as new where the order that it belongs to
/// is a first order, else as returning.
/// </summary>
public sealed class MonthlyRevenue : IAggregate<MonthlyRevenue>
{
    private readonly MoneySums[] _new;
    private readonly MoneySums[] _returning;

    private MonthlyRevenue(Period first, int months)
    {
        First = first;
        _new = new MoneySums[months];
        _returning = new MoneySums[months];
    }

    /// <summary>The month at position 0.</summary>
    public Period First { get; }

    /// <summary>Revenue of first orders; one entry per month.</summary>
    public IReadOnlyList<MoneySums> New => _new;

    /// <summary>Revenue of all other orders; one entry per month.</summary>
    public IReadOnlyList<MoneySums> Returning => _returning;

    /// <summary>Sums the selected customers' orders and refunds of a span; months without any are zero.</summary>
    public static MonthlyRevenue Count(OrderHistory history, CustomerSelection selection, DateSpan span)
    {
        var first = Period.Of(Grain.Month, span.From);
        var calendar = PeriodCalendar.Of(Grain.Month, first.FirstDay, span.To);
        var revenue = CustomerPass.Run(history, (from, to) =>
        {
            var shard = new MonthlyRevenue(first, calendar.Periods);
            for (var customer = from; customer < to; customer++)
            {
                if (selection.Contains(customer))
                {
                    shard.AddOrders(history, customer, span, calendar);
                    shard.AddRefunds(history, customer, span, calendar);
                }
            }

            return shard;
        });
        if (selection.HasPeopleWithoutOrders)
        {
            revenue.AddRefunds(history, history.CustomerCount, span, calendar);
        }

        return revenue;
    }

    /// <inheritdoc/>
    public void Add(MonthlyRevenue other)
    {
        for (var month = 0; month < _new.Length; month++)
        {
            _new[month].Add(other._new[month]);
            _returning[month].Add(other._returning[month]);
        }
    }

    private void AddOrders(OrderHistory history, int customer, DateSpan span, PeriodCalendar calendar)
    {
        var days = history.DaysOf(customer);
        var first = history.FirstOrderOf(customer);
        var (start, end) = DayRange.Of(days, span);
        for (var i = start; i < end; i++)
        {
            (i == 0 ? _new : _returning)[calendar.IndexOf(days[i])].Add(history.MoneyOf(first + i));
        }
    }

    private void AddRefunds(OrderHistory history, int customer, DateSpan span, PeriodCalendar calendar)
    {
        var first = customer < history.CustomerCount ? history.FirstOrderOf(customer) : int.MaxValue;
        var offset = history.RefundOffsets[customer];
        var (start, end) = DayRange.Of(history.RefundDays.AsSpan(offset..history.RefundOffsets[customer + 1]), span);
        for (var i = offset + start; i < offset + end; i++)
        {
            (history.RefundOrders[i] == first ? _new : _returning)[calendar.IndexOf(history.RefundDays[i])].Refunds += history.RefundAmounts[i];
        }
    }
}
