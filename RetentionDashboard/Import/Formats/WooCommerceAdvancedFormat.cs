using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>The plug-in Advanced Order Export: users choose the columns, so any few of its own names must do. A row an item or a row an order.</summary>
internal sealed class WooCommerceAdvancedFormat : IOrderFormat
{
    public string Name => "woocommerce-advanced";

    public string Title => "WooCommerce (Advanced Order Export)";

    public bool JoinsColumns => false;

    public bool SubtotalIsBeforeDiscount => true;

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["ordernumber", "orderid"],
        [ImportField.Date] = ["orderdate", "orderdatetime", "paiddate"],
        [ImportField.Customer] = ["customeruserid", "customerid"],
        [ImportField.Email] = ["emailbilling", "customeremail", "email"],
        [ImportField.Phone] = ["phonebilling"],
        [ImportField.UserName] = ["customerusername"],
        [ImportField.Name] = ["fullnamebilling", "customername", "fullnameshipping"],
        [ImportField.Status] = ["orderstatus", "status"],
        [ImportField.Currency] = ["currency", "ordercurrency"],
        [ImportField.Subtotal] = ["ordersubtotalamount"],
        [ImportField.Discount] = ["cartdiscountamount", "orderdiscountamount", "discountamount"],
        [ImportField.Shipping] = ["ordershippingamount"],
        [ImportField.Tax] = ["ordertotaltaxamount", "ordertaxamount"],
        [ImportField.Total] = ["ordertotalamount"],
        [ImportField.Refund] = ["orderrefundamount"],
        [ImportField.Quantity] = ["quantity", "quantityrefund"],
        [ImportField.Price] = ["itemcost"],
        [ImportField.LineTotal] = ["orderlinetotal"],
        [ImportField.Sku] = ["sku"],
        [ImportField.Product] = ["itemname", "name", "productname"],
        [ImportField.Category] = ["category", "productcategory"],
        [ImportField.Channel] = ["utmsource", "createdvia"],
        [ImportField.DiscountCode] = ["couponcode"],
        [ImportField.Country] = ["countrycodeshipping", "countrycodebilling", "countrynameshipping", "countrynamebilling"],
        [ImportField.Region] = ["statecodeshipping", "statecodebilling", "statenameshipping", "statenamebilling"],
        [ImportField.City] = ["cityshipping", "citybilling"],
    };

    public int Score(IReadOnlySet<string> names) => Signature.Score(names, ["ordernumber|orderid"], 3,
        ["emailbilling", "phonebilling", "citybilling", "firstnamebilling", "lastnamebilling", "quantityrefund", "orderlinetotal", "ordersubtotalamount", "ordershippingamount", "orderrefundamount", "ordertotalamount", "ordertotaltaxamount", "cartdiscountamount", "paymentmethodtitle"]);

    public StatusMeaning? Meaning(string status) => WooCommerceStatus.Meaning(status);
}
