using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>
/// Lazada's order export: a row a piece, each with a status of its own, because pieces are cancelled and returned one by one. Its buyers are names,
/// which is a weak identity; its e-mails are left empty by Lazada.
/// </summary>
internal sealed class LazadaFormat : IOrderFormat
{
    public string Name => "lazada";

    public string Title => "Lazada";

    public bool JoinsColumns => true;

    public bool StatusIsOfItem => true;

    public string? Channel => "Lazada";

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["ordernumber"],
        [ImportField.Date] = ["createtime"],
        [ImportField.Name] = ["customername"],
        [ImportField.Status] = ["status"],
        [ImportField.Currency] = ["currency"],
        [ImportField.LineTotal] = ["paidprice"],
        [ImportField.Sku] = ["sellersku", "lazadasku"],
        [ImportField.Product] = ["itemname"],
        [ImportField.Country] = ["shippingcountry", "billingcountry"],
        [ImportField.Region] = ["shippingregion", "shippingaddress3"],
        [ImportField.City] = ["shippingcity", "shippingaddress4"],
    };

    public int Score(IReadOnlySet<string> names) => Signature.Score(
        names, ["ordernumber", "createtime", "paidprice"], 1,
        ["orderitemid", "lazadaid", "lazadasku", "customername", "itemname", "sellerdiscounttotal", "buyerfaileddeliveryreason", "cdshippingprovider", "status"]);

    public StatusMeaning? Meaning(string status) => StatusWords.Normalise(status) switch
    {
        "delivered" or "shipped" or "readytoship" or "packed" or "repacked" or "pending" or "toship" or "intransit" or "confirmed" or "completed" or "topack" => StatusMeaning.Valid,
        "canceled" or "cancelled" or "unpaid" or "failed" or "faileddelivery" or "packagereturned" or "shippedback" or "shippedbacksuccess" or "shippedbackfailed" => StatusMeaning.NotValid,
        "returned" or "refunded" or "lostby3pl" or "damagedby3pl" or "packagescrapped" => StatusMeaning.Refunded,
        _ => null,
    };
}
