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
        var tables = new T[ShardsOf(history)];
        Split(history, tables.Length, (shard, from, to) => tables[shard] = count(from, to));
        for (var shard = 1; shard < tables.Length; shard++)
        {
            tables[0].Add(tables[shard]);
        }

        return tables[0];
    }

    /// <param name="work">Writes to places of its own for customers from the first number up to, not including, the second.</param>
    public static void Each(OrderHistory history, Action<int, int> work) => Split(history, ShardsOf(history), (_, from, to) => work(from, to));

    private static int ShardsOf(OrderHistory history) => Math.Clamp(history.OrderCount / OrdersWorthACore, 1, MostCores);

    private static void Split(OrderHistory history, int shards, Action<int, int, int> work)
    {
        if (shards == 1)
        {
            work(0, 0, history.CustomerCount);
            return;
        }

        Parallel.For(0, shards, shard => work(shard, Border(shard), Border(shard + 1)));

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
