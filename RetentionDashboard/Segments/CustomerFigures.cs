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
