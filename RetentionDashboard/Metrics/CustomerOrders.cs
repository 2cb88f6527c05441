namespace RetentionDashboard.Metrics;

/// <summary>Orders of customers, grouped by customer and sorted inside: the skeleton of an <see cref="OrderHistory"/>.</summary>
internal sealed record CustomerOrders(int[] Ids, int[] Offsets, OrderRow[] Rows)
{
    public static CustomerOrders Sort(List<OrderRow> orders)
    {
        var places = new Dictionary<int, int>();
        foreach (var order in orders)
        {
            if (order.CustomerId is { } id)
            {
                places.TryAdd(id, 0);
            }
        }

        var ids = places.Keys.ToArray();
        Array.Sort(ids);
        for (var i = 0; i < ids.Length; i++)
        {
            places[ids[i]] = i;
        }

        var offsets = new int[ids.Length + 1];
        foreach (var order in orders)
        {
            if (order.CustomerId is { } id)
            {
                offsets[places[id] + 1]++;
            }
        }

        for (var i = 0; i < ids.Length; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        var rows = new OrderRow[offsets[^1]];
        var next = offsets.AsSpan(..^1).ToArray();
        foreach (var order in orders)
        {
            if (order.CustomerId is { } id)
            {
                rows[next[places[id]]++] = order;
            }
        }

        for (var i = 0; i < ids.Length; i++)
        {
            rows.AsSpan(offsets[i]..offsets[i + 1]).Sort(OrderHistoryBuilder.Compare);
        }

        return new CustomerOrders(ids, offsets, rows);
    }

    public AmountColumn Amounts(Converter<OrderRow, long> amount) => AmountColumn.Of(Array.ConvertAll(Rows, amount));

    public AmountColumn AmountsUnlessEqual(Converter<OrderRow, long> amount, AmountColumn others)
    {
        for (var i = 0; i < Rows.Length; i++)
        {
            if (amount(Rows[i]) != others[i])
            {
                return Amounts(amount);
            }
        }

        return others;
    }

    public Dimension Dimension(DimensionBuilder builder, Converter<OrderRow, int> code)
    {
        var codes = Array.ConvertAll(Rows, code);
        var values = builder.ToValues();
        return new Dimension(values, CodeColumn.Of(codes, values.Length));
    }

    /// <summary>Empty where every moment is midnight.</summary>
    public byte[] Hours()
    {
        const int secondsOfHour = 3600;
        return Array.Exists(Rows, order => order.SecondOfDay > 0)
            ? Array.ConvertAll(Rows, order => order.SecondOfDay < 0 ? OrderHistory.NoHour : (byte)(order.SecondOfDay / secondsOfHour))
            : [];
    }

    public FirstOrderProducts Products(List<(int Order, int Product)> lines, CatalogueProduct[] catalogue)
    {
        var customers = new Dictionary<int, int>(Ids.Length);
        for (var i = 0; i < Ids.Length; i++)
        {
            customers.Add(Rows[Offsets[i]].Id, i);
        }

        var held = new List<(int Customer, int Product)>(lines.Count);
        foreach (var (order, product) in lines)
        {
            if (customers.TryGetValue(order, out var customer))
            {
                held.Add((customer, product));
            }
        }

        held.Sort();
        var offsets = new int[Ids.Length + 1];
        var products = new List<int>(held.Count);
        for (var i = 0; i < held.Count; i++)
        {
            if (i == 0 || held[i] != held[i - 1])
            {
                products.Add(held[i].Product);
                offsets[held[i].Customer + 1]++;
            }
        }

        for (var i = 0; i < Ids.Length; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        return new FirstOrderProducts(offsets, [.. products], catalogue);
    }
}
