namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers whose n-th order is led by one of the goods: the item with the largest total of that order (<see cref="Metrics.LeadingItems"/>).</summary>
/// <param name="Number">n: 1 is the first order.</param>
/// <param name="Goods">Products or categories, one of which leads.</param>
/// <param name="Without">Keys of items of the same kind that are looked past, as if the order did not hold them.</param>
public sealed record NthOrderLed(int Number, Goods Goods, IReadOnlyList<string> Without) : SegmentRule
{
    /// <inheritdoc/>
    public bool Equals(NthOrderLed? other) => other is not null && Number == other.Number && Goods == other.Goods && Without.SequenceEqual(other.Without);

    /// <inheritdoc/>
    public override int GetHashCode() => Without.Aggregate(HashCode.Combine(Number, Goods), static (hash, name) => HashCode.Combine(hash, name));
}
