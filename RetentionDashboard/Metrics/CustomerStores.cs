namespace RetentionDashboard.Metrics;

/// <summary>Which store each customer of a history belongs to.</summary>
public sealed class CustomerStores
{
    private readonly int[] _ids;

    /// <param name="codes">None where all customers are of the only store.</param>
    internal CustomerStores(int[] ids, CodeColumn codes) => (_ids, Codes) = (ids, codes);

    internal CodeColumn Codes { get; }

    /// <summary>Ids of the stores; a code is the position. Empty where nobody told the store.</summary>
    public IReadOnlyList<int> Ids => _ids;

    /// <summary>Code of the store of <paramref name="customer"/>; <see cref="DimensionBuilder.None"/> where nobody told it.</summary>
    public int CodeOf(int customer) => !Codes.IsNone ? Codes[customer] : _ids.Length == 0 ? DimensionBuilder.None : 0;

    /// <summary>The same stores for the customers with these numbers.</summary>
    internal CustomerStores Take(ReadOnlySpan<int> customers) => new(_ids, Codes.Take(customers));
}
