namespace RetentionDashboard.Metrics;

/// <summary>
/// What the orders of a history held, where they went and when they left, as columns in the positions of the history's orders. Kept apart from <see cref="OrderHistory"/>, because
/// most pages never ask. A product that stands on several lines of an order is one line of it.
/// </summary>
public sealed class OrderDetails
{
    private const short NotKnown = -1;
    private readonly short[] _fulfilment;

    private OrderDetails(OrderHistory history, int[] offsets, int[] products, float[] quantities, AmountColumn totals, Dimension cities, short[] fulfilment) =>
        (History, Offsets, Products, Quantities, Totals, Cities, _fulfilment) = (history, offsets, products, quantities, totals, cities, fulfilment);

    /// <summary>The history whose orders these are.</summary>
    public OrderHistory History { get; }

    /// <summary>City of each order.</summary>
    public Dimension Cities { get; }

    /// <summary>True where some order tells when it was fulfilled.</summary>
    public bool TellFulfilment => _fulfilment.Length > 0;

    /// <summary>One range of lines per order.</summary>
    internal int[] Offsets { get; }

    /// <summary>Product of each line: its code in the catalogue of <see cref="OrderHistory.Products"/>, ascending within an order.</summary>
    internal int[] Products { get; }

    internal float[] Quantities { get; }

    /// <summary>Ten-thousandths of the currency unit, by line.</summary>
    internal AmountColumn Totals { get; }

    /// <summary>Lines of all orders.</summary>
    public int LineCount => Products.Length;

    /// <summary>Codes of the distinct products of the order at <paramref name="order"/>, ascending; empty where the file names none.</summary>
    public ReadOnlySpan<int> ProductsOf(int order) => Products.AsSpan(Offsets[order]..Offsets[order + 1]);

    /// <summary>Pieces of each of <see cref="ProductsOf"/>.</summary>
    public ReadOnlySpan<float> QuantitiesOf(int order) => Quantities.AsSpan(Offsets[order]..Offsets[order + 1]);

    /// <summary>Ten-thousandths of the currency unit for each of <see cref="ProductsOf"/>.</summary>
    public long TotalOf(int order, int line) => Totals[Offsets[order] + line];

    /// <summary>Days from the order at <paramref name="order"/> to its fulfilment; null where they are not known by a day.</summary>
    public int? DaysToFulfilment(int order, DateOnly asOf) =>
        _fulfilment.Length > 0 && _fulfilment[order] is not NotKnown and var days && History.OrderDays[order] + days <= asOf.DayNumber ? days : null;

    /// <param name="history">The history.</param>
    /// <param name="orders">Ids of the history's orders by position.</param>
    /// <param name="lines">Lines in any sequence; those of other orders are left out.</param>
    /// <param name="cities">City of each order by position.</param>
    /// <param name="fulfilled">Day number of each order's fulfilment by position, 0 where it is not known; null where none is.</param>
    public static OrderDetails Of(OrderHistory history, ReadOnlySpan<int> orders, IReadOnlyList<LineRow> lines, Dimension cities, IReadOnlyList<int>? fulfilled = null)
    {
        var places = new IdPlaces(orders);
        var offsets = new int[orders.Length + 1];
        foreach (var line in lines)
        {
            if (places[line.Order] is >= 0 and var order)
            {
                offsets[order + 1]++;
            }
        }

        CustomerOrders.AddUp(offsets);
        var sorted = new LineRow[offsets[^1]];
        var next = offsets.AsSpan(..^1).ToArray();
        foreach (var line in lines)
        {
            if (places[line.Order] is >= 0 and var order)
            {
                sorted[next[order]++] = line;
            }
        }

        var days = new short[fulfilled is null || fulfilled.All(static day => day == 0) ? 0 : orders.Length];
        for (var order = 0; order < days.Length; order++)
        {
            days[order] = fulfilled![order] == 0 ? NotKnown : (short)Math.Clamp(fulfilled[order] - history.OrderDays[order], 0, short.MaxValue);
        }

        return Join(history, offsets, sorted, cities, days);
    }

    /// <summary>The details of a sum of stores, its amounts converted.</summary>
    /// <param name="sum">The sum: every customer is one of exactly one part.</param>
    /// <param name="parts">Details of each part, and what its amounts are multiplied by.</param>
    public static OrderDetails Sum(OrderHistory sum, IReadOnlyList<(OrderDetails Details, decimal Rate)> parts)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (code, product) in sum.Products.Catalogue.Index())
        {
            codes.Add(product.Key, code);
        }

        var recoded = parts.Select(part => part.Details.History.Products.Catalogue.Select(product => codes[product.Key]).ToArray()).ToArray();
        var offsets = new int[sum.OrderCount + 1];
        var lines = new List<LineRow>();
        var cities = new DimensionBuilder();
        var cityOf = new int[sum.OrderCount];
        var fulfilment = new short[parts.Any(static part => part.Details.TellFulfilment) ? sum.OrderCount : 0];
        Array.Fill(fulfilment, NotKnown);
        for (var customer = 0; customer < sum.CustomerCount; customer++)
        {
            var part = 0;
            int? own;
            while ((own = parts[part].Details.History.IndexOf(sum.Ids[customer])) is null)
            {
                part++;
            }

            var (details, rate) = parts[part];
            var first = details.History.FirstOrderOf(own.Value);
            for (var order = sum.Offsets[customer]; order < sum.Offsets[customer + 1]; order++)
            {
                var place = first + order - sum.Offsets[customer];
                for (var line = details.Offsets[place]; line < details.Offsets[place + 1]; line++)
                {
                    lines.Add(new LineRow(order, recoded[part][details.Products[line]], details.Quantities[line], Money.Convert(details.Totals[line], rate)));
                }

                if (details.TellFulfilment)
                {
                    fulfilment[order] = details._fulfilment[place];
                }

                offsets[order + 1] = lines.Count;
                cityOf[order] = details.Cities.CodeAt(place) is >= 0 and var city ? cities.CodeOf(details.Cities.Values[city]) : DimensionBuilder.None;
            }
        }

        return Join(sum, offsets, [.. lines], new Dimension(cities, cityOf), fulfilment);
    }

    // Sorts the lines of each order by product and makes one of those of the same product.
    private static OrderDetails Join(OrderHistory history, int[] offsets, LineRow[] lines, Dimension cities, short[] fulfilment)
    {
        var (products, quantities, totals) = (new int[lines.Length], new float[lines.Length], new long[lines.Length]);
        var (kept, start) = (0, 0);
        for (var order = 0; order < offsets.Length - 1; order++)
        {
            var own = lines.AsSpan(start..offsets[order + 1]);
            start = offsets[order + 1];
            own.Sort(static (left, right) => left.Product.CompareTo(right.Product));
            for (var i = 0; i < own.Length; i++)
            {
                if (i == 0 || own[i].Product != own[i - 1].Product)
                {
                    products[kept++] = own[i].Product;
                }

                quantities[kept - 1] += (float)own[i].Quantity;
                totals[kept - 1] += own[i].Total;
            }

            offsets[order + 1] = kept;
        }

        return new OrderDetails(history, offsets, products[..kept], quantities[..kept], AmountColumn.Of(totals[..kept]), cities, fulfilment);
    }
}
