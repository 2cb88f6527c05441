using System.Text;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Import.Orders;

/// <summary>Gathers the rows of a file into orders, in whatever sequence they come: of each order field the first told value stays.</summary>
/// <param name="ofItems">What the statuses of items mean; null where a status is its order's.</param>
internal sealed class OrderCollector(FileLayout layout, StatusMeanings? ofItems = null)
{
    private const long LargestSum = (long)NumberText.Largest * Money.Scale;
    private readonly bool _hasItemsCell = layout.Columns.Has(ImportField.Items);
    private readonly bool _hasOrder = layout.Columns.Has(ImportField.Order);
    private readonly bool _hasItems = LayoutDetection.HasLineAmounts(layout.Columns) || layout.Columns.Has(ImportField.Sku) || layout.Columns.Has(ImportField.Product);
    private readonly bool _hasLineDiscount = layout.Columns.Has(ImportField.LineDiscount) && !layout.Columns.Has(ImportField.LineTotal);
    private readonly TextField[] _fields = [.. TextField.All.Where(field => layout.Columns.Has(field.Field))];
    private readonly bool _hasCancelledAt = layout.Columns.Has(ImportField.CancelledAt);
    private readonly TextPool _numbers = new();
    private readonly TextPool _keys = new();
    private readonly TextPool _texts = new();
    private readonly List<OrderDraft> _orderOfNumber = [];
    private byte[] _lastNumber = [];
    private OrderDraft? _lastOrder;

    public List<OrderDraft> Orders { get; } = [];

    public List<LineDraft> Lines { get; } = [];

    public List<ProductDraft> Products { get; } = [];

    /// <returns>Why the row cannot be taken after all; null where it was.</returns>
    public RefusedCell? Add(OrderRow row, int line)
    {
        var order = _hasOrder ? Find(row.OrderNumber) : null;
        if (order is null)
        {
            if (row.PlacedAt is null)
            {
                return row.DateMissing(line);
            }

            if (row.LineAmount is null && row.OrderAmount is null)
            {
                return row.AmountMissing(line);
            }

            order = Open(row);
        }

        var at = row.PlacedAt ?? order.PlacedAt;
        if (row.IsNegative)
        {
            if (!TryAddRefundRow(order, row, at))
            {
                return row.SumTooLarge(line);
            }
        }
        else if (!TryAddRow(order, row, at))
        {
            return row.SumTooLarge(line);
        }

        if (at.Clock < order.PlacedAt.Clock && !(row.IsNegative && order.HasPositiveRow))
        {
            order.PlacedAt = at;
        }

        Fill(order, row);
        return null;
    }

    private OrderDraft? Find(ReadOnlySpan<byte> number)
    {
        if (_lastOrder is not null && number.SequenceEqual(_lastNumber))
        {
            return _lastOrder;
        }

        _lastNumber = number.ToArray();
        var key = _numbers.Number(number);
        _lastOrder = key < _orderOfNumber.Count ? _orderOfNumber[key] : null;
        return _lastOrder;
    }

    private OrderDraft Open(OrderRow row)
    {
        var order = new OrderDraft { PlacedAt = row.PlacedAt!.Value };
        Orders.Add(order);
        if (_hasOrder)
        {
            var key = _numbers.Number(row.OrderNumber);
            order.Number = _numbers[key];
            while (_orderOfNumber.Count <= key)
            {
                _orderOfNumber.Add(null!);
            }

            _orderOfNumber[key] = order;
            _lastOrder = order;
        }

        return order;
    }

    private static bool TryAddRefundRow(OrderDraft order, OrderRow row, Moment at)
    {
        var amount = Money.FromDecimal(Math.Abs(row.LineAmount ?? row.OrderAmount ?? 0));
        if ((order.Refunded += amount) > LargestSum)
        {
            return false;
        }

        var parts = order.RefundParts ??= [];
        var sameDay = parts.FindIndex(part => part.At.Clock.Date == at.Clock.Date);
        if (sameDay < 0)
        {
            parts.Add(new OrderDraft.RefundPart(at, amount));
        }
        else
        {
            var first = parts[sameDay].At.Clock <= at.Clock ? parts[sameDay].At : at;
            parts[sameDay] = new OrderDraft.RefundPart(first, parts[sameDay].Amount + amount);
        }

        return true;
    }

    private bool TryAddRow(OrderDraft order, OrderRow row, Moment at)
    {
        var total = row.LineAmount is { } amount ? Money.FromDecimal(amount) : 0;
        if (order.LineSum + total > LargestSum)
        {
            return false;
        }

        // The order's time is that of its own rows; a refund row that came before them does not date it.
        if (!order.HasPositiveRow)
        {
            order.HasPositiveRow = true;
            order.PlacedAt = at;
        }

        order.StatedSubtotal ??= Amount(row[ImportField.Subtotal]);
        order.StatedDiscount ??= Amount(row[ImportField.Discount], absolute: true);
        order.Shipping ??= Amount(row[ImportField.Shipping]);
        order.Tax ??= Amount(row[ImportField.Tax]);
        order.StatedTotal ??= Amount(row[ImportField.Total]);
        order.StatedRefund ??= Amount(row[ImportField.Refund], absolute: true);
        var meaning = ofItems is null ? StatusMeaning.Valid : TellItemStatus(ofItems, order, row);
        if (meaning == StatusMeaning.NotValid)
        {
            return true;
        }

        if (_hasItems)
        {
            AddLine(order, row, at, total);
            order.Returned += meaning == StatusMeaning.Refunded ? total : 0;
        }
        else if (_hasItemsCell && row.Cell(ImportField.Items) is { IsEmpty: false } items)
        {
            foreach (var (quantity, product) in ItemsCell.Read(Encoding.UTF8.GetString(items)))
            {
                Append(order, Product(Encoding.UTF8.GetBytes(product), [], row, at), quantity, 0);
            }
        }

        return true;
    }

    /// <summary>An order of which something goes through has the status of that; cancelled items make its status only where there are no others.</summary>
    private StatusMeaning TellItemStatus(StatusMeanings meanings, OrderDraft order, OrderRow row)
    {
        var status = _texts.Text(row.Cell(ImportField.Status));
        var meaning = meanings.Of(status);
        var isLeftOut = meaning == StatusMeaning.NotValid;
        if (order.Status is null || (order.IsStatusOfLeftOut && !isLeftOut))
        {
            (order.Status, order.IsStatusOfLeftOut) = (status, isLeftOut);
        }

        return meaning;
    }

    private void AddLine(OrderDraft order, OrderRow row, Moment at, long total)
    {
        var product = Product(row.Cell(ImportField.Product), row.Cell(ImportField.Sku), row, at);
        if (product < 0 && row.LineAmount is null)
        {
            return;
        }

        Append(order, product, (double)row.Quantity, total);
        if (_hasLineDiscount && row[ImportField.LineDiscount] is { } discount)
        {
            order.LineDiscounts += Money.FromDecimal(Math.Abs(discount));
        }

        if (row[ImportField.Returned] is { } returned && returned != 0 && row.Quantity != 0)
        {
            order.Returned += Money.FromDecimal(Money.ToDecimal(total) * Math.Min(Math.Abs(returned), Math.Abs(row.Quantity)) / Math.Abs(row.Quantity));
        }
    }

    private void Append(OrderDraft order, int product, double quantity, long total)
    {
        Lines.Add(new LineDraft(product, quantity, total, order.LastLine));
        order.LastLine = Lines.Count - 1;
        order.LineCount++;
        order.LineSum += total;
    }

    private int Product(ReadOnlySpan<byte> name, ReadOnlySpan<byte> sku, OrderRow row, Moment at)
    {
        if (sku.IsEmpty && name.IsEmpty)
        {
            return -1;
        }

        var number = _keys.Number(sku.IsEmpty ? name : sku);
        if (number == Products.Count)
        {
            Products.Add(new ProductDraft(_keys[number]));
        }

        Products[number].Learn(_texts.Text(name), _texts.Text(row.Cell(ImportField.Category)), at.Clock);
        return number;
    }

    private void Fill(OrderDraft order, OrderRow row)
    {
        foreach (var field in _fields)
        {
            ref var text = ref field.Of(order);
            if (text is null && row.Cell(field.Field) is { IsEmpty: false } cell)
            {
                text = field.IsRepeated ? _texts.Text(cell) : Encoding.UTF8.GetString(cell);
            }
        }

        order.IsCancelled |= _hasCancelledAt && !row.Cell(ImportField.CancelledAt).IsEmpty;
    }

    private static long? Amount(decimal? value, bool absolute = false) =>
        value is { } amount ? Money.FromDecimal(absolute ? Math.Abs(amount) : amount) : null;
}
