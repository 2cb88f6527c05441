using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>Shopify's order export: a row an item, order fields on the first row of an order.</summary>
internal sealed class ShopifyFormat : IOrderFormat
{
    private static readonly string[] Signature =
        ["financialstatus", "fulfillmentstatus", "lineitemquantity", "lineitemname", "lineitemprice", "createdat", "paidat", "lineitemsku", "lineitemfulfillmentstatus"];

    public string Name => "shopify";

    public string Title => "Shopify";

    public bool JoinsColumns => true;

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["name"],
        [ImportField.Date] = ["createdat"],
        [ImportField.Email] = ["email"],
        [ImportField.Phone] = ["phone"],
        [ImportField.Name] = ["billingname", "shippingname"],
        [ImportField.Status] = ["financialstatus"],
        [ImportField.CancelledAt] = ["cancelledat", "canceledat"],
        [ImportField.Currency] = ["currency"],
        [ImportField.Subtotal] = ["subtotal"],
        [ImportField.Discount] = ["discountamount"],
        [ImportField.Shipping] = ["shipping"],
        [ImportField.Tax] = ["taxes"],
        [ImportField.Total] = ["total"],
        [ImportField.Refund] = ["refundedamount"],
        [ImportField.Quantity] = ["lineitemquantity"],
        [ImportField.Price] = ["lineitemprice"],
        [ImportField.LineDiscount] = ["lineitemdiscount"],
        [ImportField.Sku] = ["lineitemsku"],
        [ImportField.Product] = ["lineitemname"],
        [ImportField.Channel] = ["source"],
        [ImportField.DiscountCode] = ["discountcode"],
        [ImportField.Country] = ["shippingcountry", "billingcountry"],
        [ImportField.Region] = ["shippingprovincename", "shippingprovince", "billingprovincename", "billingprovince"],
        [ImportField.City] = ["shippingcity", "billingcity"],
        [ImportField.FulfilledAt] = ["fulfilledat"],
    };

    public int Score(IReadOnlySet<string> names) =>
        // Squarespace writes nearly the same columns and is told apart by this one.
        names.Contains("name") && names.Contains("createdat") && !names.Contains("lineitemvariant") && Signature.Count(names.Contains) is >= 4 and var found
            ? 100 + found
            : 0;

    public StatusMeaning? Meaning(string status) => status.Trim().ToLowerInvariant().Replace(' ', '_') switch
    {
        "voided" or "expired" => StatusMeaning.NotValid,
        "" or "paid" or "partially_paid" or "authorized" or "pending" or "partially_refunded" or "unpaid" => StatusMeaning.Valid,
        "refunded" => StatusMeaning.Refunded,
        _ => null,
    };
}
