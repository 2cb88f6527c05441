using RetentionDashboard.Data;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Formats;

/// <summary>Tokopedia's older sales report: lines of its own above the column names, a row an item, and what belongs to the order on its first row only.</summary>
internal sealed class TokopediaFormat : IOrderFormat
{
    public string Name => "tokopedia";

    public string Title => "Tokopedia (laporan penjualan)";

    public bool JoinsColumns => true;

    public bool LeavesOutRepeatedNumbers => true;

    public DateOrder? DateOrder => Reading.DateOrder.DayFirst;

    public string? Currency => "IDR";

    public string? Channel => "Tokopedia";

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["nomorinvoice"],
        [ImportField.Date] = ["tanggalpembayaran"],
        [ImportField.Phone] = ["notelppembeli", "notelepon"],
        [ImportField.Name] = ["namapembeli", "namapenerima"],
        [ImportField.Status] = ["statusterakhir"],
        [ImportField.Discount] = ["nilaikupontokoterpakai"],
        [ImportField.Shipping] = ["totalbiayapengiriman", "biayapengirimantunai"],
        [ImportField.Total] = ["totalpenjualan"],
        [ImportField.Quantity] = ["jumlahprodukdibeli"],
        [ImportField.Price] = ["hargajual"],
        [ImportField.Returned] = ["jumlahprodukyangdikurangkan"],
        [ImportField.Sku] = ["nomorsku"],
        [ImportField.Product] = ["namaproduk"],
        [ImportField.DiscountCode] = ["kodekupontokoyangdigunakan"],
        [ImportField.Region] = ["provinsi"],
        [ImportField.City] = ["kota"],
    };

    public int Score(IReadOnlySet<string> names) => Signature.Score(
        names, ["nomorinvoice", "tanggalpembayaran"], 2,
        ["statusterakhir", "jumlahprodukdibeli", "hargajual", "diskonproduk", "hargaawal", "nilaikupontokoterpakai", "namapembeli", "nomorsku"]);

    public StatusMeaning? Meaning(string status)
    {
        var word = StatusWords.Normalise(status);
        return word switch
        {
            "pesananselesai" or "pesanandikirim" or "sedangdikirim" or "pesanandiproses" or "pesananbaru" or "pesanantiba" or "pesanansampai" or "siapdikirim" or "dalampengiriman"
                or "menunggupickup" or "pesanandikomplain" or "transaksiselesai" => StatusMeaning.Valid,
            "menunggupembayaran" or "pembayarangagal" => StatusMeaning.NotValid,
            // "Dibatalkan Penjual", "Pesanan Dibatalkan Sistem" and their like.
            _ when word.Contains("batal", StringComparison.Ordinal) || word.Contains("ditolak", StringComparison.Ordinal) => StatusMeaning.NotValid,
            _ => null,
        };
    }
}
