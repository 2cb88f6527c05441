using CsvHelper;
using RetentionDashboard.Import;

namespace RetentionDashboard.Sample;

/// <summary>A plain table, oldest first: one row a product, refunds as negative rows on their own date.</summary>
public sealed class GenericLayout : SampleLayout
{
    private const string Moment = "yyyy-MM-dd HH:mm:ss";

    private static readonly string[] Header =
    [
        "Order Number", "Order Date", "Customer ID", "Email", "Status", "Product", "SKU", "Category", "Quantity", "Unit Price", "Line Total",
        "Discount Code", "Channel", "Country", "City", "Fulfilled At",
    ];

    /// <summary>What each column means to an import.</summary>
    public static IReadOnlyDictionary<ImportField, string> Fields { get; } = new Dictionary<ImportField, string>
    {
        [ImportField.Order] = "Order Number",
        [ImportField.Date] = "Order Date",
        [ImportField.Customer] = "Customer ID",
        [ImportField.Email] = "Email",
        [ImportField.Status] = "Status",
        [ImportField.Product] = "Product",
        [ImportField.Sku] = "SKU",
        [ImportField.Category] = "Category",
        [ImportField.Quantity] = "Quantity",
        [ImportField.Price] = "Unit Price",
        [ImportField.LineTotal] = "Line Total",
        [ImportField.DiscountCode] = "Discount Code",
        [ImportField.Channel] = "Channel",
        [ImportField.Country] = "Country",
        [ImportField.City] = "City",
        [ImportField.FulfilledAt] = "Fulfilled At",
    };

    public override string Name => "generic";

    protected override void Write(CsvWriter writer, SampleOrders orders, CancellationToken cancellationToken)
    {
        writer.WriteHeader(Header);
        var refunds = new PriorityQueue<SampleOrder, (DateTime, int)>();
        foreach (var order in orders)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteRefunds(writer, refunds, order.PlacedAt);
            foreach (var line in order.Lines)
            {
                WriteRow(writer, order, line, isRefund: false);
            }

            if (order.Refund is { } refund)
            {
                refunds.Enqueue(order, (refund.At, order.Number));
            }
        }

        WriteRefunds(writer, refunds, DateTime.MaxValue);
    }

    private static void WriteRefunds(CsvWriter writer, PriorityQueue<SampleOrder, (DateTime At, int Number)> refunds, DateTime before)
    {
        while (refunds.TryPeek(out var order, out var due) && due.At < before)
        {
            refunds.Dequeue();
            foreach (var line in order.Refund!.Lines)
            {
                WriteRow(writer, order, line, isRefund: true);
            }
        }
    }

    private static void WriteRow(CsvWriter writer, SampleOrder order, SampleLine line, bool isRefund)
    {
        var customer = order.Customer;
        var sign = isRefund ? -1 : 1;
        writer.WriteField($"{(isRefund ? "R" : "")}{order.Number}");
        writer.WriteField(isRefund ? order.Refund!.At : order.PlacedAt, Moment);
        writer.WriteField(customer.IsGuest ? "" : $"C{customer.Number:D6}");
        writer.WriteField(customer.IsGuest ? "" : customer.Email);
        writer.WriteField(isRefund ? "refunded" : order.CancelledAt is null ? "completed" : "cancelled");
        writer.WriteField(line.Product.Name);
        writer.WriteField(line.Product.Sku);
        writer.WriteField(line.Product.Category);
        writer.WriteField(sign * line.Quantity);
        writer.WriteField(line.Price);
        writer.WriteField(sign * line.Total);
        writer.WriteField(order.DiscountCode);
        writer.WriteField(order.Channel);
        writer.WriteField(customer.Place.Country);
        writer.WriteField(customer.Place.City);
        writer.WriteField(isRefund ? null : order.FulfilledAt, Moment);
        writer.EndRecord();
    }
}
