using CsvHelper;

namespace RetentionDashboard.Sample;

/// <summary>TikTok Shop's order export: a row that explains the columns, tabs behind ids and dates, and every third buyer masked.</summary>
public sealed class TikTokShopLayout : TableLayout
{
    private static readonly SampleColumn[] Export =
    [
        new("Order ID", static (csv, order, _) => csv.WriteField($"{580_000_000_000_000_000 + order.Number}\t"), OnEachLine: true),
        new("Order Status", static (csv, order, _) => csv.WriteField(order.CancelledAt is null ? "Completed" : "Canceled"), OnEachLine: true),
        new("Order Substatus", static (csv, order, _) => csv.WriteField(order.CancelledAt is null ? "Completed" : "Canceled"), OnEachLine: true),
        new("Cancelation/Return Type", static (csv, order, _) => csv.WriteField(order switch { { CancelledAt: not null } => "Cancel", { Refund: not null } => "Return/Refund", _ => "" }), OnEachLine: true),
        new("Normal or Pre-order", static (csv, _, _) => csv.WriteField("Normal"), OnEachLine: true),
        new("SKU ID", static (csv, _, line) => csv.WriteField($"{1_729_000_000_000_000_000 + line.Product.Idr}\t"), OnEachLine: true),
        new("Seller SKU", static (csv, _, line) => csv.WriteField(line.Product.Sku), OnEachLine: true),
        new("Product Name", static (csv, _, line) => csv.WriteField(line.Product.Name), OnEachLine: true),
        new("Variation", static (csv, _, _) => csv.WriteField("Default"), OnEachLine: true),
        new("Quantity", static (csv, _, line) => csv.WriteField(line.Quantity), OnEachLine: true),
        new("Sku Quantity of return", static (csv, order, line) => csv.WriteField(order.Refund?.Lines.Contains(line) == true ? line.Quantity : 0), OnEachLine: true),
        new("SKU Unit Original Price", static (csv, _, line) => csv.WriteField(line.Price, "0.##"), OnEachLine: true),
        new("SKU Subtotal Before Discount", static (csv, _, line) => csv.WriteField(line.Price * line.Quantity, "0.##"), OnEachLine: true),
        new("SKU Platform Discount", static (csv, _, _) => csv.WriteField(0), OnEachLine: true),
        new("SKU Seller Discount", static (csv, _, line) => csv.WriteField(line.Discount, "0.##"), OnEachLine: true),
        new("SKU Subtotal After Discount", static (csv, _, line) => csv.WriteField(line.Total, "0.##"), OnEachLine: true),
        new("Shipping Fee After Discount", static (csv, order, _) => csv.WriteField(order.Shipping, "0.##"), OnEachLine: true),
        new("Order Amount", static (csv, order, _) => csv.WriteField(order.Total, "0.##"), OnEachLine: true),
        new("Order Refund Amount", static (csv, order, _) => csv.WriteField(order.Refunded, "0.##"), OnEachLine: true),
        new("Created Time", static (csv, order, _) => WriteMoment(csv, order.PlacedAt), OnEachLine: true),
        new("Paid Time", static (csv, order, _) => WriteMoment(csv, order.CancelledAt is null ? order.PlacedAt.AddMinutes(2) : null), OnEachLine: true),
        new("Shipped Time", static (csv, order, _) => WriteMoment(csv, order.FulfilledAt), OnEachLine: true),
        new("Cancelled Time", static (csv, order, _) => WriteMoment(csv, order.CancelledAt), OnEachLine: true),
        new("Buyer Username", static (csv, order, _) => csv.WriteField(UserNameOf(order.Customer)), OnEachLine: true),
        new("Recipient", static (csv, order, _) => csv.WriteField($"{order.Customer.Name[0]}*** {order.Customer.Name[^1]}"), OnEachLine: true),
        new("Phone #", static (csv, order, _) => csv.WriteField($"(+62)812*****{order.Customer.Number % 100:D2}"), OnEachLine: true),
        new("Country", static (csv, order, _) => csv.WriteField(order.Customer.Place.Country), OnEachLine: true),
        new("Province", static (csv, order, _) => csv.WriteField(order.Customer.Place.Province), OnEachLine: true),
        new("Regency and City", static (csv, order, _) => csv.WriteField(order.Customer.Place.City), OnEachLine: true),
        new("Payment Method", static (csv, _, _) => csv.WriteField("GoPay"), OnEachLine: true),
        new("Product Category", static (csv, _, line) => csv.WriteField(line.Product.Category), OnEachLine: true),
        new("Purchase Channel", static (csv, order, _) => csv.WriteField(order.Number % 2 == 0 ? "TikTok" : "Tokopedia"), OnEachLine: true),
    ];

    public override string Name => "tiktok-shop";

    private protected override IReadOnlyList<SampleColumn> Columns => Export;

    private protected override Func<SampleColumn, string>? Description => static column => $"The {column.Header.ToLowerInvariant()} of this order.";

    /// <summary>True where the file shows the buyer.</summary>
    public static bool Shows(SampleCustomer customer) => !customer.IsGuest && customer.Number % 3 != 0;

    private static string UserNameOf(SampleCustomer customer) => Shows(customer) ? customer.UserName : $"{customer.UserName[0]}***{customer.UserName[^2..]}";

    private static void WriteMoment(CsvWriter csv, DateTime? at) =>
        csv.WriteField(at is { } moment ? moment.ToString("dd/MM/yyyy HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) + "\t" : "");
}
