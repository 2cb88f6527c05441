using System.Globalization;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;

namespace RetentionDashboard.Import.Orders;

/// <summary>Makes orders, refunds and customers of the gathered rows, once no more rows come.</summary>
internal sealed class OrderSettlement(FileLayout layout, OrderCollector collected, IdentityLadder ladder, StatusMeanings meanings)
{
    private readonly bool _hasLineAmounts = LayoutDetection.HasLineAmounts(layout.Columns);
    private readonly bool _pricesBeforeDiscount = !layout.Columns.Has(ImportField.LineTotal);
    private readonly bool _hasNumbers = layout.Columns.Has(ImportField.Order);
    private readonly Dictionary<string, int> _customerOf = new(StringComparer.Ordinal);
    private readonly List<CustomerDraft> _customers = [];
    private readonly List<OrderDraft> _orders = [];
    private readonly List<RefundDraft> _refunds = [];
    private readonly Dictionary<long, int> _occurrences = [];
    private readonly bool _tellsRefunds = layout.Columns.Has(ImportField.Refund) || layout.Columns.Has(ImportField.Returned) || layout.Format.StatusIsOfItem;

    public OrderBatch Settle(int rowsRead, RowSkips skips, RefusedRows refused)
    {
        foreach (var order in collected.Orders)
        {
            Settle(order);
        }

        return new OrderBatch
        {
            Orders = _orders,
            Lines = collected.Lines,
            Products = collected.Products,
            Customers = _customers,
            Refunds = _refunds,
            RowsRead = rowsRead,
            Skips = skips,
            Refused = refused,
            UnknownStatuses = meanings.Unknown,
        };
    }

    private void Settle(OrderDraft order)
    {
        order.Customer = Customer(order);
        order.Channel ??= layout.Format.Channel;
        if (!_hasNumbers)
        {
            order.Number = NumberOf(order);
        }

        if (!order.HasPositiveRow)
        {
            // Rows that are all negative are refunds, not an order.
            AddRefundRows(order, null);
            return;
        }

        order.Subtotal = Subtotal(order);
        if (!_hasLineAmounts && order.LineCount == 1)
        {
            collected.Lines[order.LastLine] = collected.Lines[order.LastLine] with { Total = order.Subtotal };
        }

        order.Discount = order.StatedDiscount ?? order.LineDiscounts;
        order.Total = order.StatedTotal ?? order.Subtotal;
        var meaning = meanings.Of(order.Status, isCounted: !layout.Format.StatusIsOfItem);
        order.IsValid = !order.IsCancelled && meaning != StatusMeaning.NotValid
            && !(order.Status is { } status && order.StatedTotal is null or 0 && layout.Format.NeedsTotal(status));
        if (meaning == StatusMeaning.Refunded && !_tellsRefunds && order.RefundParts is null)
        {
            order.StatedRefund = Math.Max(order.Subtotal, 0);
        }

        order.Hash = Hash(order);
        _orders.Add(order);
        if (order.Customer >= 0 && order.IsValid)
        {
            _customers[order.Customer].Counts = true;
        }

        AddRefunds(order);
    }

    private void AddRefunds(OrderDraft order)
    {
        if (order.IsValid && (order.StatedRefund is > 0 ? order.StatedRefund.Value : order.Returned) is > 0 and var stated)
        {
            // A column of the order may hold shipping and tax too: it takes the order down to nothing at most.
            Refund(new RefundDraft($"{order.Number}/refund", order, order.Number, order.Customer, order.PlacedAt, Math.Min(stated, Math.Max(order.Subtotal, 0)), stated) { IsColumn = true });
            order.HasColumnRefund = true;
        }

        AddRefundRows(order, order);
    }

    private void AddRefundRows(OrderDraft rows, OrderDraft? order)
    {
        foreach (var part in rows.RefundParts ?? [])
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{rows.Number}/{part.At.Clock:yyyy-MM-dd}");
            Refund(new RefundDraft(number, order, rows.Number, rows.Customer, part.At, part.Amount, part.Amount));
        }
    }

    private void Refund(RefundDraft refund)
    {
        _refunds.Add(refund);
        if (refund.Customer >= 0)
        {
            _customers[refund.Customer].Counts = true;
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

    private int Customer(OrderDraft order)
    {
        if (ladder.Of(order) is not var (identity, kind))
        {
            return -1;
        }

        if (!_customerOf.TryGetValue(identity, out var number))
        {
            number = _customers.Count;
            _customerOf.Add(identity, number);
            _customers.Add(new CustomerDraft(identity, kind));
        }

        _customers[number].Learn(order);
        return number;
    }

    /// <summary>A row without a number is known by its content and by how many equal ones came before; what changes later, its status, is no part of it.</summary>
    private string NumberOf(OrderDraft order)
    {
        var hash = new ContentHash();
        hash.Add(order.Customer < 0 ? null : _customers[order.Customer].Identity);
        hash.Add(order.PlacedAt.Clock.Ticks);
        hash.Add(order.StatedSubtotal ?? -1);
        hash.Add(order.StatedTotal ?? -1);
        hash.Add(LinesHash(order));
        hash.Add(order.RefundParts is [var part] ? part.Amount : -1);
        var content = hash.Value;
        var occurrence = _occurrences[content] = _occurrences.GetValueOrDefault(content) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"row-{content:x16}-{occurrence}");
    }

    private long Hash(OrderDraft order)
    {
        var hash = new ContentHash();
        hash.Add(order.Customer < 0 ? null : _customers[order.Customer].Identity);
        hash.Add(order.PlacedAt.Clock.Ticks);
        hash.Add(order.PlacedAt.OffsetMinutes ?? int.MinValue);
        hash.Add(order.Status);
        hash.Add(order.IsValid ? 1 : 0);
        hash.Add(order.Subtotal);
        hash.Add(order.Discount);
        hash.Add(order.Total);
        hash.Add(Math.Max(order.StatedRefund ?? 0, order.Returned));
        hash.Add(order.Channel);
        hash.Add(order.Country);
        hash.Add(order.Region);
        hash.Add(order.City);
        hash.Add(order.DiscountCode);
        hash.Add(LinesHash(order));
        return hash.Value;
    }

    private long LinesHash(OrderDraft order)
    {
        long sum = order.LineCount;
        for (var at = order.LastLine; at >= 0; at = collected.Lines[at].Before)
        {
            var line = collected.Lines[at];
            var hash = new ContentHash();
            hash.Add(line.Product < 0 ? 0 : collected.Products[line.Product].KeyHash);
            hash.Add(BitConverter.DoubleToInt64Bits(line.Quantity));
            hash.Add(line.Total);
            sum = unchecked(sum + hash.Value);
        }

        return sum;
    }
}
