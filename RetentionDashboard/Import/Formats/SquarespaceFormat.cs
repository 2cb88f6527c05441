using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>Squarespace's order export: near to Shopify's, a row an item, order fields on the first row of an order.</summary>
internal sealed class SquarespaceFormat : IOrderFormat
{
    public string Name => "squarespace";

    public string Title => "Squarespace";

    public bool JoinsColumns => true;

    public bool SubtotalIsBeforeDiscount => true;

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["orderid"],
        [ImportField.Date] = ["createdat"],
        [ImportField.Email] = ["email"],
        [ImportField.Phone] = ["billingphone"],
        [ImportField.Name] = ["billingname", "shippingname"],
        [ImportField.Status] = ["financialstatus"],
        [ImportField.CancelledAt] = ["cancelledat", "canceledat"],
        [ImportField.Currency] = ["currency"],
        [ImportField.Subtotal] = ["subtotal"],
        [ImportField.Discount] = ["discountamount"],
        [ImportField.Shipping] = ["shipping"],
        [ImportField.Tax] = ["taxes"],
        [ImportField.Total] = ["total"],
        [ImportField.Refund] = ["amountrefunded"],
        [ImportField.Quantity] = ["lineitemquantity"],
        [ImportField.Price] = ["lineitemprice"],
        [ImportField.Sku] = ["lineitemsku"],
        [ImportField.Product] = ["lineitemname"],
        [ImportField.Channel] = ["channelname", "channeltype"],
        [ImportField.DiscountCode] = ["discountcode"],
        [ImportField.Country] = ["shippingcountry", "billingcountry"],
        [ImportField.Region] = ["shippingprovince", "billingprovince"],
        [ImportField.City] = ["shippingcity", "billingcity"],
        [ImportField.FulfilledAt] = ["fulfilledat"],
    };

    public int Score(IReadOnlySet<string> names) => Signature.Score(names, ["orderid", "createdat", "lineitemvariant|amountrefunded"], 2,
        ["lineitemvariant", "amountrefunded", "financialstatus", "lineitemname", "lineitemquantity", "lineitemprice", "fulfillmentstatus", "channeltype"]);

    public StatusMeaning? Meaning(string status) => StatusWords.Normalise(status) switch
    {
        "" or "paid" or "pending" or "authorized" or "partiallypaid" or "partiallyrefunded" => StatusMeaning.Valid,
        "refunded" => StatusMeaning.Refunded,
        "canceled" or "cancelled" or "voided" or "failed" or "expired" => StatusMeaning.NotValid,
        _ => null,
    };
}
