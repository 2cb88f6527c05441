using RetentionDashboard.Data;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Formats;

/// <summary>
/// TikTok Shop's order export, which is also that of Tokopedia's seller centre today: a row an item, amounts of the order repeated on each, a row of
/// explanations below the column names. Buyers are masked in most files.
/// </summary>
internal sealed class TikTokShopFormat : IOrderFormat
{
    public string Name => "tiktok-shop";

    public string Title => "TikTok Shop / Tokopedia";

    public bool JoinsColumns => true;

    public DateOrder? DateOrder => Reading.DateOrder.DayFirst;

    public string? Channel => "TikTok Shop";

    public IReadOnlyList<SkipRule> Skips { get; } =
        [new("orderid", static cell => cell.Length > 0 && !cell.Any(char.IsAsciiDigit), ImportNoteCode.DescriptionRowsSkipped)];

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["orderid"],
        [ImportField.Date] = ["createdtime"],
        [ImportField.Phone] = ["phone"],
        [ImportField.UserName] = ["buyerusername"],
        [ImportField.Name] = ["recipient"],
        [ImportField.Status] = ["orderstatus"],
        [ImportField.Shipping] = ["shippingfeeafterdiscount"],
        [ImportField.Tax] = ["taxes"],
        [ImportField.Total] = ["orderamount"],
        [ImportField.Refund] = ["orderrefundamount"],
        [ImportField.Quantity] = ["quantity"],
        [ImportField.LineTotal] = ["skusubtotalafterdiscount"],
        [ImportField.Returned] = ["skuquantityofreturn"],
        [ImportField.Sku] = ["sellersku", "skuid"],
        [ImportField.Product] = ["productname"],
        [ImportField.Category] = ["productcategory"],
        [ImportField.Channel] = ["purchasechannel"],
        [ImportField.Country] = ["country"],
        [ImportField.Region] = ["province", "region"],
        [ImportField.City] = ["regencyandcity", "districtregencyandcity", "municipality", "city"],
        [ImportField.FulfilledAt] = ["shippedtime"],
    };

    public int Score(IReadOnlySet<string> names) => Signature.Score(
        names, ["orderid", "orderstatus", "createdtime"], 2,
        ["ordersubstatus", "cancelationreturntype", "skusubtotalafterdiscount", "skuquantityofreturn", "skuunitoriginalprice", "orderrefundamount", "sellersku", "buyerusername", "skuid"]);

    public StatusMeaning? Meaning(string status) => StatusWords.Normalise(status) switch
    {
        "completed" or "delivered" or "shipped" or "toship" or "intransit" or "awaitingshipment" or "awaitingcollection" or "partiallyshipping" or "onhold"
            or "selesai" or "dikirim" or "perludikirim" or "terkirim" or "dalampengiriman" or "menunggupengiriman" or "menunggupengambilan" or "ditahan" => StatusMeaning.Valid,
        "canceled" or "cancelled" or "unpaid" or "dibatalkan" or "batal" or "belumdibayar" or "belumbayar" => StatusMeaning.NotValid,
        _ => null,
    };
}
