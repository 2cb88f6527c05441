namespace RetentionDashboard.Metrics;

/// <summary>Finds the first later order of each customer that holds a product which their first order does not.</summary>
internal static class NewProducts
{
    /// <returns>By customer how many orders after the first it comes; no value where there is none, or where the first order names no product.</returns>
    public static CodeColumn Find(List<(int Order, int Product)> lines, FirstOrderProducts first, ReadOnlySpan<OrderRow> rows, CustomerOrders sorted)
    {
        if (lines.Count == 0)
        {
            return CodeColumn.None;
        }

        var ids = new int[sorted.Places.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = rows[sorted.Places[i]].Id;
        }

        var places = new IdPlaces(ids);
        var found = new int[sorted.Ids.Length];
        Array.Fill(found, DimensionBuilder.None);
        foreach (var (order, product) in lines)
        {
            if (places[order] is >= 0 and var place)
            {
                var customer = sorted.Numbers[rows[sorted.Places[place]].CustomerId!.Value];
                var later = place - sorted.Offsets[customer];
                if (later > 0 && (found[customer] < 0 || later < found[customer]) && first.Of(customer) is { IsEmpty: false } known && known.BinarySearch(product) < 0)
                {
                    found[customer] = later;
                }
            }
        }

        return Of(found);
    }

    /// <param name="found">By customer; <see cref="DimensionBuilder.None"/> for none.</param>
    public static CodeColumn Of(int[] found) => CodeColumn.Of(found, found.Length == 0 ? 0 : found.Max() + 1);
}
