using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>Amazon's report All Orders. It names no buyer, so that nothing about customers can be learnt from it.</summary>
internal sealed class AmazonFormat : IOrderFormat
{
    public string Name => "amazon";

    public string Title => "Amazon (All Orders)";

    public bool JoinsColumns => false;

    public ImportNote? Refusal { get; } = new(ImportNoteCode.AmazonNamesNoBuyer);

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["amazonorderid"],
        [ImportField.Date] = ["purchasedate"],
        [ImportField.Status] = ["orderstatus"],
        [ImportField.Currency] = ["currency"],
        [ImportField.Quantity] = ["quantity"],
        [ImportField.LineTotal] = ["itemprice"],
        [ImportField.Sku] = ["sku"],
        [ImportField.Product] = ["productname"],
        [ImportField.Channel] = ["saleschannel"],
        [ImportField.Country] = ["shipcountry"],
        [ImportField.Region] = ["shipstate"],
        [ImportField.City] = ["shipcity"],
    };

    public int Score(IReadOnlySet<string> names) =>
        // Amazon's other reports begin alike and do name the buyer: those are read as any table is.
        names.Contains("buyeremail") || names.Contains("buyername")
            ? 0
            : Signature.Score(names, ["amazonorderid", "purchasedate"], 3,
                ["merchantorderid", "lastupdateddate", "fulfillmentchannel", "itemstatus", "asin", "shipservicelevel", "itempromotiondiscount", "pricedesignation", "promotionids"]);

    public StatusMeaning? Meaning(string status) => StatusWords.Meaning(status);
}
