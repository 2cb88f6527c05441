namespace RetentionDashboard.Metrics;

/// <summary>
/// The one item that an order is known by: the one with the largest total of its lines, of equal ones that whose key comes first. So each order stands for one
/// item, and customers can be followed from order to order without being counted twice.
/// </summary>
public sealed class LeadingItems
{
    private readonly OrderItems _items;
    private readonly bool[] _isHidden;

    /// <param name="items">What the orders hold.</param>
    /// <param name="hidden">Keys of items that are looked past, as if no order held them.</param>
    public LeadingItems(OrderItems items, IEnumerable<string> hidden)
    {
        var keys = hidden.ToHashSet(StringComparer.Ordinal);
        (_items, _isHidden) = (items, [.. items.Catalogue.Select(item => keys.Contains(item.Key))]);
    }

    /// <summary>Code of the item that leads the order at <paramref name="order"/>; <see cref="DimensionBuilder.None"/> where it holds no item that is looked at.</summary>
    public int Of(int order)
    {
        var (leading, most) = (DimensionBuilder.None, long.MinValue);
        for (var place = _items.Offsets[order]; place < _items.Offsets[order + 1]; place++)
        {
            var item = _items.Items[place];
            if (_isHidden[item])
            {
                continue;
            }

            var total = _items.Totals[place];
            if (leading == DimensionBuilder.None || total > most
                || (total == most && string.CompareOrdinal(_items.Catalogue[item].Key, _items.Catalogue[leading].Key) < 0))
            {
                (leading, most) = (item, total);
            }
        }

        return leading;
    }
}
