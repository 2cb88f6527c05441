namespace RetentionDashboard.Metrics;

/// <summary>Collects valid orders, refunds and first-order products in any sequence and sorts them into an <see cref="OrderHistory"/>.</summary>
public sealed class OrderHistoryBuilder
{
    private readonly List<OrderRow> _orders = [];
    private readonly List<RefundRow> _refunds = [];
    private readonly List<(int Order, int Product)> _lines = [];
    private readonly List<CatalogueProduct> _catalogue = [];
    private readonly Dictionary<int, int> _stores = [];

    /// <summary>Codes of the orders' channels.</summary>
    public DimensionBuilder Channels { get; } = new();

    /// <summary>Codes of the orders' countries.</summary>
    public DimensionBuilder Countries { get; } = new();

    /// <summary>Codes of the orders' regions.</summary>
    public DimensionBuilder Regions { get; } = new();

    /// <summary>Codes of the orders' discount codes.</summary>
    public DimensionBuilder DiscountCodes { get; } = new();

    /// <summary>The store whose orders these are; null where nobody asks.</summary>
    public int? StoreId { get; init; }

    /// <summary>Adds a valid order.</summary>
    public void AddOrder(in OrderRow order) => _orders.Add(order);

    /// <summary>Adds a refund; its order may come later.</summary>
    public void AddRefund(in RefundRow refund) => _refunds.Add(refund);

    /// <summary>Adds a product and returns its code for <see cref="AddLine"/>.</summary>
    public int AddProduct(CatalogueProduct product)
    {
        _catalogue.Add(product);
        return _catalogue.Count - 1;
    }

    /// <summary>Says that an order held a product; only first orders need it.</summary>
    public void AddLine(int orderId, int product) => _lines.Add((orderId, product));

    /// <summary>Ids of the orders that are first orders among those added so far: the ones whose products are wanted.</summary>
    public IReadOnlyList<int> FirstOrderIds()
    {
        var first = new Dictionary<int, OrderRow>();
        foreach (var order in _orders)
        {
            if (order.CustomerId is { } customer && (!first.TryGetValue(customer, out var known) || Compare(order, known) < 0))
            {
                first[customer] = order;
            }
        }

        var ids = first.Values.Select(order => order.Id).ToArray();
        Array.Sort(ids);
        return ids;
    }

    /// <summary>The history; its as-of date is the day of the newest order.</summary>
    public OrderHistory Build() => Build(null);

    /// <summary>A history without what came after <paramref name="asOf"/>.</summary>
    internal static OrderHistory Cut(OrderHistory history, DateOnly asOf)
    {
        var builder = new OrderHistoryBuilder();
        new HistoryCopy(builder).Add(history, asOf, rate: 1);
        return builder.Build(asOf);
    }

    /// <summary>Several histories as one.</summary>
    internal static OrderHistory Sum(IEnumerable<(OrderHistory History, decimal Rate)> parts)
    {
        var builder = new OrderHistoryBuilder();
        var copy = new HistoryCopy(builder);
        foreach (var (history, rate) in parts)
        {
            copy.Add(history, until: null, rate);
        }

        return builder.Build();
    }

    /// <summary>Says whose customer somebody is, where that is not <see cref="StoreId"/>.</summary>
    internal void AddStore(int customerId, int storeId) => _stores.TryAdd(customerId, storeId);

    internal static int Compare(OrderRow left, OrderRow right) =>
        left.Day != right.Day ? left.Day.CompareTo(right.Day)
        : left.SecondOfDay != right.SecondOfDay ? left.SecondOfDay.CompareTo(right.SecondOfDay)
        : left.Id.CompareTo(right.Id);

    private OrderHistory Build(DateOnly? asOf)
    {
        var sorted = CustomerOrders.Sort(_orders);
        var subtotals = sorted.Amounts(order => order.Subtotal);
        var unattributed = _orders.FindAll(order => order.CustomerId is null);
        var refunds = CustomerRefunds.Assign(_refunds, sorted, unattributed);
        var newest = _orders.Count == 0 ? (DateOnly?)null : _orders.Max(order => order.Day);
        return new OrderHistory
        {
            Ids = sorted.Ids,
            Offsets = sorted.Offsets,
            OrderDays = Array.ConvertAll(sorted.Rows, order => order.Day.DayNumber),
            Subtotals = subtotals,
            GrossTotals = sorted.AmountsUnlessEqual(order => order.Gross, subtotals),
            PaidTotals = sorted.AmountsUnlessEqual(order => order.Paid, subtotals),
            RefundOffsets = refunds.Offsets,
            RefundDays = refunds.Days,
            RefundAmounts = AmountColumn.Of(refunds.Amounts),
            RefundOrders = refunds.Orders,
            FirstDay = _orders.Count == 0 ? null : _orders.Min(order => order.Day),
            AsOf = newest is null ? null : asOf ?? newest,
            Channels = sorted.Dimension(Channels, order => order.Channel),
            Countries = sorted.Dimension(Countries, order => order.Country),
            Regions = sorted.Dimension(Regions, order => order.Region),
            DiscountCodes = sorted.Dimension(DiscountCodes, order => order.DiscountCode),
            Hours = sorted.Hours(),
            Stores = CustomerStores.Of(sorted.Ids, _stores, StoreId),
            Products = sorted.Products(_lines, [.. _catalogue]),
            Unattributed = new UnattributedOrders(
                [.. unattributed.Select(order => order.Day.DayNumber)],
                [.. unattributed.Select(order => new MoneySums { Subtotal = order.Subtotal, Gross = order.Gross, Paid = order.Paid })],
                refunds.UnattributedDays,
                refunds.UnattributedAmounts),
        };
    }
}
