using System.Text;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Import.Orders;

/// <summary>Gathers neighbouring rows of one number into an order: of each order field the first told value stays.</summary>
/// <param name="finished">Knows the orders whose rows are over; null where rows of one order are known to stand together.</param>
/// <param name="ofItems">What the statuses of items mean; null where a status is its order's.</param>
internal sealed class OrderCollector(FileLayout layout, NameBook products, NumberSet? finished, StatusMeanings? ofItems)
{
    public const int ProductName = 0;
    public const int ProductCategory = 1;
    public const int ProductFacts = 2;
    private const long LargestSum = (long)NumberText.Largest * Money.Scale;
    private static readonly (ImportField Field, OrderText Text)[] AllTexts =
    [
        (ImportField.Customer, OrderText.CustomerId), (ImportField.Email, OrderText.Email), (ImportField.Phone, OrderText.Phone), (ImportField.UserName, OrderText.UserName),
        (ImportField.Name, OrderText.CustomerName), (ImportField.Status, OrderText.Status), (ImportField.Channel, OrderText.Channel), (ImportField.Country, OrderText.Country),
        (ImportField.Region, OrderText.Region), (ImportField.City, OrderText.City), (ImportField.DiscountCode, OrderText.DiscountCode),
    ];

    private readonly bool _hasItemsCell = layout.Columns.Has(ImportField.Items);
    private readonly bool _hasOrder = layout.Columns.Has(ImportField.Order);
    private readonly bool _hasItems = LayoutDetection.HasLineAmounts(layout.Columns) || layout.Columns.Has(ImportField.Sku) || layout.Columns.Has(ImportField.Product);
    private readonly bool _hasLineDiscount = layout.Columns.Has(ImportField.LineDiscount) && !layout.Columns.Has(ImportField.LineTotal);
    private readonly (ImportField Field, OrderText Text)[] _texts = [.. AllTexts.Where(text => layout.Columns.Has(text.Field))];
    private readonly bool _hasCancelledAt = layout.Columns.Has(ImportField.CancelledAt);
    private readonly bool _hasFulfilledAt = layout.Columns.Has(ImportField.FulfilledAt);
    private OrderDraft? _open;
    private long _openHash;

    public OrderCollector(FileLayout layout)
        : this(layout, new NameBook(ProductFacts), null, null)
    {
    }

    /// <summary>Where the orders go.</summary>
    public OrderBatch Batch { get; set; } = new();

    /// <summary>Called with an order that has all its rows, before the next one is opened.</summary>
    public Action<OrderDraft>? Ended { get; set; }

    /// <returns>Why the row cannot be taken after all; null where it was.</returns>
    /// <exception cref="ScatteredRowsException">The row belongs to an order that was over.</exception>
    public RefusedCell? Add(OrderRow row, int line)
    {
        var order = _open;
        if (order is null || !_hasOrder || !row.OrderNumber.SequenceEqual(Batch.Texts[order.Number]))
        {
            var hash = _hasOrder ? ContentHash.Of(row.OrderNumber) : 0;
            if (_hasOrder && finished is not null && finished.Contains(hash))
            {
                throw new ScatteredRowsException();
            }

            if (row.PlacedAt is null)
            {
                return row.DateMissing(line);
            }

            if (row.LineAmount is null && row.OrderAmount is null)
            {
                return row.AmountMissing(line);
            }

            End();
            _openHash = hash;
            order = _open = Batch.Next();
            order.PlacedAt = row.PlacedAt.Value;
            order.Number = _hasOrder ? Batch.Texts.Add(row.OrderNumber) : default;
        }

        var at = row.PlacedAt ?? order.PlacedAt;
        var isFirstOwnRow = !row.IsNegative && !order.HasPositiveRow;
        if (!(row.IsNegative ? TryAddRefundRow(order, row, at) : TryAddRow(order, row, at)))
        {
            return row.SumTooLarge(line);
        }

        if (at.Clock < order.PlacedAt.Clock && !(row.IsNegative && order.HasPositiveRow))
        {
            order.PlacedAt = at;
        }

        Fill(order, row, isFirstOwnRow);
        return null;
    }

    /// <summary>No more rows of the open order come.</summary>
    public void End()
    {
        if (_open is not { } order)
        {
            return;
        }

        _open = null;
        if (order is { HasPositiveRow: false, RefundParts.Count: 0 })
        {
            // Its one row was refused after all.
            return;
        }

        finished?.Add(_openHash);
        Ended?.Invoke(order);
    }

    private static bool TryAddRefundRow(OrderDraft order, OrderRow row, Moment at)
    {
        var amount = Money.FromDecimal(Math.Abs(row.LineAmount ?? row.OrderAmount ?? 0));
        if (order.Refunded + amount > LargestSum)
        {
            return false;
        }

        order.Refunded += amount;
        var parts = order.RefundParts;
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

        if (_hasFulfilledAt && row.ReadFulfilledDay() is { } day)
        {
            order.FulfilledDay = Math.Max(order.FulfilledDay, day);
            order.HasWrongFulfilment |= day == 0;
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
        var cell = row.Cell(ImportField.Status);
        var status = cell.IsEmpty ? default : Batch.Texts.Add(cell);
        var meaning = meanings.Of(Batch.Texts, status);
        var isLeftOut = meaning == StatusMeaning.NotValid;
        ref var told = ref order[OrderText.Status];
        if (told.IsNull || (order.IsStatusOfLeftOut && !isLeftOut))
        {
            (told, order.IsStatusOfLeftOut) = (status, isLeftOut);
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
        Batch.Add(new LineDraft(product, quantity, total));
        order.LineCount++;
        order.LineSum += total;
    }

    private int Product(ReadOnlySpan<byte> name, ReadOnlySpan<byte> sku, OrderRow row, Moment at)
    {
        var key = sku.IsEmpty ? name : sku;
        if (key.IsEmpty)
        {
            return -1;
        }

        var number = products.NumberOf(key, ContentHash.Of(key), out var isNew);
        if (isNew)
        {
            Batch.NewProducts.Add(Batch.Texts.Add(key));
        }

        var seconds = NewestText.Seconds(at.Clock);
        products.Learn(number, ProductName, name, seconds);
        products.Learn(number, ProductCategory, row.Cell(ImportField.Category), seconds);
        return number;
    }

    /// <param name="isFirstOwnRow">What refund rows above it said of status and channel is theirs, not the order's.</param>
    private void Fill(OrderDraft order, OrderRow row, bool isFirstOwnRow)
    {
        foreach (var (field, text) in _texts)
        {
            ref var told = ref order[text];
            if ((told.IsNull || isFirstOwnRow) && row.Cell(field) is { IsEmpty: false } cell)
            {
                told = Batch.Texts.Add(cell);
            }
        }

        order.IsCancelled |= _hasCancelledAt && !row.Cell(ImportField.CancelledAt).IsEmpty;
    }

    private static long? Amount(decimal? value, bool absolute = false) =>
        value is { } amount ? Money.FromDecimal(absolute ? Math.Abs(amount) : amount) : null;
}
