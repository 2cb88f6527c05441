namespace RetentionDashboard.Segments.Rules;

/// <summary>Products, or all products of categories: an order holds them where one of its lines does.</summary>
/// <param name="Kind">What the names are of.</param>
/// <param name="Of">Keys of products, or categories.</param>
public sealed record Goods(GoodsKind Kind, IReadOnlyList<string> Of)
{
    /// <inheritdoc/>
    public bool Equals(Goods? other) => other is not null && Kind == other.Kind && Of.SequenceEqual(other.Of);

    /// <inheritdoc/>
    public override int GetHashCode() => Of.Aggregate((int)Kind, static (hash, name) => HashCode.Combine(hash, name));
}
