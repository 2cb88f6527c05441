using CsvHelper;

namespace RetentionDashboard.Sample;

/// <summary>The order export of Squarespace: a row an item, what belongs to the order on its first row only.</summary>
public sealed class SquarespaceLayout : TableLayout
{
    private const string Amount = "0.00";

    private static readonly SampleColumn[] Export =
    [
        new("Order ID", static (csv, order, _) => csv.WriteField(order.Number, "00000"), OnEachLine: true),
        new("Email", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.Email), OnEachLine: true),
        new("Financial Status", static (csv, order, _) => csv.WriteField(StatusOf(order))),
        new("Paid at", static (csv, order, _) => WriteMoment(csv, order.CancelledAt is null ? order.PlacedAt : null)),
        new("Fulfillment Status", static (csv, order, _) => csv.WriteField(order switch { { CancelledAt: not null } => "CANCELED", { FulfilledAt: null } => "PENDING", _ => "FULFILLED" })),
        new("Fulfilled at", static (csv, order, _) => WriteMoment(csv, order.FulfilledAt)),
        new("Currency", static (csv, order, _) => csv.WriteField(order.Currency.Code)),
        new("Subtotal", static (csv, order, _) => csv.WriteField(order.Subtotal, Amount)),
        new("Shipping", static (csv, order, _) => csv.WriteField(order.Shipping, Amount)),
        new("Taxes", static (csv, _, _) => csv.WriteField(0m, Amount)),
        new("Amount Refunded", static (csv, order, _) => csv.WriteField(order.Refunded, Amount)),
        new("Total", static (csv, order, _) => csv.WriteField(order.Total, Amount)),
        new("Discount Code", static (csv, order, _) => csv.WriteField(order.DiscountCode)),
        new("Discount Amount", static (csv, order, _) => csv.WriteField(order.Discount, Amount)),
        new("Shipping Method", static (csv, order, _) => csv.WriteField(order.Channel == "pos" ? "" : "Standard")),
        new("Created at", static (csv, order, _) => WriteMoment(csv, order.PlacedAt)),
        new("Lineitem quantity", static (csv, _, line) => csv.WriteField(line.Quantity), OnEachLine: true),
        new("Lineitem name", static (csv, _, line) => csv.WriteField(line.Product.Name), OnEachLine: true),
        new("Lineitem price", static (csv, _, line) => csv.WriteField(line.Price, Amount), OnEachLine: true),
        new("Lineitem sku", static (csv, _, line) => csv.WriteField(line.Product.Sku), OnEachLine: true),
        new("Lineitem variant"),
        new("Lineitem requires shipping", static (csv, _, _) => csv.WriteField("true"), OnEachLine: true),
        new("Lineitem taxable", static (csv, _, _) => csv.WriteField("true"), OnEachLine: true),
        new("Lineitem fulfillment status"),
        .. Address("Billing"),
        .. Address("Shipping"),
        new("Cancelled at", static (csv, order, _) => WriteMoment(csv, order.CancelledAt)),
        new("Private Notes"),
        new("Channel Type", static (csv, order, _) => csv.WriteField(order.Channel)),
        new("Channel Name", static (csv, order, _) => csv.WriteField(order.Channel)),
        new("Channel Order Number"),
        new("Payment Method", static (csv, order, _) => csv.WriteField(order.Channel == "pos" ? "Cash" : "Stripe")),
        new("Payment Reference"),
    ];

    public override string Name => "squarespace";

    private protected override IReadOnlyList<SampleColumn> Columns => Export;

    private static IEnumerable<SampleColumn> Address(string kind) =>
    [
        new($"{kind} Name", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.Name)),
        new($"{kind} Address1"),
        new($"{kind} Address2"),
        new($"{kind} City", static (csv, order, _) => csv.WriteField(order.Customer.Place.City)),
        new($"{kind} Zip"),
        new($"{kind} Province", static (csv, order, _) => csv.WriteField(order.Customer.Place.ProvinceCode)),
        new($"{kind} Country", static (csv, order, _) => csv.WriteField(order.Customer.Place.Country)),
        new($"{kind} Phone"),
    ];

    private static string StatusOf(SampleOrder order) => order switch
    {
        { CancelledAt: not null } => "CANCELED",
        { Refund.IsWholeOrder: true } => "REFUNDED",
        { Refund: not null } => "PARTIALLY_REFUNDED",
        _ => "PAID",
    };

    private static void WriteMoment(CsvWriter csv, DateTime? wallClock) => csv.WriteField(wallClock, "yyyy-MM-dd HH:mm:ss '+0700'");
}
