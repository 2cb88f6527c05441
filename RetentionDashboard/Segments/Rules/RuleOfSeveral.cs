namespace RetentionDashboard.Segments.Rules;

/// <summary>A rule with a list; two are the same where their lists hold the same in the same sequence.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Of">The list.</param>
public abstract record RuleOfSeveral<T>(IReadOnlyList<T> Of) : SegmentRule
{
    /// <inheritdoc/>
    public virtual bool Equals(RuleOfSeveral<T>? other) => other is not null && EqualityContract == other.EqualityContract && Of.SequenceEqual(other.Of);

    /// <inheritdoc/>
    public override int GetHashCode() => Of.Aggregate(EqualityContract.GetHashCode(), static (hash, item) => HashCode.Combine(hash, item));
}
