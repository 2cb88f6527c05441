using System.Globalization;
using CsvHelper;

namespace RetentionDashboard.Sample;

/// <summary>WooCommerce's Analytics export: a row an order, newest first, products in one cell; refunds are rows of their own under the order's number.</summary>
public sealed class WooCommerceLayout : SampleLayout
{
    /// <summary>Days from an order to its refund.</summary>
    private const int LongestReturn = 22;

    private static readonly string[] Header =
        ["Date", "Order #", "N. Revenue (formatted)", "Status", "Customer", "Customer type", "Product(s)", "Items sold", "Coupon(s)", "Net Sales", "Attribution"];

    public override string Name => "woocommerce";

    protected override void Write(CsvWriter writer, SampleOrders orders, CancellationToken cancellationToken)
    {
        writer.WriteHeader(Header);
        var seen = FirstOrders(orders, cancellationToken);
        // Refunds come up to three weeks after their orders, so they are gathered from the newest order on until they are due.
        var refunds = new PriorityQueue<SampleOrder, (long, int)>();
        var next = orders.Count - 1;
        for (var index = orders.Count - 1; index >= 0; index--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var order = orders[index];
            for (; next >= 0 && (next >= index || orders[next].PlacedAt > order.PlacedAt.AddDays(-LongestReturn)); next--)
            {
                if (orders[next] is { Refund: { } refund } refunded)
                {
                    refunds.Enqueue(refunded, (-refund.At.Ticks, -refunded.Number));
                }
            }

            while (refunds.TryPeek(out var back, out _) && back.Refund!.At >= order.PlacedAt)
            {
                refunds.Dequeue();
                WriteRow(writer, back, isRefund: true, isNew: false);
            }

            WriteRow(writer, order, isRefund: false, seen[order.Customer.Number] == order.Number);
        }
    }

    private static Dictionary<int, int> FirstOrders(SampleOrders orders, CancellationToken cancellationToken)
    {
        var first = new Dictionary<int, int>();
        foreach (var order in orders)
        {
            cancellationToken.ThrowIfCancellationRequested();
            first.TryAdd(order.Customer.Number, order.Number);
        }

        return first;
    }

    private static void WriteRow(CsvWriter writer, SampleOrder order, bool isRefund, bool isNew)
    {
        var lines = isRefund ? order.Refund!.Lines : order.Lines;
        var sign = isRefund ? -1 : 1;
        writer.WriteField(isRefund ? order.Refund!.At : order.PlacedAt, "yyyy-MM-dd HH:mm:ss");
        writer.WriteField(order.Number);
        writer.WriteField(Formatted(order.Currency, isRefund ? -lines.Sum(static line => line.Total) : order.Total));
        writer.WriteField(isRefund ? "completed" : StatusOf(order));
        writer.WriteField(order.Customer.IsGuest ? " " : order.Customer.Name);
        writer.WriteField(isNew ? "new" : "returning");
        writer.WriteField(string.Join(", ", lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{sign * line.Quantity}× {line.Product.Name}"))));
        writer.WriteField(sign * lines.Sum(static line => line.Quantity));
        writer.WriteField(isRefund ? null : order.DiscountCode?.ToLowerInvariant());
        writer.WriteField(sign * lines.Sum(static line => line.Total), "0.##");
        writer.WriteField($"Source: {order.Channel}");
        writer.EndRecord();
    }

    private static string StatusOf(SampleOrder order) => order switch
    {
        { CancelledAt: not null } => "cancelled",
        { Refund.IsWholeOrder: true } => "refunded",
        _ => "completed",
    };

    private static string Formatted(SampleCurrency currency, decimal amount)
    {
        var sign = amount < 0 ? "-" : "";
        return currency == SampleCurrency.Idr
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}Rp{Math.Abs(amount):#,##0}").Replace(',', '.')
            : string.Create(CultureInfo.InvariantCulture, $"{sign}${Math.Abs(amount):#,##0.00}");
    }
}
