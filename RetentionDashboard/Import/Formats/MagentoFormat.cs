using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>The grid of orders that Magento 2 (Adobe Commerce) exports: a row an order, no products.</summary>
internal sealed class MagentoFormat : IOrderFormat
{
    public string Name => "magento";

    public string Title => "Magento 2";

    public bool JoinsColumns => false;

    // The grid's subtotal is the sum of the items; what a discount took off shows in the grand total only.
    public bool SubtotalIsBeforeDiscount => true;

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["id"],
        [ImportField.Date] = ["purchasedate"],
        [ImportField.Email] = ["customeremail"],
        [ImportField.Name] = ["customername", "billtoname", "shiptoname"],
        [ImportField.Status] = ["status"],
        [ImportField.Subtotal] = ["subtotal"],
        [ImportField.Shipping] = ["shippingandhandling"],
        [ImportField.Total] = ["grandtotalbase", "grandtotalpurchased"],
        [ImportField.Refund] = ["totalrefunded"],
        [ImportField.Channel] = ["purchasepoint"],
    };

    public int Score(IReadOnlySet<string> names) => Signature.Score(names, ["id", "purchasedate", "grandtotalbase|grandtotalpurchased"], 2,
        ["purchasepoint", "billtoname", "shiptoname", "grandtotalbase", "grandtotalpurchased", "shippinginformation", "customergroup", "shippingandhandling", "totalrefunded"]);

    public StatusMeaning? Meaning(string status) => StatusWords.Normalise(status) switch
    {
        "pending" or "processing" or "complete" or "holded" or "onhold" or "paymentreview" or "closed" => StatusMeaning.Valid,
        "canceled" or "cancelled" or "fraud" or "suspectedfraud" or "pendingpayment" or "pendingpaypal" or "paypalcanceledreversal" => StatusMeaning.NotValid,
        _ => null,
    };

    public bool NeedsTotal(string status) => StatusWords.Normalise(status) == "closed";
}
