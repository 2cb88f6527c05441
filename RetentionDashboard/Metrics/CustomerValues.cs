namespace RetentionDashboard.Metrics;

/// <summary>Each customer's lifetime money: what shares of the top customers, the Lorenz curve and the Gini index are read from.</summary>
public sealed class CustomerValues : IAggregate<CustomerValues>
{
    private readonly List<long> _values = [];
    private long[]? _sorted;

    private CustomerValues()
    {
    }

    /// <summary>Customers.</summary>
    public int Customers => _values.Count;

    /// <summary>Money of all of them, in ten-thousandths.</summary>
    public long Total { get; private set; }

    /// <summary>Collects the selected customers.</summary>
    public static CustomerValues Of(OrderHistory history, CustomerSelection selection, RevenueBasis basis) => CustomerPass.Run(history, (from, to) =>
    {
        var shard = new CustomerValues();
        for (var customer = from; customer < to; customer++)
        {
            if (selection.Contains(customer) && CustomerSummary.MoneyOf(history, selection, customer) is { } sums)
            {
                var money = sums.In(basis);
                shard._values.Add(money);
                shard.Total += money;
            }
        }

        return shard;
    });

    /// <summary>Pareto share: money of the top ceil(share × customers) customers ÷ money of all, in currency units, and how many those are.</summary>
    /// <param name="share">Of the customers, 0 to 1; METRICS.md asks for 0.2.</param>
    public (int Customers, Ratio Share) Top(decimal share)
    {
        var sorted = Sorted();
        var top = (int)decimal.Ceiling(share * sorted.Length);
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
        var sorted = Sorted();
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

            var sorted = Sorted();
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
        _values.AddRange(other._values);
        Total += other.Total;
        _sorted = null;
    }

    private long[] Sorted()
    {
        if (_sorted is null)
        {
            _sorted = [.. _values];
            Array.Sort(_sorted);
        }

        return _sorted;
    }
}
