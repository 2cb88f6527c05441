using System.Runtime.InteropServices;

namespace RetentionDashboard.Import.Orders;

/// <summary>Some thousand settled orders on their way from the reading to the writing thread; used again and again, so that a large file makes no garbage.</summary>
internal sealed class OrderBatch
{
    private const int OrdersWhenFull = 2048;
    private const int TextWhenFull = 1024 * 1024;
    private readonly List<OrderDraft> _orders = [];
    private readonly List<LineDraft> _lines = [];

    public TextBuffer Texts { get; } = new();

    public int OrderCount { get; private set; }

    public List<RefundDraft> Refunds { get; } = [];

    /// <summary>Customers that the file names for the first time, in the sequence of their numbers.</summary>
    public List<Utf8Text> NewCustomers { get; } = [];

    public List<Utf8Text> NewProducts { get; } = [];

    public bool IsFull => OrderCount >= OrdersWhenFull || Texts.Length >= TextWhenFull || Refunds.Count >= OrdersWhenFull;

    public OrderDraft Order(int index) => _orders[index];

    public Span<LineDraft> LinesOf(OrderDraft order) => CollectionsMarshal.AsSpan(_lines).Slice(order.FirstLine, order.LineCount);

    /// <summary>A blank order behind the last one; it counts once it is <see cref="Keep">kept</see>.</summary>
    public OrderDraft Next()
    {
        if (_orders.Count == OrderCount)
        {
            _orders.Add(new OrderDraft());
        }

        var order = _orders[OrderCount];
        order.Clear();
        order.FirstLine = _lines.Count;
        return order;
    }

    /// <summary>The order that was last opened stays.</summary>
    /// <returns>Its number in the batch.</returns>
    public int Keep() => OrderCount++;

    public void Add(LineDraft line) => _lines.Add(line);

    public void Clear()
    {
        OrderCount = 0;
        _lines.Clear();
        Refunds.Clear();
        NewCustomers.Clear();
        NewProducts.Clear();
        Texts.Clear();
    }
}
