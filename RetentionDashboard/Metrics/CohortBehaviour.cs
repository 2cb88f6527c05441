using System.Runtime.InteropServices;

namespace RetentionDashboard.Metrics;

/// <summary>One customer's orders and refunds by period index; reused from customer to customer.</summary>
internal sealed class CohortBehaviour(int periods)
{
    private readonly CohortSums[] _sums = new CohortSums[periods];
    private readonly List<int> _touched = [];
    private CohortSums _closed;
    private CohortSums _open;

    /// <summary>Period of the first order, counted from the calendar's first.</summary>
    public int FirstPeriod { get; private set; }

    /// <summary>Period index of the last order.</summary>
    public int LastIndex { get; private set; }

    /// <summary>Indices in which something happened, each once.</summary>
    public ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(_touched);

    /// <summary>Everything in complete periods.</summary>
    public ref readonly CohortSums Closed => ref _closed;

    /// <summary>Everything in the period that the as-of date cuts.</summary>
    public ref readonly CohortSums Open => ref _open;

    public bool HasOpen { get; private set; }

    public ref readonly CohortSums At(int index) => ref _sums[index];

    public void Read(OrderHistory history, int customer, PeriodCalendar calendar, int lastComplete)
    {
        foreach (var index in Touched)
        {
            _sums[index] = default;
        }

        _touched.Clear();
        var days = history.DaysOf(customer);
        var order = history.FirstOrderOf(customer);
        FirstPeriod = calendar.IndexOf(days[0]);
        var last = -1;
        for (var i = 0; i < days.Length; i++)
        {
            var index = calendar.IndexOf(days[i]) - FirstPeriod;
            ref var sums = ref _sums[index];
            if (index != last)
            {
                sums.Active = 1;
                _touched.Add(index);
                last = index;
            }

            sums.Orders++;
            sums.SecondOrders += i == 1 ? 1 : 0;
            sums.Money.Add(history.MoneyOf(order + i));
        }

        LastIndex = last;
        ReadRefunds(history, customer, calendar);
        Split(lastComplete - FirstPeriod);
    }

    // Once for a customer, however many cohorts they stand in.
    private void Split(int lastComplete)
    {
        _closed = default;
        _open = default;
        HasOpen = false;
        foreach (var index in Touched)
        {
            if (index <= lastComplete)
            {
                _closed.Add(_sums[index]);
            }
            else
            {
                _open.Add(_sums[index]);
                HasOpen = true;
            }
        }
    }

    // Refunds before the period of the first order, or after the as-of date, stay out of the cells.
    private void ReadRefunds(OrderHistory history, int customer, PeriodCalendar calendar)
    {
        for (var i = history.RefundOffsets[customer]; i < history.RefundOffsets[customer + 1]; i++)
        {
            var period = calendar.IndexOf(history.RefundDays[i]);
            if (period >= FirstPeriod)
            {
                var index = period - FirstPeriod;
                if (!_touched.Contains(index))
                {
                    _touched.Add(index);
                }

                _sums[index].Money.Refunds += history.RefundAmounts[i];
            }
        }
    }
}
