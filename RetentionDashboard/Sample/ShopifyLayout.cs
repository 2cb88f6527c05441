using CsvHelper;

namespace RetentionDashboard.Sample;

/// <summary>The order export of Shopify: its 79 columns, newest order first, what belongs to the order on its first line only.</summary>
public sealed class ShopifyLayout : TableLayout
{
    private const string Amount = "0.00";

    private static readonly SampleColumn[] Export =
    [
        new("Name", static (csv, order, _) => csv.WriteField($"#{order.Number}"), OnEachLine: true),
        new("Email", static (csv, order, _) => csv.WriteField(EmailOf(order)), OnEachLine: true),
        new("Financial Status", static (csv, order, _) => csv.WriteField(FinancialStatusOf(order))),
        new("Paid at", static (csv, order, _) => WriteMoment(csv, order.CancelledAt is null ? order.PlacedAt : null)),
        new("Fulfillment Status", static (csv, order, _) => csv.WriteField(order.FulfilledAt is null ? "unfulfilled" : "fulfilled")),
        new("Fulfilled at", static (csv, order, _) => WriteMoment(csv, order.FulfilledAt)),
        new("Accepts Marketing", static (csv, order, _) => csv.WriteField(order.Customer.UsesWelcomeCode ? "yes" : "no")),
        new("Currency", static (csv, order, _) => csv.WriteField(order.Currency.Code)),
        new("Subtotal", static (csv, order, _) => csv.WriteField(order.Subtotal, Amount)),
        new("Shipping", static (csv, order, _) => csv.WriteField(order.Shipping, Amount)),
        new("Taxes", static (csv, order, _) => csv.WriteField(order.Tax, Amount)),
        new("Total", static (csv, order, _) => csv.WriteField(order.Total, Amount)),
        new("Discount Code", static (csv, order, _) => csv.WriteField(order.DiscountCode)),
        new("Discount Amount", static (csv, order, _) => csv.WriteField(order.Discount, Amount)),
        new("Shipping Method", static (csv, order, _) => csv.WriteField(order.Channel == "pos" ? "" : "Standard")),
        new("Created at", static (csv, order, _) => WriteMoment(csv, order.PlacedAt), OnEachLine: true),
        new("Lineitem quantity", static (csv, _, line) => csv.WriteField(line.Quantity), OnEachLine: true),
        new("Lineitem name", static (csv, _, line) => csv.WriteField(line.Product.Name), OnEachLine: true),
        new("Lineitem price", static (csv, _, line) => csv.WriteField(line.Price, Amount), OnEachLine: true),
        new("Lineitem compare at price"),
        new("Lineitem sku", static (csv, _, line) => csv.WriteField(line.Product.Sku), OnEachLine: true),
        new("Lineitem requires shipping", static (csv, _, _) => csv.WriteField("true"), OnEachLine: true),
        new("Lineitem taxable", static (csv, _, _) => csv.WriteField("true"), OnEachLine: true),
        new("Lineitem fulfillment status", static (csv, order, _) => csv.WriteField(order.FulfilledAt is null ? "pending" : "fulfilled"), OnEachLine: true),
        .. Address("Billing"),
        .. Address("Shipping"),
        new("Notes"),
        new("Note Attributes"),
        new("Cancelled at", static (csv, order, _) => WriteMoment(csv, order.CancelledAt)),
        new("Payment Method", static (csv, order, _) => csv.WriteField(order.Channel == "pos" ? "Cash" : "Bank Transfer")),
        new("Payment Reference"),
        new("Refunded Amount", static (csv, order, _) => csv.WriteField(order.Refunded, Amount)),
        new("Vendor", static (csv, _, _) => csv.WriteField("Kopi & Rumah"), OnEachLine: true),
        new("Outstanding Balance", static (csv, _, _) => csv.WriteField(0m, Amount)),
        new("Employee"),
        new("Location", static (csv, order, _) => csv.WriteField(order.Channel == "pos" ? "Kemang" : "")),
        new("Device ID"),
        new("Id", static (csv, order, _) => csv.WriteField(6_000_000_000_000L + order.Number)),
        new("Tags"),
        new("Risk Level", static (csv, _, _) => csv.WriteField("Low")),
        new("Source", static (csv, order, _) => csv.WriteField(order.Channel)),
        new("Lineitem discount", static (csv, _, _) => csv.WriteField(0m, Amount), OnEachLine: true),
        new("Tax 1 Name", static (csv, order, _) => csv.WriteField(order.Tax == 0 ? "" : "PPN 11%")),
        new("Tax 1 Value", static (csv, order, _) => WriteTax(csv, order)),
        .. Enumerable.Range(2, 4).SelectMany(static tax => new SampleColumn[] { new($"Tax {tax} Name"), new($"Tax {tax} Value") }),
        new("Phone"),
        new("Receipt Number"),
        new("Duties"),
        new("Billing Province Name", static (csv, order, _) => csv.WriteField(order.Customer.Place.Province)),
        new("Shipping Province Name", static (csv, order, _) => csv.WriteField(order.Customer.Place.Province)),
        new("Payment ID"),
        new("Payment Terms Name"),
        new("Next Payment Due At"),
        new("Payment References"),
    ];

    public override string Name => "shopify";

    private protected override IReadOnlyList<SampleColumn> Columns => Export;

    private static IEnumerable<SampleColumn> Address(string kind) =>
    [
        new($"{kind} Name", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.Name)),
        new($"{kind} Street"),
        new($"{kind} Address1"),
        new($"{kind} Address2"),
        new($"{kind} Company"),
        new($"{kind} City", static (csv, order, _) => csv.WriteField(order.Customer.Place.City)),
        new($"{kind} Zip"),
        new($"{kind} Province", static (csv, order, _) => csv.WriteField(order.Customer.Place.ProvinceCode)),
        new($"{kind} Country", static (csv, order, _) => csv.WriteField(order.Customer.Place.Country)),
        new($"{kind} Phone"),
    ];

    private static string EmailOf(SampleOrder order) => order.Customer.IsGuest ? "" : order.Customer.Email;

    private static string FinancialStatusOf(SampleOrder order) => order switch
    {
        { CancelledAt: not null } => "voided",
        { Refund.IsWholeOrder: true } => "refunded",
        { Refund: not null } => "partially_refunded",
        _ => "paid",
    };

    private static void WriteMoment(CsvWriter csv, DateTime? wallClock) => csv.WriteField(wallClock, "yyyy-MM-dd HH:mm:ss '+0700'");

    private static void WriteTax(CsvWriter csv, SampleOrder order) => csv.WriteField(order.Tax == 0 ? (decimal?)null : order.Tax, Amount);
}
