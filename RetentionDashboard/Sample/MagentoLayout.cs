namespace RetentionDashboard.Sample;

/// <summary>The grid of orders of Magento 2: a row an order, without its products.</summary>
public sealed class MagentoLayout : TableLayout
{
    private const string Amount = "0.0000";

    private static readonly SampleColumn[] Export =
    [
        new("ID", static (csv, order, _) => csv.WriteField(order.Number, "000000000")),
        new("Purchase Point", static (csv, _, _) => csv.WriteField("Main Website\n    Kopi & Rumah\n        Default Store View")),
        new("Purchase Date", static (csv, order, _) => csv.WriteField(order.PlacedAt, "MMM d, yyyy h:mm:ss tt")),
        new("Bill-to Name", static (csv, order, _) => csv.WriteField(NameOf(order))),
        new("Ship-to Name", static (csv, order, _) => csv.WriteField(NameOf(order))),
        new("Grand Total (Base)", static (csv, order, _) => csv.WriteField(order.Total, Amount)),
        new("Grand Total (Purchased)", static (csv, order, _) => csv.WriteField(order.Total, Amount)),
        new("Status", static (csv, order, _) => csv.WriteField(StatusOf(order))),
        new("Billing Address", static (csv, order, _) => csv.WriteField($"{order.Customer.Place.City}, {order.Customer.Place.Province}")),
        new("Shipping Address", static (csv, order, _) => csv.WriteField($"{order.Customer.Place.City}, {order.Customer.Place.Province}")),
        new("Shipping Information", static (csv, order, _) => csv.WriteField(order.Channel == "pos" ? "" : "Flat Rate - Fixed")),
        new("Customer Email", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.Email)),
        new("Customer Group", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "NOT LOGGED IN" : "General")),
        new("Subtotal", static (csv, order, _) => csv.WriteField(order.Subtotal + order.Discount, Amount)),
        new("Shipping and Handling", static (csv, order, _) => csv.WriteField(order.Shipping, Amount)),
        new("Customer Name", static (csv, order, _) => csv.WriteField(NameOf(order))),
        new("Payment Method", static (csv, order, _) => csv.WriteField(order.Channel == "pos" ? "cashondelivery" : "banktransfer")),
        new("Total Refunded", static (csv, order, _) => csv.WriteField(order.Refund is null ? (decimal?)null : order.Refunded, Amount)),
    ];

    public override string Name => "magento";

    private protected override bool RowPerLine => false;

    private protected override IReadOnlyList<SampleColumn> Columns => Export;

    private static string NameOf(SampleOrder order) => order.Customer.IsGuest ? "" : order.Customer.Name;

    private static string StatusOf(SampleOrder order) => order switch
    {
        { CancelledAt: not null } => "canceled",
        { Refund.IsWholeOrder: true } => "closed",
        _ => "complete",
    };
}
