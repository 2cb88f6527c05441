using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>Each customer's lifetime money: what shares of the top customers, the Lorenz curve and the Gini index are read from.</summary>
public sealed class CustomerValues : IAggregate<CustomerValues>
{
    // Ascending.
    private long[] _values;

    private CustomerValues(long[] values, long total) => (_values, Total) = (values, total);

    /// <summary>Customers.</summary>
    public int Customers => _values.Length;

    /// <summary>Money of all of them, in ten-thousandths.</summary>
    public long Total { get; private set; }

    /// <summary>Collects the selected customers.</summary>
    public static CustomerValues Of(OrderHistory history, CustomerSelection selection, RevenueBasis basis) => CustomerPass.Run(history, (from, to) =>
    {
        var values = new long[to - from];
        var count = Read(history, selection, basis, from, to, values);
        Array.Resize(ref values, count);
        Array.Sort(values);
        return new CustomerValues(values, values.Sum());
    });

    /// <summary>Pareto share: money of the top ceil(share × customers) customers ÷ money of all, in currency units, and how many those are.</summary>
    /// <param name="share">Of the customers, 0 to 1; METRICS.md asks for 0.2.</param>
    public (int Customers, Ratio Share) Top(decimal share)
    {
        var sorted = _values;
        var top = TopCustomers.Count(share, sorted.Length);
        var money = 0L;
        for (var i = sorted.Length - top; i < sorted.Length; i++)
        {
            money += sorted[i];
        }

        return (top, new Ratio(Money.ToDecimal(money), Money.ToDecimal(Total)));
    }

    /// <summary>Lorenz curve: at position i of <paramref name="points"/> the share of all money that the poorest i ÷ points of the customers brought; empty without money.</summary>
    public IReadOnlyList<double> Lorenz(int points)
    {
        var sorted = _values;
        if (Total <= 0)
        {
            return [];
        }

        var curve = new double[points + 1];
        var money = 0.0;
        var next = 0;
        for (var point = 1; point <= points; point++)
        {
            // Between two customers the curve is straight.
            var place = (double)sorted.Length * point / points;
            for (; next < (int)place; next++)
            {
                money += sorted[next];
            }

            var part = place - next;
            curve[point] = (money + (part > 0 && next < sorted.Length ? part * sorted[next] : 0)) / Total;
        }

        return curve;
    }

    /// <summary>
    /// Gini index: 0 where all brought the same, towards 1 where one brought everything (Σ (2i − n − 1) xᵢ ÷ (n Σ xᵢ), xᵢ ascending); above 1 is possible where
    /// refunds leave customers below 0. Null without money.
    /// </summary>
    public double? Gini
    {
        get
        {
            if (Total <= 0)
            {
                return null;
            }

            var sorted = _values;
            var sum = 0.0;
            for (var i = 0; i < sorted.Length; i++)
            {
                sum += ((2.0 * (i + 1)) - sorted.Length - 1) * sorted[i];
            }

            return sum / ((double)sorted.Length * Total);
        }
    }

    /// <inheritdoc/>
    public void Add(CustomerValues other)
    {
        _values = Merge(_values, other._values);
        Total += other.Total;
    }

    // Compiled for good at the first call, because it is often the only one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Read(OrderHistory history, CustomerSelection selection, RevenueBasis basis, int from, int to, long[] values)
    {
        var count = 0;
        for (var customer = from; customer < to; customer++)
        {
            if (selection.Contains(customer) && CustomerSummary.MoneyOf(history, selection, customer) is { } sums)
            {
                values[count++] = sums.In(basis);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long[] Merge(long[] one, long[] other)
    {
        var both = new long[one.Length + other.Length];
        var (left, right) = (0, 0);
        for (var place = 0; place < both.Length; place++)
        {
            both[place] = right == other.Length || (left < one.Length && one[left] <= other[right]) ? one[left++] : other[right++];
        }

        return both;
    }
}
