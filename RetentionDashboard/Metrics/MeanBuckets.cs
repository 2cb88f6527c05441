namespace RetentionDashboard.Metrics;

/// <summary>
/// Customers and their money dealt out to a thousand buckets by their ids: what a bootstrap of a mean draws from. Groups of a few hundred customers have mostly
/// one customer a bucket, and large ones need no more draws than a thousand, whatever their size. Buckets add up over customers.
/// </summary>
public sealed class MeanBuckets : IAggregate<MeanBuckets>
{
    /// <summary>Number of buckets.</summary>
    public const int Count = 1000;

    private readonly int[] _customers = new int[Count];
    private readonly long[] _money = new long[Count];

    /// <summary>Customers of all buckets.</summary>
    public int Customers { get; private set; }

    /// <summary>Their money, in ten-thousandths.</summary>
    public long Money { get; private set; }

    /// <summary>Sums per bucket; one entry each.</summary>
    internal IReadOnlyList<(int Customers, long Money)> Filled => [.. _customers.Zip(_money).Where(static bucket => bucket.First > 0)];

    /// <summary>Lifetime money of the selected customers.</summary>
    public static MeanBuckets OfLifetime(OrderHistory history, CustomerSelection selection, RevenueBasis basis) => CustomerPass.Run(history, (from, to) =>
    {
        var shard = new MeanBuckets();
        for (var customer = from; customer < to; customer++)
        {
            if (selection.Contains(customer))
            {
                shard.Add(history.Ids[customer], CustomerSummary.Of(history, customer).Money.In(basis));
            }
        }

        return shard;
    });

    /// <summary>Adds one customer.</summary>
    /// <param name="money">In ten-thousandths.</param>
    public void Add(int customerId, long money)
    {
        var bucket = BucketOf(customerId);
        _customers[bucket]++;
        _money[bucket] += money;
        Customers++;
        Money += money;
    }

    /// <inheritdoc/>
    public void Add(MeanBuckets other)
    {
        for (var bucket = 0; bucket < Count; bucket++)
        {
            _customers[bucket] += other._customers[bucket];
            _money[bucket] += other._money[bucket];
        }

        Customers += other.Customers;
        Money += other.Money;
    }

    // Ids follow the sequence of the first orders, and a bucket of neighbours would be one of look-alikes: the bits are mixed (finalizer of MurmurHash3).
    private static int BucketOf(int customerId)
    {
        var bits = (uint)customerId;
        bits = (bits ^ (bits >> 16)) * 0x85EBCA6B;
        bits = (bits ^ (bits >> 13)) * 0xC2B2AE35;
        bits ^= bits >> 16;
        return (int)(((ulong)bits * Count) >> 32);
    }
}
