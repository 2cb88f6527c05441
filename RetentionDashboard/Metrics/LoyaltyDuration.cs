namespace RetentionDashboard.Metrics;

/// <summary>Days from the first to the last order day, over customers with at least two distinct order days: how long those who come back stay.</summary>
public sealed class LoyaltyDuration : IAggregate<LoyaltyDuration>
{
    private readonly int[] _byDays;

    private LoyaltyDuration(int longest) => _byDays = new int[longest + 1];

    /// <summary>Customers with at least two distinct order days.</summary>
    public int Customers { get; private set; }

    /// <summary>Σ days ÷ customers.</summary>
    public Ratio Mean => new(_byDays.Select(static (customers, days) => (decimal)customers * days).Sum(), Customers);

    /// <summary>The middle customer's days, the mean of the two middle ones where their number is even; null without customers.</summary>
    public decimal? Median => Customers == 0 ? null : (DaysAt((Customers - 1) / 2) + DaysAt(Customers / 2)) / 2m;

    /// <summary>Counts the selected customers.</summary>
    public static LoyaltyDuration Count(OrderHistory history, CustomerSelection selection)
    {
        var longest = history is { FirstDay: { } first, AsOf: { } asOf } ? Math.Max(asOf.DayNumber - first.DayNumber, 0) : 0;
        return CustomerPass.Run(history, (from, to) =>
        {
            var shard = new LoyaltyDuration(longest);
            for (var customer = from; customer < to; customer++)
            {
                var days = history.DaysOf(customer);
                if (selection.Contains(customer) && days[^1] > days[0])
                {
                    shard._byDays[days[^1] - days[0]]++;
                    shard.Customers++;
                }
            }

            return shard;
        });
    }

    /// <inheritdoc/>
    public void Add(LoyaltyDuration other)
    {
        Customers += other.Customers;
        for (var days = 0; days < _byDays.Length; days++)
        {
            _byDays[days] += other._byDays[days];
        }
    }

    private int DaysAt(int place)
    {
        var days = 0;
        for (var seen = _byDays[0]; seen <= place; seen += _byDays[days])
        {
            days++;
        }

        return days;
    }
}
