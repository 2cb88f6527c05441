using System.Runtime.CompilerServices;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>What every customer of a history did up to a day, as columns by the customer's number: what scores, stages and tiers are read from.</summary>
public sealed class CustomerFigures
{
    private readonly Lazy<long[]> _knownNet;

    private CustomerFigures(OrderHistory history, DateOnly asOf)
    {
        (History, AsOf) = (history, asOf);
        (Orders, LastDays, Net) = (new int[history.CustomerCount], new int[history.CustomerCount], new long[history.CustomerCount]);
        _knownNet = new Lazy<long[]>(() => Known(Net));
    }

    private CustomerFigures(OrderHistory history, DateOnly asOf, CustomerFigures before)
    {
        (History, AsOf) = (history, asOf);
        (Orders, LastDays, Net) = (before.Orders, before.LastDays, before.Net);
        _knownNet = new Lazy<long[]>(() => Known(Net));
    }

    /// <summary>The history whose customers these are.</summary>
    public OrderHistory History { get; }

    /// <summary>The day up to which orders and refunds are known.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Customers with an order by the day.</summary>
    public int Customers { get; private set; }

    /// <summary>Valid orders by customer; 0 for whoever became a customer later.</summary>
    internal int[] Orders { get; }

    /// <summary>Day number of the last order by customer; 0 without one.</summary>
    internal int[] LastDays { get; }

    /// <summary>Lifetime net revenue by customer, in ten-thousandths.</summary>
    internal long[] Net { get; }

    /// <summary>Lifetime net revenue of all who were customers, by number, in ten-thousandths.</summary>
    internal long[] KnownNet => _knownNet.Value;

    /// <summary>Figures as of a day; null for a history without orders.</summary>
    /// <param name="history">The whole history: what came later is left out without cutting it.</param>
    /// <param name="asOf">Null is the history's own as-of date.</param>
    public static CustomerFigures? At(OrderHistory history, DateOnly? asOf = null)
    {
        if ((asOf ?? history.AsOf) is not { } day)
        {
            return null;
        }

        var figures = new CustomerFigures(history, day);
        // Each shard writes to places of its own.
        figures.Customers = CustomerPass.Run(history, (from, to) => new Shard(figures.Read(from, to))).Customers;
        return figures;
    }

    /// <summary>Figures as of a later day, made of these, which are used up: what did not change is not read again.</summary>
    /// <param name="day">After <see cref="AsOf"/>, and not after the history's own: refunds that came after its newest order would count twice.</param>
    internal CustomerFigures Later(DateOnly day)
    {
        var later = new CustomerFigures(History, day, this);
        later.Customers = Customers + CustomerPass.Run(History, (from, to) => new Shard(later.Advance(from, to, AsOf))).Customers;
        return later;
    }

    /// <summary>True for whoever had ordered by the day.</summary>
    public bool IsCustomer(int customer) => Orders[customer] > 0;

    /// <summary>Days since the last order; 0 on its day.</summary>
    public int SilenceOf(int customer) => AsOf.DayNumber - LastDays[customer];

    /// <summary>Day numbers of the customer's orders up to the day, ascending.</summary>
    public ReadOnlySpan<int> DaysOf(int customer) => History.DaysOf(customer)[..Orders[customer]];

    /// <summary>The values of those who were customers by the day, by number: the very array where all were.</summary>
    /// <param name="values">By customer.</param>
    internal T[] Known<T>(T[] values)
    {
        if (Customers == values.Length)
        {
            return values;
        }

        var known = new T[Customers];
        var next = 0;
        for (var customer = 0; customer < values.Length; customer++)
        {
            if (IsCustomer(customer))
            {
                known[next++] = values[customer];
            }
        }

        return known;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Read(int from, int to)
    {
        var (last, customers, isWhole) = (AsOf.DayNumber, 0, AsOf >= History.AsOf);
        // As everywhere, a history as of its own day has its refunds that came after the newest order.
        DateSpan? refunded = AsOf == History.AsOf ? null : new DateSpan(DateOnly.MinValue, AsOf);
        for (var customer = from; customer < to; customer++)
        {
            var days = History.DaysOf(customer);
            var orders = isWhole ? days.Length : DayRange.CountBefore(days, last + 1);
            if (orders == 0)
            {
                continue;
            }

            var first = History.FirstOrderOf(customer);
            (Orders[customer], LastDays[customer]) = (orders, days[orders - 1]);
            Net[customer] = History.Subtotals.Sum(first, first + orders) - RefundsOf(customer, refunded);
            customers++;
        }

        return customers;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Advance(int from, int to, DateOnly before)
    {
        var (last, customers) = (AsOf.DayNumber, 0);
        var refunded = new DateSpan(before.AddDays(1), AsOf == History.AsOf ? DateOnly.MaxValue : AsOf);
        var (days, offsets) = (History.OrderDays, History.Offsets);
        for (var customer = from; customer < to; customer++)
        {
            var known = Orders[customer];
            var (first, end) = (offsets[customer] + known, offsets[customer + 1]);
            var next = first;
            while (next < end && days[next] <= last)
            {
                next++;
            }

            if (known == 0 && next == first)
            {
                continue;
            }

            if (next > first)
            {
                (Orders[customer], LastDays[customer]) = (known + next - first, days[next - 1]);
                Net[customer] += History.Subtotals.Sum(first, next);
            }

            if (History.HasRefunds(customer))
            {
                // A refund before the first order counts from the first order on.
                Net[customer] -= RefundsOf(customer, known == 0 ? refunded with { From = DateOnly.MinValue } : refunded);
            }

            customers += known == 0 ? 1 : 0;
        }

        return customers;
    }

    private long RefundsOf(int customer, DateSpan? span)
    {
        var (start, end) = History.RefundsIn(customer, span);
        return History.RefundAmounts.Sum(start, end);
    }

    private sealed class Shard(int customers) : IAggregate<Shard>
    {
        public int Customers { get; private set; } = customers;

        public void Add(Shard other) => Customers += other.Customers;
    }
}
