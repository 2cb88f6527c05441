namespace RetentionDashboard.Sample;

/// <summary>A WooCommerce exporter that names the shop's own fields: a row an item, the order's values on each.</summary>
public sealed class WooCommerceOrdersLayout : TableLayout
{
    private const string Amount = "0.00";

    private static readonly SampleColumn[] Export =
    [
        new("order_id", static (csv, order, _) => csv.WriteField(order.Number + 20_000), OnEachLine: true),
        new("order_number", static (csv, order, _) => csv.WriteField(order.Number), OnEachLine: true),
        new("order_date", static (csv, order, _) => csv.WriteField(order.PlacedAt, "yyyy-MM-dd HH:mm:ss"), OnEachLine: true),
        new("status", static (csv, order, _) => csv.WriteField(StatusOf(order)), OnEachLine: true),
        new("shipping_total", static (csv, order, _) => csv.WriteField(order.Shipping, Amount), OnEachLine: true),
        new("tax_total", static (csv, _, _) => csv.WriteField(0m, Amount), OnEachLine: true),
        new("discount_total", static (csv, order, _) => csv.WriteField(order.Discount, Amount), OnEachLine: true),
        new("order_total", static (csv, order, _) => csv.WriteField(order.Total, Amount), OnEachLine: true),
        new("refunded_total", static (csv, order, _) => csv.WriteField(order.Refunded, Amount), OnEachLine: true),
        new("order_currency", static (csv, order, _) => csv.WriteField(order.Currency.Code), OnEachLine: true),
        new("customer_id", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? 0 : order.Customer.Number), OnEachLine: true),
        new("billing_email", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.Email), OnEachLine: true),
        new("billing_phone"),
        new("billing_country", static (csv, order, _) => csv.WriteField(order.Customer.Place.Country), OnEachLine: true),
        new("billing_state", static (csv, order, _) => csv.WriteField(order.Customer.Place.ProvinceCode), OnEachLine: true),
        new("billing_city", static (csv, order, _) => csv.WriteField(order.Customer.Place.City), OnEachLine: true),
        new("coupon_code", static (csv, order, _) => csv.WriteField(order.DiscountCode?.ToLowerInvariant()), OnEachLine: true),
        new("item_name", static (csv, _, line) => csv.WriteField(line.Product.Name), OnEachLine: true),
        new("item_sku", static (csv, _, line) => csv.WriteField(line.Product.Sku), OnEachLine: true),
        new("item_quantity", static (csv, _, line) => csv.WriteField(line.Quantity), OnEachLine: true),
        new("item_total", static (csv, _, line) => csv.WriteField(line.Total, Amount), OnEachLine: true),
    ];

    public override string Name => "woocommerce-orders";

    private protected override IReadOnlyList<SampleColumn> Columns => Export;

    private static string StatusOf(SampleOrder order) => order switch
    {
        { CancelledAt: not null } => "wc-cancelled",
        { Refund.IsWholeOrder: true } => "wc-refunded",
        _ => "wc-completed",
    };
}
