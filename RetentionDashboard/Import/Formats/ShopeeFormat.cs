using RetentionDashboard.Data;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Formats;

/// <summary>
/// Shopee Indonesia's order workbook: a row an item, amounts of the order repeated on each. An item costs its price after the product's own discount;
/// the seller's voucher lowers the order further, what Shopee pays for does not lower the seller's revenue.
/// </summary>
internal sealed class ShopeeFormat : IOrderFormat
{
    public string Name => "shopee";

    public string Title => "Shopee (Indonesia)";

    public bool JoinsColumns => true;

    public DateOrder? DateOrder => Reading.DateOrder.DayFirst;

    public string? Currency => "IDR";

    public string? Channel => "Shopee";

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["nopesanan"],
        [ImportField.Date] = ["waktupesanandibuat"],
        [ImportField.Phone] = ["notelepon"],
        [ImportField.UserName] = ["usernamepembeli"],
        [ImportField.Name] = ["namapenerima"],
        [ImportField.Status] = ["statuspesanan"],
        [ImportField.Discount] = ["voucherditanggungpenjual"],
        [ImportField.Shipping] = ["ongkoskirimdibayarolehpembeli"],
        [ImportField.Total] = ["totalpembayaran", "dibayarpembeli"],
        [ImportField.Quantity] = ["jumlah"],
        [ImportField.Price] = ["hargasetelahdiskon"],
        [ImportField.Returned] = ["returnedquantity"],
        [ImportField.Sku] = ["nomorreferensisku", "skuinduk"],
        [ImportField.Product] = ["namaproduk"],
        [ImportField.Region] = ["provinsi"],
        [ImportField.City] = ["kotakabupaten"],
    };

    public int Score(IReadOnlySet<string> names) => Signature.Score(
        names, ["nopesanan", "waktupesanandibuat"], 2,
        ["statuspesanan", "usernamepembeli", "hargasetelahdiskon", "totalpembayaran", "statuspembatalanpengembalian", "nomorreferensisku", "voucherditanggungpenjual", "opsipengiriman", "returnedquantity"]);

    public StatusMeaning? Meaning(string status) => StatusWords.Normalise(status) switch
    {
        "selesai" or "sedangdikirim" or "telahdikirim" or "perludikirim" or "dikirim" or "diterima" => StatusMeaning.Valid,
        "batal" or "dibatalkan" or "belumbayar" => StatusMeaning.NotValid,
        "pengembalianbarangdana" or "dikembalikan" => StatusMeaning.Refunded,
        _ => null,
    };
}
