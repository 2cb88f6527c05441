namespace RetentionDashboard.Sample;

/// <summary>Etsy's sold order items: a row an item, dates without a time, buyers by user name. Cancelled orders are left out, refunds are not told.</summary>
public sealed class EtsyLayout : TableLayout
{
    private const string Amount = "0.00";
    private const string Day = "MM/dd/yy";

    private static readonly SampleColumn[] Export =
    [
        new("Sale Date", static (csv, order, _) => csv.WriteField(order.PlacedAt, Day), OnEachLine: true),
        new("Item Name", static (csv, _, line) => csv.WriteField(line.Product.Name), OnEachLine: true),
        new("Buyer", static (csv, order, _) => csv.WriteField(UserNameOf(order.Customer)), OnEachLine: true),
        new("Quantity", static (csv, _, line) => csv.WriteField(line.Quantity), OnEachLine: true),
        new("Price", static (csv, _, line) => csv.WriteField(line.Price, Amount), OnEachLine: true),
        new("Coupon Code", static (csv, order, _) => csv.WriteField(order.DiscountCode), OnEachLine: true),
        new("Coupon Details"),
        new("Discount Amount", static (csv, _, line) => csv.WriteField(line.Discount, Amount), OnEachLine: true),
        new("Shipping Discount", static (csv, _, _) => csv.WriteField(0m, Amount), OnEachLine: true),
        new("Order Shipping", static (csv, order, _) => csv.WriteField(order.Shipping, Amount), OnEachLine: true),
        new("Order Sales Tax", static (csv, _, _) => csv.WriteField(0m, Amount), OnEachLine: true),
        new("Item Total", static (csv, _, line) => csv.WriteField(line.Price * line.Quantity, Amount), OnEachLine: true),
        new("Currency", static (csv, order, _) => csv.WriteField(order.Currency.Code), OnEachLine: true),
        new("Transaction ID", static (csv, order, line) => csv.WriteField(4_000_000_000L + (order.Number * 10) + order.Lines.ToList().IndexOf(line)), OnEachLine: true),
        new("Listing ID", static (csv, _, line) => csv.WriteField(900_000 + SampleCatalog.Products.ToList().IndexOf(line.Product)), OnEachLine: true),
        new("Date Paid", static (csv, order, _) => csv.WriteField(order.PlacedAt, Day), OnEachLine: true),
        new("Date Shipped", static (csv, order, _) => csv.WriteField(order.FulfilledAt, Day), OnEachLine: true),
        new("Ship Name", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.Name), OnEachLine: true),
        new("Ship Address1"),
        new("Ship City", static (csv, order, _) => csv.WriteField(order.Customer.Place.City), OnEachLine: true),
        new("Ship State", static (csv, order, _) => csv.WriteField(order.Customer.Place.ProvinceCode), OnEachLine: true),
        new("Ship Zipcode"),
        new("Ship Country", static (csv, order, _) => csv.WriteField(order.Customer.Place.Country), OnEachLine: true),
        new("Order ID", static (csv, order, _) => csv.WriteField(3_000_000_000L + order.Number), OnEachLine: true),
        new("Variations"),
        new("Order Type", static (csv, order, _) => csv.WriteField(order.Channel == "pos" ? "in_person" : "online"), OnEachLine: true),
        new("Listings Type", static (csv, _, _) => csv.WriteField("listing"), OnEachLine: true),
        new("Payment Type", static (csv, _, _) => csv.WriteField("online_cc"), OnEachLine: true),
        new("InPerson Discount"),
        new("InPerson Location"),
        new("VAT Paid by Buyer", static (csv, _, _) => csv.WriteField(0m, Amount), OnEachLine: true),
        new("SKU", static (csv, _, line) => csv.WriteField(line.Product.Sku), OnEachLine: true),
    ];

    public override string Name => "etsy";

    private protected override IReadOnlyList<SampleColumn> Columns => Export;

    private protected override bool Tells(SampleOrder order) => order.CancelledAt is null;

    private static string UserNameOf(SampleCustomer customer) => customer.IsGuest ? "" : customer.Email[..customer.Email.IndexOf('@', StringComparison.Ordinal)];
}
