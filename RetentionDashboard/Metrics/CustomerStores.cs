namespace RetentionDashboard.Metrics;

/// <summary>Which store each customer of a history belongs to.</summary>
public sealed class CustomerStores
{
    private readonly int[] _ids;
    private readonly int[]? _codes;

    internal CustomerStores(int[] ids, int[]? codes) => (_ids, _codes) = (ids, codes);

    /// <summary>Ids of the stores; a code is the position. Empty where nobody told the store.</summary>
    public IReadOnlyList<int> Ids => _ids;

    /// <summary>Code of the store of <paramref name="customer"/>; <see cref="DimensionBuilder.None"/> where nobody told it.</summary>
    public int CodeOf(int customer) => _codes is not null ? _codes[customer] : _ids.Length == 0 ? DimensionBuilder.None : 0;

    internal static CustomerStores Of(int[] customerIds, Dictionary<int, int> stores, int? everybodys)
    {
        if (stores.Count == 0)
        {
            return new CustomerStores(everybodys is { } id ? [id] : [], null);
        }

        int[] ids = [.. stores.Values.Distinct().Order()];
        return new CustomerStores(ids, Array.ConvertAll(customerIds, customer => stores.TryGetValue(customer, out var store) ? Array.BinarySearch(ids, store) : DimensionBuilder.None));
    }
}
