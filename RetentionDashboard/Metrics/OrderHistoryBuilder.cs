using System.Runtime.InteropServices;

namespace RetentionDashboard.Metrics;

/// <summary>Collects valid orders, refunds and the products of orders in any sequence and sorts them into an <see cref="OrderHistory"/>.</summary>
public sealed class OrderHistoryBuilder
{
    private readonly List<OrderRow> _orders = [];
    private readonly List<RefundRow> _refunds = [];
    private readonly List<(int Order, int Product)> _lines = [];
    private readonly List<CatalogueProduct> _catalogue = [];
    private CustomerOrders? _sorted;

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

    /// <summary>Makes room, so that what comes need not be moved while it comes.</summary>
    public void Expect(int orders) => _orders.EnsureCapacity(orders);

    /// <summary>Adds a valid order.</summary>
    public void AddOrder(in OrderRow order)
    {
        _sorted = null;
        _orders.Add(order);
    }

    /// <summary>Adds a refund; its order may come later.</summary>
    public void AddRefund(in RefundRow refund) => _refunds.Add(refund);

    /// <summary>Adds a product and returns its code for <see cref="AddLine"/>.</summary>
    public int AddProduct(CatalogueProduct product)
    {
        _catalogue.Add(product);
        return _catalogue.Count - 1;
    }

    /// <summary>Says that a customer's order held a product.</summary>
    public void AddLine(int orderId, int product) => _lines.Add((orderId, product));

    /// <summary>Ids of the customers' orders among those added so far, ascending: the ones whose products are wanted.</summary>
    public IReadOnlyList<int> CustomerOrderIds()
    {
        int[] ids = [.. Sorted().Places.Select(place => _orders[place].Id)];
        Array.Sort(ids);
        return ids;
    }

    /// <summary>The history; its as-of date is the day of the newest order.</summary>
    public OrderHistory Build()
    {
        var rows = CollectionsMarshal.AsSpan(_orders);
        var sorted = Sorted();
        var columns = new OrderColumns(rows, sorted.Places);
        var (refunds, beside) = CustomerRefunds.Assign(_refunds, rows, sorted, columns.Days);
        var products = FirstOrderProducts.Of(_lines, FirstOrdersByCustomer(), [.. _catalogue]);
        var unattributed = UnattributedOrders.Of(rows, UnattributedPlaces(rows, sorted), beside);
        return new OrderHistory
        {
            Ids = sorted.Ids,
            Offsets = sorted.Offsets,
            OrderDays = columns.Days,
            Hours = columns.Hours,
            Subtotals = columns.Subtotals,
            GrossTotals = columns.Gross,
            PaidTotals = columns.Paid,
            RefundOffsets = refunds.Offsets,
            RefundDays = refunds.Days,
            RefundAmounts = AmountColumn.Of(refunds.Amounts),
            RefundOrders = refunds.Orders,
            FirstDay = DayOf(Math.Min(Least(columns.Days), Least(unattributed.Days))),
            AsOf = DayOf(Math.Max(Most(columns.Days), Most(unattributed.Days))),
            Channels = new Dimension(Channels, columns.Channels),
            Countries = new Dimension(Countries, columns.Countries),
            Regions = new Dimension(Regions, columns.Regions),
            DiscountCodes = new Dimension(DiscountCodes, columns.DiscountCodes),
            Stores = new CustomerStores(StoreId is { } store ? [store] : [], CodeColumn.None),
            Products = products,
            NewProductOrders = NewProducts.Find(_lines, products, rows, sorted),
            Unattributed = unattributed,
        };
    }

    internal static int Compare(in OrderRow left, in OrderRow right) =>
        left.Day != right.Day ? left.Day.CompareTo(right.Day)
        : left.SecondOfDay != right.SecondOfDay ? left.SecondOfDay.CompareTo(right.SecondOfDay)
        : left.Id.CompareTo(right.Id);

    /// <summary>The day of the oldest or newest order; null where there is none.</summary>
    internal static DateOnly? DayOf(int number) => number is int.MinValue or int.MaxValue ? null : DateOnly.FromDayNumber(number);

    internal static int Least(ReadOnlySpan<int> days) => days.IsEmpty ? int.MaxValue : Bounds(days).Least;

    internal static int Most(ReadOnlySpan<int> days) => days.IsEmpty ? int.MinValue : Bounds(days).Most;

    private static (int Least, int Most) Bounds(ReadOnlySpan<int> days)
    {
        var (least, most) = (days[0], days[0]);
        foreach (var day in days)
        {
            least = Math.Min(least, day);
            most = Math.Max(most, day);
        }

        return (least, most);
    }

    private CustomerOrders Sorted() => _sorted ??= CustomerOrders.Sort(CollectionsMarshal.AsSpan(_orders));

    private int[] FirstOrdersByCustomer()
    {
        var sorted = Sorted();
        var ids = new int[sorted.Ids.Length];
        for (var customer = 0; customer < ids.Length; customer++)
        {
            ids[customer] = _orders[sorted.Places[sorted.Offsets[customer]]].Id;
        }

        return ids;
    }

    private static int[] UnattributedPlaces(ReadOnlySpan<OrderRow> rows, CustomerOrders sorted)
    {
        var places = new int[rows.Length - sorted.Places.Length];
        var next = 0;
        for (var i = 0; next < places.Length; i++)
        {
            if (rows[i].CustomerId is null)
            {
                places[next++] = i;
            }
        }

        return places;
    }
}
