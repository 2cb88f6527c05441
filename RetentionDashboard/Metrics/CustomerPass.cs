namespace RetentionDashboard.Metrics;

/// <summary>One pass over all customers, split over cores.</summary>
internal static class CustomerPass
{
    private const int OrdersWorthACore = 20_000;

    /// <summary>Cores that a pass may take; fewer where one core is to be measured.</summary>
    public static int MostCores { get; set; } = Environment.ProcessorCount;

    /// <param name="count">Counts customers from the first number up to, not including, the second.</param>
    public static T Run<T>(OrderHistory history, Func<int, int, T> count)
        where T : IAggregate<T>
    {
        var shards = Math.Clamp(history.OrderCount / OrdersWorthACore, 1, MostCores);
        if (shards == 1)
        {
            return count(0, history.CustomerCount);
        }

        var tables = new T[shards];
        Parallel.For(0, shards, shard => tables[shard] = count(Border(shard), Border(shard + 1)));
        for (var shard = 1; shard < shards; shard++)
        {
            tables[0].Add(tables[shard]);
        }

        return tables[0];

        int Border(int shard)
        {
            if (shard == shards)
            {
                return history.CustomerCount;
            }

            var order = (int)((long)history.OrderCount * shard / shards);
            var place = Array.BinarySearch(history.Offsets, order);
            return place >= 0 ? place : ~place;
        }
    }
}
