using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>What most WooCommerce exporters write: names of the shop's own fields in snake case, a row an order or a row an item.</summary>
internal sealed class WooCommerceOrdersFormat : IOrderFormat
{
    public string Name => "woocommerce-orders";

    public string Title => "WooCommerce (order_id, order_total…)";

    public bool JoinsColumns => false;

    public bool SubtotalIsBeforeDiscount => true;

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["ordernumber", "orderid"],
        [ImportField.Date] = ["orderdate", "datecreated", "ordercreated"],
        [ImportField.Customer] = ["customerid", "customeruser"],
        [ImportField.Email] = ["billingemail", "customeremail"],
        [ImportField.Phone] = ["billingphone"],
        [ImportField.Name] = ["billingname", "billingfullname", "customername"],
        [ImportField.Status] = ["status", "orderstatus"],
        [ImportField.Currency] = ["ordercurrency", "currency"],
        [ImportField.Subtotal] = ["ordersubtotal", "subtotal"],
        [ImportField.Discount] = ["discounttotal", "cartdiscount", "orderdiscount"],
        [ImportField.Shipping] = ["shippingtotal", "ordershipping"],
        [ImportField.Tax] = ["taxtotal", "ordertax", "totaltax"],
        [ImportField.Total] = ["ordertotal"],
        [ImportField.Refund] = ["refundedtotal", "totalrefunded", "orderrefund", "refundtotal"],
        [ImportField.Quantity] = ["itemquantity", "itemqty", "quantity"],
        [ImportField.LineTotal] = ["itemtotal", "linetotal"],
        [ImportField.Sku] = ["itemsku", "sku"],
        [ImportField.Product] = ["itemname", "productname"],
        [ImportField.Category] = ["itemcategory"],
        [ImportField.Channel] = ["utmsource", "ordersource", "createdvia"],
        [ImportField.DiscountCode] = ["couponcode", "coupons", "couponcodes"],
        [ImportField.Country] = ["shippingcountry", "billingcountry"],
        [ImportField.Region] = ["shippingstate", "billingstate"],
        [ImportField.City] = ["shippingcity", "billingcity"],
    };

    public int Score(IReadOnlySet<string> names) =>
        // BigCommerce's template has these words too, and totals with and without tax beside them.
        names.Contains("subtotalinctax") || names.Contains("ordertotalinctax")
            ? 0
            : Signature.Score(names, ["orderid|ordernumber", "orderdate|datecreated|ordercreated", "status|orderstatus"], 2,
                ["billingemail", "ordertotal", "ordercurrency", "orderkey", "billingfirstname", "discounttotal", "cartdiscount", "refundedtotal", "paymentmethodtitle", "customeruser"]);

    public StatusMeaning? Meaning(string status) => WooCommerceStatus.Meaning(status);
}
