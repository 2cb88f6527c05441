using System.Globalization;
using System.Text;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;

namespace RetentionDashboard.Import.Orders;

/// <summary>Makes an order with its refunds of gathered rows, and knows its customer.</summary>
internal sealed class OrderSettlement(FileLayout layout, IdentityLadder ladder, StatusMeanings meanings, NameBook customers, NameBook products, FileTotals totals)
{
    public const int CustomerName = 0;
    public const int CustomerEmail = 1;
    public const int CustomerPhone = 2;
    public const int CustomerFacts = 3;
    private const byte KindMask = 0x0F;
    private const byte CountsFlag = 0x10;
    private const byte OrderedFlag = 0x20;
    private readonly bool _hasLineAmounts = LayoutDetection.HasLineAmounts(layout.Columns);
    private readonly bool _pricesBeforeDiscount = !layout.Columns.Has(ImportField.LineTotal);
    private readonly bool _hasNumbers = layout.Columns.Has(ImportField.Order);
    private readonly bool _tellsRefunds = layout.Columns.Has(ImportField.Refund) || layout.Columns.Has(ImportField.Returned) || layout.Format.StatusIsOfItem;
    private readonly byte[]? _channel = layout.Format.Channel is { } channel ? Encoding.UTF8.GetBytes(channel) : null;
    private readonly NumberSet _contents = new();
    private readonly Dictionary<long, int> _repeats = [];

    public static IdentityKind KindOf(NameBook customers, int number) => (IdentityKind)(customers.Flags(number) & KindMask);

    /// <summary>True where a valid order or a refund is theirs.</summary>
    public static bool Counts(NameBook customers, int number) => (customers.Flags(number) & CountsFlag) != 0;

    public void Settle(OrderDraft order, OrderBatch batch)
    {
        order.Customer = Customer(order, batch);
        if (_channel is not null && order[OrderText.Channel].IsNull)
        {
            order[OrderText.Channel] = batch.Texts.Add(_channel);
        }

        if (!_hasNumbers)
        {
            order.Number = NumberOf(order, batch);
        }

        if (!order.HasPositiveRow)
        {
            // Rows that are all negative are refunds, not an order.
            AddRefundRows(order, -1, batch);
            return;
        }

        order.Subtotal = Subtotal(order);
        if (!_hasLineAmounts && order.LineCount == 1)
        {
            batch.LinesOf(order)[0].Total = order.Subtotal;
        }

        order.Discount = order.StatedDiscount ?? order.LineDiscounts;
        order.Total = order.StatedTotal ?? order.Subtotal;
        var status = order[OrderText.Status];
        var meaning = meanings.Of(batch.Texts, status, isCounted: !layout.Format.StatusIsOfItem);
        order.IsValid = !order.IsCancelled && meaning != StatusMeaning.NotValid
            && !(!status.IsNull && order.StatedTotal is null or 0 && layout.Format.NeedsTotal(Encoding.UTF8.GetString(batch.Texts[status])));
        if (meaning == StatusMeaning.Refunded && !_tellsRefunds)
        {
            (order.StatedRefund, order.IsRefundImplied) = (Math.Max(order.Subtotal, 0), true);
        }

        if (order.FulfilledDay < DateOnly.FromDateTime(order.PlacedAt.Clock).DayNumber && order.FulfilledDay != 0)
        {
            (order.FulfilledDay, order.HasWrongFulfilment) = (0, true);
        }

        order.Hash = Hash(order, batch);
        totals.Add(order, order.Customer < 0 && IdentityLadder.HidesBuyer(order, batch.Texts));
        if (order.Customer >= 0 && order.IsValid)
        {
            ref var flags = ref customers.Flags(order.Customer);
            totals.Customers += (flags & OrderedFlag) == 0 ? 1 : 0;
            flags |= CountsFlag | OrderedFlag;
        }

        AddRefunds(order, batch.Keep(), batch);
    }

    private void AddRefunds(OrderDraft order, int index, OrderBatch batch)
    {
        if (order.IsValid && (order.StatedRefund is > 0 ? order.StatedRefund.Value : order.Returned) is > 0 and var stated)
        {
            // A column of the order may hold shipping and tax too: it takes the order down to nothing at most.
            order.HasColumnRefund = true;
            Refund(order, index, batch, batch.Texts.Add(batch.Texts[order.Number], "/refund"u8), order.PlacedAt, Math.Min(stated, Math.Max(order.Subtotal, 0)), stated, true, order.IsRefundImplied);
        }

        AddRefundRows(order, index, batch);
    }

    private void AddRefundRows(OrderDraft rows, int index, OrderBatch batch)
    {
        Span<byte> day = stackalloc byte["/yyyy-MM-dd".Length];
        foreach (var part in rows.RefundParts)
        {
            part.At.Clock.TryFormat(day, out _, "/yyyy-MM-dd", CultureInfo.InvariantCulture);
            Refund(rows, index, batch, batch.Texts.Add(batch.Texts[rows.Number], day), part.At, part.Amount, part.Amount, false, false);
        }
    }

    private void Refund(OrderDraft order, int index, OrderBatch batch, Utf8Text number, Reading.Moment at, long amount, long stated, bool isColumn, bool isImplied)
    {
        var hash = new ContentHash();
        hash.Add(batch.Texts, order.Number);
        hash.Add(IdentityHash(order));
        hash.Add(at.Clock.Ticks);
        hash.Add(amount);
        hash.Add(stated);
        if (isImplied)
        {
            hash.Add(1);
        }

        batch.Refunds.Add(new RefundDraft(number, index, order.Number, order.Customer, at, amount, stated, isColumn, isImplied, hash.Value));
        if (!isImplied || order.RefundParts.Count == 0)
        {
            totals.AddRefund(amount);
        }

        if (order.Customer >= 0)
        {
            customers.Flags(order.Customer) |= CountsFlag;
        }
    }

    private long Subtotal(OrderDraft order)
    {
        if (order.StatedSubtotal is { } stated)
        {
            if (!layout.Format.SubtotalIsBeforeDiscount)
            {
                return stated;
            }

            (var subtotal, order.StatedDiscount) = SubtotalBeforeDiscount.Settle(stated, order.StatedDiscount, order.StatedTotal, order.Shipping, order.Tax);
            return subtotal;
        }

        if (_hasLineAmounts && order.LineCount > 0)
        {
            return _pricesBeforeDiscount ? Math.Max(0, order.LineSum - (order.StatedDiscount ?? 0)) : order.LineSum;
        }

        return Math.Max(0, (order.StatedTotal ?? 0) - (order.Shipping ?? 0) - (order.Tax ?? 0));
    }

    private int Customer(OrderDraft order, OrderBatch batch)
    {
        var identity = ladder.Of(order, batch.Texts, out var kind);
        if (identity.IsEmpty)
        {
            return -1;
        }

        var number = customers.NumberOf(identity, ContentHash.Of(identity), out var isNew);
        if (isNew)
        {
            customers.Flags(number) = (byte)kind;
            batch.NewCustomers.Add(batch.Texts.Add(identity));
        }

        // A refund's date must not make its texts newer than those of later orders: where its order is in the same file, the refund tells nothing of its own.
        var at = order.HasPositiveRow ? NewestText.Seconds(order.PlacedAt.Clock) : NameBook.UnknownMoment;
        customers.Learn(number, CustomerName, batch.Texts[order[OrderText.CustomerName]], at);
        customers.Learn(number, CustomerEmail, ladder.Email(batch.Texts[order[OrderText.Email]]), at);
        customers.Learn(number, CustomerPhone, batch.Texts[order[OrderText.Phone]], at);
        return number;
    }

    private long IdentityHash(OrderDraft order) => order.Customer < 0 ? -1 : customers.HashOf(order.Customer);

    /// <summary>A row without a number is known by its content and by how many equal ones came before; what changes later, its status, is no part of it.</summary>
    private Utf8Text NumberOf(OrderDraft order, OrderBatch batch)
    {
        var hash = new ContentHash();
        hash.Add(IdentityHash(order));
        hash.Add(order.PlacedAt.Clock.Ticks);
        hash.Add(order.StatedSubtotal ?? -1);
        hash.Add(order.StatedTotal ?? -1);
        hash.Add(LinesHash(order, batch));
        hash.Add(order.RefundParts is [var part] ? part.Amount : -1);
        var content = hash.Value;
        var occurrence = 1;
        if (_contents.Contains(content))
        {
            // Few rows have an equal, so that only those are worth the memory of a dictionary.
            occurrence = _repeats[content] = _repeats.GetValueOrDefault(content, 1) + 1;
        }
        else
        {
            _contents.Add(content);
        }

        Span<byte> number = stackalloc byte[40];
        System.Text.Unicode.Utf8.TryWrite(number, CultureInfo.InvariantCulture, $"row-{content:x16}-{occurrence}", out var length);
        return batch.Texts.Add(number[..length]);
    }

    private long Hash(OrderDraft order, OrderBatch batch)
    {
        var hash = new ContentHash();
        hash.Add(IdentityHash(order));
        hash.Add(order.PlacedAt.Clock.Ticks);
        hash.Add(order.PlacedAt.OffsetMinutes ?? int.MinValue);
        hash.Add(batch.Texts, order[OrderText.Status]);
        hash.Add(order.IsValid ? 1 : 0);
        hash.Add(order.Subtotal);
        hash.Add(order.Discount);
        hash.Add(order.Total);
        hash.Add(Math.Max(order.StatedRefund ?? 0, order.Returned));
        hash.Add(batch.Texts, order[OrderText.Channel]);
        hash.Add(batch.Texts, order[OrderText.Country]);
        hash.Add(batch.Texts, order[OrderText.Region]);
        hash.Add(batch.Texts, order[OrderText.City]);
        hash.Add(batch.Texts, order[OrderText.DiscountCode]);
        hash.Add(LinesHash(order, batch));
        if (order.FulfilledDay != 0)
        {
            // Without one it is what it was before there was the field, so that files imported then stay known.
            hash.Add(order.FulfilledDay);
        }

        return hash.Value;
    }

    private long LinesHash(OrderDraft order, OrderBatch batch)
    {
        long sum = order.LineCount;
        foreach (var line in batch.LinesOf(order))
        {
            var hash = new ContentHash();
            hash.Add(line.Product < 0 ? 0 : products.HashOf(line.Product));
            hash.Add(BitConverter.DoubleToInt64Bits(line.Quantity));
            hash.Add(line.Total);
            sum = unchecked(sum + hash.Value);
        }

        return sum;
    }
}
