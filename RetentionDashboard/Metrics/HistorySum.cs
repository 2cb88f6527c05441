namespace RetentionDashboard.Metrics;

/// <summary>
/// Several histories as one, their money converted. Orders are numbered through all parts (<see cref="_starts"/>); a list of places says which of
/// them stands where in the sum, and every column is taken by it.
/// </summary>
internal sealed class HistorySum
{
    private readonly (OrderHistory History, decimal Rate)[] _parts;
    private readonly int[] _starts;
    private readonly List<int> _ids = [];
    private readonly List<int> _offsets = [0];

    /// <summary>Of each customer the part with the first order and the number there.</summary>
    private readonly List<(int Part, int Customer)> _origins = [];

    private readonly int[] _places;
    private readonly List<(int Customer, int Day, int Part, int Order, long Amount)> _refunds = [];
    private int _orders;

    public HistorySum((OrderHistory History, decimal Rate)[] parts)
    {
        _parts = parts;
        _starts = new int[parts.Length + 1];
        for (var part = 0; part < parts.Length; part++)
        {
            _starts[part + 1] = _starts[part] + parts[part].History.OrderCount;
        }

        _places = new int[_starts[^1]];
    }

    public OrderHistory Build()
    {
        MergeCustomers();
        int[] days = [];
        byte[] hours = [];
        var (subtotals, gross, paid) = (AmountColumn.Empty, AmountColumn.Empty, AmountColumn.Empty);
        CustomerRefunds? refunds = null;
        FirstOrderProducts? products = null;
        Dimension? channels = null, countries = null, regions = null, codes = null;
        // Columns know nothing of each other.
        Parallel.Invoke(
            () => days = CodeColumn.Take<int>(Joined(history => history.OrderDays), _places),
            () => hours = Array.Exists(_parts, part => part.History.HasHours) ? CodeColumn.Take<byte>(Joined(HoursOf), _places) : [],
            () => subtotals = Amounts(history => history.Subtotals),
            () => gross = Array.TrueForAll(_parts, part => part.History.GrossTotals == part.History.Subtotals) ? gross : Amounts(history => history.GrossTotals),
            () => paid = Array.TrueForAll(_parts, part => part.History.PaidTotals == part.History.Subtotals) ? paid : Amounts(history => history.PaidTotals),
            () => refunds = Refunds(),
            () => products = Products(),
            () => channels = Joined(history => history.Channels),
            () => countries = Joined(history => history.Countries),
            () => regions = Joined(history => history.Regions),
            () => codes = Joined(history => history.DiscountCodes));
        var unattributed = Unattributed();
        return new OrderHistory
        {
            Ids = [.. _ids],
            Offsets = [.. _offsets],
            OrderDays = days,
            Hours = hours,
            Subtotals = subtotals,
            GrossTotals = gross == AmountColumn.Empty ? subtotals : gross,
            PaidTotals = paid == AmountColumn.Empty ? subtotals : paid,
            RefundOffsets = refunds!.Offsets,
            RefundDays = refunds.Days,
            RefundAmounts = AmountColumn.Of(refunds.Amounts),
            RefundOrders = refunds.Orders,
            FirstDay = OrderHistoryBuilder.DayOf(Math.Min(OrderHistoryBuilder.Least(days), OrderHistoryBuilder.Least(unattributed.Days))),
            AsOf = OrderHistoryBuilder.DayOf(Math.Max(OrderHistoryBuilder.Most(days), OrderHistoryBuilder.Most(unattributed.Days))),
            Channels = channels!,
            Countries = countries!,
            Regions = regions!,
            DiscountCodes = codes!,
            Stores = Stores(),
            Products = products!,
            NewProductOrders = NewProductOrders(),
            Unattributed = unattributed,
        };
    }

    /// <summary>Fills customers, places and refunds. Ids ascend in every part, so that the least of their next ones is the next of the sum.</summary>
    private void MergeCustomers()
    {
        var heads = new int[_parts.Length];
        while (LeastId(heads) is { } id)
        {
            var start = _orders;
            var first = -1;
            var isShared = false;
            for (var part = 0; part < _parts.Length; part++)
            {
                var history = _parts[part].History;
                if (heads[part] < history.CustomerCount && history.Ids[heads[part]] == id)
                {
                    isShared |= first >= 0;
                    first = first < 0 ? part : first;
                    AddRefunds(part, heads[part]);
                    for (var order = history.Offsets[heads[part]]; order < history.Offsets[heads[part] + 1]; order++)
                    {
                        _places[_orders++] = _starts[part] + order;
                    }

                    heads[part]++;
                }
            }

            if (isShared)
            {
                _places.AsSpan(start.._orders).Sort((left, right) => Moment(left).CompareTo(Moment(right)));
                first = PartOf(_places[start]);
            }

            _ids.Add(id);
            _offsets.Add(_orders);
            _origins.Add((first, heads[first] - 1));
        }

        for (var part = 0; part < _parts.Length; part++)
        {
            AddRefunds(part, _parts[part].History.CustomerCount);
        }
    }

    private int? LeastId(int[] heads)
    {
        int? least = null;
        for (var part = 0; part < _parts.Length; part++)
        {
            var ids = _parts[part].History.Ids;
            if (heads[part] < ids.Length && (least is null || ids[heads[part]] < least))
            {
                least = ids[heads[part]];
            }
        }

        return least;
    }

    /// <summary>Orders of an hour keep the sequence of their parts and places.</summary>
    private (int Day, int Hour, int Place) Moment(int place)
    {
        var part = PartOf(place);
        var history = _parts[part].History;
        return (history.OrderDays[place - _starts[part]], history.HourOf(place - _starts[part]) ?? -1, place);
    }

    private int PartOf(int place)
    {
        var part = 0;
        while (_starts[part + 1] <= place)
        {
            part++;
        }

        return part;
    }

    private void AddRefunds(int part, int customer)
    {
        var (history, rate) = _parts[part];
        for (var i = history.RefundOffsets[customer]; i < history.RefundOffsets[customer + 1]; i++)
        {
            var order = history.RefundOrders[i] < 0 ? -1 : _starts[part] + history.RefundOrders[i];
            _refunds.Add((_ids.Count, history.RefundDays[i], part, order, Money.Convert(history.RefundAmounts[i], rate)));
        }
    }

    private CustomerRefunds Refunds()
    {
        if (_refunds.Count == 0)
        {
            return CustomerRefunds.Of([], _ids.Count);
        }

        var positions = new int[_places.Length];
        for (var i = 0; i < _places.Length; i++)
        {
            positions[_places[i]] = i;
        }

        var placed = _refunds.ConvertAll(refund => (refund.Customer, refund.Day, Order: refund.Order < 0 ? -1 : positions[refund.Order], refund.Amount));
        placed.Sort();
        return CustomerRefunds.Of(placed, _ids.Count);
    }

    private T[] Joined<T>(Func<OrderHistory, T[]> column)
    {
        var joined = new T[_starts[^1]];
        for (var part = 0; part < _parts.Length; part++)
        {
            column(_parts[part].History).CopyTo(joined, _starts[part]);
        }

        return joined;
    }

    private static byte[] HoursOf(OrderHistory history)
    {
        if (history.HasHours)
        {
            return history.Hours;
        }

        var none = new byte[history.OrderCount];
        Array.Fill(none, OrderHistory.NoHour);
        return none;
    }

    private AmountColumn Amounts(Func<OrderHistory, AmountColumn> column)
    {
        var joined = new long[_starts[^1]];
        for (var part = 0; part < _parts.Length; part++)
        {
            MoneyConversion.Write(column(_parts[part].History), _parts[part].Rate, joined.AsSpan(_starts[part].._starts[part + 1]));
        }

        return AmountColumn.Of(CodeColumn.Take<long>(joined, _places));
    }

    private Dimension Joined(Func<OrderHistory, Dimension> dimension)
    {
        var builder = new DimensionBuilder();
        var recodings = Array.ConvertAll(_parts, part => (int[])[DimensionBuilder.None, .. dimension(part.History).Values.Select(value => builder.CodeOf(value))]);
        if (Array.TrueForAll(_parts, part => dimension(part.History).Codes.IsNone))
        {
            return new Dimension(builder.ToValues(), CodeColumn.None);
        }

        var codes = new int[_starts[^1]];
        for (var part = 0; part < _parts.Length; part++)
        {
            var (own, recoded) = (dimension(_parts[part].History).Codes, recodings[part]);
            for (var order = 0; order < _parts[part].History.OrderCount; order++)
            {
                codes[_starts[part] + order] = recoded[own[order] + 1];
            }
        }

        return new Dimension(builder, CodeColumn.Take<int>(codes, _places));
    }

    private CustomerStores Stores()
    {
        int[] ids = [.. _parts.SelectMany(part => part.History.Stores.Ids).Distinct().Order()];
        var codes = _origins.ConvertAll(origin =>
        {
            var stores = _parts[origin.Part].History.Stores;
            return stores.CodeOf(origin.Customer) is >= 0 and var store ? Array.BinarySearch(ids, stores.Ids[store]) : DimensionBuilder.None;
        });
        return new CustomerStores(ids, CodeColumn.Of([.. codes], ids.Length));
    }

    private CodeColumn NewProductOrders()
    {
        var found = new int[_origins.Count];
        for (var customer = 0; customer < found.Length; customer++)
        {
            var (part, own) = _origins[customer];
            var history = _parts[part].History;
            found[customer] = history.NewProductOrders[own] is >= 0 and var later
                // Orders of another store can stand between those of the first one's.
                ? _places.AsSpan(_offsets[customer].._offsets[customer + 1]).IndexOf(_starts[part] + history.Offsets[own] + later)
                : DimensionBuilder.None;
        }

        return NewProducts.Of(found);
    }

    private FirstOrderProducts Products()
    {
        var catalogue = new List<CatalogueProduct>();
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var recoded = Array.ConvertAll(_parts, part => part.History.Products.Catalogue.Select(CodeOf).ToArray());
        var offsets = new int[_origins.Count + 1];
        var products = new List<int>();
        for (var customer = 0; customer < _origins.Count; customer++)
        {
            var (part, own) = _origins[customer];
            foreach (var product in _parts[part].History.Products.Of(own))
            {
                products.Add(recoded[part][product]);
            }

            offsets[customer + 1] = products.Count;
        }

        return FirstOrderProducts.Sorted(offsets, [.. products], [.. catalogue]);

        int CodeOf(CatalogueProduct product)
        {
            if (!codes.TryGetValue(product.Key, out var code))
            {
                code = catalogue.Count;
                catalogue.Add(product);
                codes.Add(product.Key, code);
            }

            return code;
        }
    }

    private UnattributedOrders Unattributed()
    {
        var subtotals = Beside(unattributed => unattributed.Subtotals);
        return new UnattributedOrders
        {
            Days = [.. _parts.SelectMany(part => part.History.Unattributed.Days)],
            Subtotals = subtotals,
            GrossTotals = Array.TrueForAll(_parts, part => part.History.Unattributed.GrossTotals == part.History.Unattributed.Subtotals) ? subtotals : Beside(unattributed => unattributed.GrossTotals),
            PaidTotals = Array.TrueForAll(_parts, part => part.History.Unattributed.PaidTotals == part.History.Unattributed.Subtotals) ? subtotals : Beside(unattributed => unattributed.PaidTotals),
            RefundDays = [.. _parts.SelectMany(part => part.History.Unattributed.RefundDays)],
            RefundAmounts = Beside(unattributed => unattributed.RefundAmounts),
        };
    }

    private AmountColumn Beside(Func<UnattributedOrders, AmountColumn> column)
    {
        var amounts = new List<long>();
        foreach (var (history, rate) in _parts)
        {
            var own = column(history.Unattributed);
            for (var i = 0; i < own.Count; i++)
            {
                amounts.Add(Money.Convert(own[i], rate));
            }
        }

        return AmountColumn.Of([.. amounts]);
    }
}
