namespace RetentionDashboard.Metrics;

/// <summary>
/// Customers dealt out to a thousand buckets by their ids, each with what a mean is made of: what a bootstrap of it draws from. Groups of a few hundred customers
/// have mostly one customer a bucket, and large ones need no more draws than a thousand, whatever their size. Buckets add up over customers.
/// </summary>
/// <param name="unit">What one whole of the numerator is written as: <see cref="Money.Scale"/> for money, 1 for counts.</param>
public sealed class MeanBuckets(long unit) : IAggregate<MeanBuckets>
{
    /// <summary>Number of buckets.</summary>
    public const int Count = 1000;

    private readonly long[] _denominators = new long[Count];
    private readonly long[] _numerators = new long[Count];
    private long _numerator;
    private long _denominator;

    /// <summary>Customers that a mean is about: those with a denominator.</summary>
    public int Customers { get; private set; }

    /// <summary>Σ numerators ÷ Σ denominators, in whole units: money in currency units.</summary>
    public Ratio Mean => new(unit == 1 ? _numerator : _numerator / (decimal)unit, _denominator);

    internal long Unit => unit;

    /// <summary>Sums per bucket that has any.</summary>
    internal IReadOnlyList<(long Denominator, long Numerator)> Filled => [.. _denominators.Zip(_numerators).Where(static bucket => bucket is not (0, 0))];

    /// <summary>Lifetime money of the selected customers, per customer.</summary>
    public static MeanBuckets OfLifetime(OrderHistory history, CustomerSelection selection, RevenueBasis basis) =>
        Of(history, selection, Money.Scale, customer => CustomerSummary.MoneyOf(history, selection, customer) is { } money ? (money.In(basis), 1) : null);

    /// <summary>Any mean over the selected customers.</summary>
    /// <param name="read">Numerator and denominator that a customer adds; null leaves the customer out.</param>
    public static MeanBuckets Of(OrderHistory history, CustomerSelection selection, long unit, Func<int, (long Numerator, long Denominator)?> read) =>
        CustomerPass.Run(history, (from, to) =>
        {
            var shard = new MeanBuckets(unit);
            for (var customer = from; customer < to; customer++)
            {
                if (selection.Contains(customer) && read(customer) is var (numerator, denominator))
                {
                    shard.Add(history.CustomerIds[customer], numerator, denominator);
                }
            }

            return shard;
        });

    /// <summary>Adds one customer.</summary>
    /// <param name="numerator">In units: money in ten-thousandths.</param>
    /// <param name="denominator">1 for a mean per customer, their orders for a mean per order.</param>
    public void Add(int customerId, long numerator, long denominator = 1)
    {
        AddBeside(customerId, numerator);
        var bucket = BucketOf(customerId);
        _denominators[bucket] += denominator;
        _denominator += denominator;
        Customers += denominator > 0 ? 1 : 0;
    }

    /// <summary>Adds to the numerator alone: refunds of people who are no customers.</summary>
    /// <param name="place">Any number; the same one falls into the same bucket.</param>
    public void AddBeside(int place, long numerator)
    {
        _numerators[BucketOf(place)] += numerator;
        _numerator += numerator;
    }

    /// <inheritdoc/>
    public void Add(MeanBuckets other)
    {
        for (var bucket = 0; bucket < Count; bucket++)
        {
            _denominators[bucket] += other._denominators[bucket];
            _numerators[bucket] += other._numerators[bucket];
        }

        Customers += other.Customers;
        _numerator += other._numerator;
        _denominator += other._denominator;
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
