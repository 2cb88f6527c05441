namespace RetentionDashboard.Segments;

/// <summary>Four thresholds for each of recency (days), frequency (orders) and monetary value (net revenue in currency units), ascending.</summary>
/// <param name="Recency">In days: 1 is an order of the as-of date.</param>
/// <param name="Frequency">In valid orders.</param>
/// <param name="Monetary">In currency units of lifetime net revenue.</param>
public sealed record RfmBounds(IReadOnlyList<decimal> Recency, IReadOnlyList<decimal> Frequency, IReadOnlyList<decimal> Monetary)
{
    /// <summary>Thresholds of each.</summary>
    public const int Count = 4;

    /// <summary>True where there are four of each, none below the one before.</summary>
    public bool IsValid => AreValid(Recency) && AreValid(Frequency) && AreValid(Monetary);

    /// <inheritdoc/>
    public bool Equals(RfmBounds? other) =>
        other is not null && Recency.SequenceEqual(other.Recency) && Frequency.SequenceEqual(other.Frequency) && Monetary.SequenceEqual(other.Monetary);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var bound in Recency.Concat(Frequency).Concat(Monetary))
        {
            hash.Add(bound);
        }

        return hash.ToHashCode();
    }

    private static bool AreValid(IReadOnlyList<decimal> bounds) => bounds.Count == Count && bounds.SequenceEqual(bounds.Order());
}
