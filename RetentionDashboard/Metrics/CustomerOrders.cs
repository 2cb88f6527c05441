namespace RetentionDashboard.Metrics;

/// <summary>Where the orders of each customer stand among unsorted rows, in time.</summary>
/// <param name="Ids">Ids of the customers, ascending.</param>
/// <param name="Numbers">Numbers of the customers by id.</param>
/// <param name="Offsets">One range of <paramref name="Places"/> per customer.</param>
/// <param name="Places">Positions among the rows.</param>
internal sealed record CustomerOrders(int[] Ids, IdPlaces Numbers, int[] Offsets, int[] Places)
{
    private const int FewOrders = 24;

    public static CustomerOrders Sort(ReadOnlySpan<OrderRow> orders)
    {
        var ids = IdPlaces.Distinct(IdsOf(orders));
        var numbers = new IdPlaces(ids);
        var offsets = new int[ids.Length + 1];
        foreach (ref readonly var order in orders)
        {
            if (order.CustomerId is { } id)
            {
                offsets[numbers[id] + 1]++;
            }
        }

        AddUp(offsets);
        var places = new int[offsets[^1]];
        var next = offsets.AsSpan(..^1).ToArray();
        for (var i = 0; i < orders.Length; i++)
        {
            if (orders[i].CustomerId is { } id)
            {
                places[next[numbers[id]]++] = i;
            }
        }

        var many = new List<OrderRow>();
        for (var customer = 0; customer < ids.Length; customer++)
        {
            SortByTime(orders, places.AsSpan(offsets[customer]..offsets[customer + 1]), many);
        }

        return new CustomerOrders(ids, numbers, offsets, places);
    }

    /// <summary>Makes counts, each one place later, into offsets.</summary>
    public static void AddUp(int[] counts)
    {
        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }
    }

    private static int[] IdsOf(ReadOnlySpan<OrderRow> orders)
    {
        var ids = new int[orders.Length];
        var count = 0;
        foreach (ref readonly var order in orders)
        {
            if (order.CustomerId is { } id)
            {
                ids[count++] = id;
            }
        }

        return count == ids.Length ? ids : ids[..count];
    }

    private static void SortByTime(ReadOnlySpan<OrderRow> orders, Span<int> places, List<OrderRow> many)
    {
        if (places.Length > FewOrders)
        {
            many.Clear();
            foreach (var place in places)
            {
                many.Add(orders[place]);
            }

            var rows = many.ToArray();
            rows.AsSpan().Sort(places, static (left, right) => OrderHistoryBuilder.Compare(left, right));
            return;
        }

        // Files are mostly in time already, which makes this one comparison an order.
        for (var i = 1; i < places.Length; i++)
        {
            var place = places[i];
            var before = i;
            while (before > 0 && OrderHistoryBuilder.Compare(orders[places[before - 1]], orders[place]) > 0)
            {
                places[before] = places[before - 1];
                before--;
            }

            places[before] = place;
        }
    }
}
