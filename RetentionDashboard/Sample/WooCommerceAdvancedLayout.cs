namespace RetentionDashboard.Sample;

/// <summary>The WooCommerce plug-in Advanced Order Export with a common choice of columns: a row an item, the order's values on each.</summary>
public sealed class WooCommerceAdvancedLayout : TableLayout
{
    private const string Amount = "0.00";

    private static readonly SampleColumn[] Export =
    [
        new("Order Number", static (csv, order, _) => csv.WriteField(order.Number), OnEachLine: true),
        new("Order Status", static (csv, order, _) => csv.WriteField(StatusOf(order)), OnEachLine: true),
        new("Order Date", static (csv, order, _) => csv.WriteField(order.PlacedAt, "yyyy-MM-dd HH:mm"), OnEachLine: true),
        new("Full Name (Billing)", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.Name), OnEachLine: true),
        new("City (Billing)", static (csv, order, _) => csv.WriteField(order.Customer.Place.City), OnEachLine: true),
        new("State Code (Billing)", static (csv, order, _) => csv.WriteField(order.Customer.Place.ProvinceCode), OnEachLine: true),
        new("Country Code (Billing)", static (csv, order, _) => csv.WriteField(order.Customer.Place.Country), OnEachLine: true),
        new("Email (Billing)", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.Email), OnEachLine: true),
        new("Phone (Billing)"),
        new("Payment Method Title", static (csv, order, _) => csv.WriteField(order.Channel == "pos" ? "Cash" : "Bank Transfer"), OnEachLine: true),
        new("Item #", static (csv, order, line) => csv.WriteField(order.Lines.ToList().IndexOf(line) + 1), OnEachLine: true),
        new("SKU", static (csv, _, line) => csv.WriteField(line.Product.Sku), OnEachLine: true),
        new("Name", static (csv, _, line) => csv.WriteField(line.Product.Name), OnEachLine: true),
        new("Quantity", static (csv, _, line) => csv.WriteField(line.Quantity), OnEachLine: true),
        new("Quantity (- Refund)", static (csv, order, line) => csv.WriteField(order.Refund?.Lines.Contains(line) == true ? 0 : line.Quantity), OnEachLine: true),
        new("Item Cost", static (csv, _, line) => csv.WriteField(line.Total / line.Quantity, Amount), OnEachLine: true),
        new("Order Line Total", static (csv, _, line) => csv.WriteField(line.Total, Amount), OnEachLine: true),
        new("Coupon Code", static (csv, order, _) => csv.WriteField(order.DiscountCode?.ToLowerInvariant()), OnEachLine: true),
        new("Discount Amount", static (csv, order, _) => csv.WriteField(order.Discount, Amount), OnEachLine: true),
        new("Order Subtotal Amount", static (csv, order, _) => csv.WriteField(order.Subtotal + order.Discount, Amount), OnEachLine: true),
        new("Order Shipping Amount", static (csv, order, _) => csv.WriteField(order.Shipping, Amount), OnEachLine: true),
        new("Order Refund Amount", static (csv, order, _) => csv.WriteField(order.Refunded, Amount), OnEachLine: true),
        new("Order Total Amount", static (csv, order, _) => csv.WriteField(order.Total, Amount), OnEachLine: true),
        new("Order Total Tax Amount", static (csv, _, _) => csv.WriteField(0m, Amount), OnEachLine: true),
    ];

    public override string Name => "woocommerce-advanced";

    private protected override IReadOnlyList<SampleColumn> Columns => Export;

    private static string StatusOf(SampleOrder order) => order switch
    {
        { CancelledAt: not null } => "Cancelled",
        { Refund.IsWholeOrder: true } => "Refunded",
        _ => "Completed",
    };
}
