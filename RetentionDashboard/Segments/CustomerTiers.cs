using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>The loyalty tier of every customer; equal values share the better tier, so that a tier may hold more than its share, and a later one nobody.</summary>
public sealed class CustomerTiers
{
    private CustomerTiers(byte[] tiers, IReadOnlyList<long> lowest) => (Tiers, Lowest) = (tiers, lowest);

    /// <summary>By customer, 1 is the best; 0 for whoever was no customer by the day.</summary>
    internal byte[] Tiers { get; }

    /// <summary>Lowest lifetime net revenue of each tier but the last, in ten-thousandths, best first; empty without customers.</summary>
    internal IReadOnlyList<long> Lowest { get; }

    /// <summary>Lowest lifetime net revenue of each tier but the last, in currency units, best first; empty without customers.</summary>
    public IReadOnlyList<decimal> Thresholds => [.. Lowest.Select(Money.ToDecimal)];

    /// <summary>1 is the best; null for whoever was no customer by the day.</summary>
    public int? TierOf(int customer) => Tiers[customer] == 0 ? null : Tiers[customer];

    /// <summary>Gives every customer a tier.</summary>
    public static CustomerTiers Of(CustomerFigures figures, LoyaltyTiers tiers)
    {
        var lowest = LowestOf(figures, tiers);
        var ofCustomers = new byte[figures.Orders.Length];
        CustomerPass.Each(figures.History, (from, to) =>
        {
            for (var customer = from; customer < to; customer++)
            {
                if (!figures.IsCustomer(customer))
                {
                    continue;
                }

                var tier = 0;
                while (tier < lowest.Length && figures.Net[customer] < lowest[tier])
                {
                    tier++;
                }

                ofCustomers[customer] = (byte)(tier + 1);
            }
        });
        return new CustomerTiers(ofCustomers, lowest);
    }

    private static long[] LowestOf(CustomerFigures figures, LoyaltyTiers tiers)
    {
        if (figures.Customers == 0)
        {
            return [];
        }

        // From the last tier but one to the best: ranks ascend.
        int[] ranks = [.. Enumerable.Range(1, tiers.Count - 1).Reverse().Select(tier => figures.Customers - TopCustomers.Count(tiers.ShareDownTo(tier), figures.Customers))];
        var lowest = OrderStatistics.At<long>(figures.KnownNet, ranks);
        Array.Reverse(lowest);
        return lowest;
    }
}
