using System.Globalization;

namespace RetentionDashboard.Sample;

/// <summary>Shopee Indonesia's order export once it is saved as text: a row an item, the order's amounts on each, dots for thousands.</summary>
public sealed class ShopeeLayout : TableLayout
{
    private const string Moment = "yyyy-MM-dd HH:mm";

    private static readonly SampleColumn[] Export =
    [
        new("No. Pesanan", static (csv, order, _) => csv.WriteField(string.Create(CultureInfo.InvariantCulture, $"{order.PlacedAt:yyMMdd}KR{order.Number}")), OnEachLine: true),
        new("Status Pesanan", static (csv, order, _) => csv.WriteField(order.CancelledAt is null ? "Selesai" : "Batal"), OnEachLine: true),
        new("Alasan Pembatalan", static (csv, order, _) => csv.WriteField(order.CancelledAt is null ? "" : "Dibatalkan oleh Pembeli"), OnEachLine: true),
        new("Status Pembatalan/ Pengembalian", static (csv, order, _) => csv.WriteField(order.Refund is null ? "" : "Permintaan Disetujui"), OnEachLine: true),
        new("No. Resi"),
        new("Opsi Pengiriman", static (csv, _, _) => csv.WriteField("Reguler (Cashless)"), OnEachLine: true),
        new("Antar ke counter/ pick-up", static (csv, _, _) => csv.WriteField("Pick-up"), OnEachLine: true),
        new("Pesanan Harus Dikirimkan Sebelum", static (csv, order, _) => csv.WriteField(order.PlacedAt.AddDays(2), Moment), OnEachLine: true),
        new("Waktu Pengiriman Diatur", static (csv, order, _) => csv.WriteField(order.CancelledAt is null ? order.PlacedAt.AddHours(3) : (DateTime?)null, Moment), OnEachLine: true),
        new("Waktu Pesanan Dibuat", static (csv, order, _) => csv.WriteField(order.PlacedAt, Moment), OnEachLine: true),
        new("Waktu Pembayaran Dilakukan", static (csv, order, _) => csv.WriteField(order.CancelledAt is null ? order.PlacedAt.AddMinutes(4) : (DateTime?)null, Moment), OnEachLine: true),
        new("Metode Pembayaran", static (csv, _, _) => csv.WriteField("SPayLater"), OnEachLine: true),
        new("SKU Induk"),
        new("Nama Produk", static (csv, _, line) => csv.WriteField(line.Product.Name), OnEachLine: true),
        new("Nomor Referensi SKU", static (csv, _, line) => csv.WriteField(line.Product.Sku), OnEachLine: true),
        new("Nama Variasi"),
        new("Harga Awal", static (csv, _, line) => csv.WriteField(Rupiah.Text(line.Price)), OnEachLine: true),
        new("Harga Setelah Diskon", static (csv, _, line) => csv.WriteField(Rupiah.Text(line.Total / line.Quantity)), OnEachLine: true),
        new("Jumlah", static (csv, _, line) => csv.WriteField(line.Quantity), OnEachLine: true),
        new("Returned quantity", static (csv, order, line) => csv.WriteField(order.Refund?.Lines.Contains(line) == true ? line.Quantity : 0), OnEachLine: true),
        new("Total Harga Produk", static (csv, _, line) => csv.WriteField(Rupiah.Text(line.Total)), OnEachLine: true),
        new("Total Diskon", static (csv, _, line) => csv.WriteField(Rupiah.Text(line.Discount)), OnEachLine: true),
        new("Diskon Dari Penjual", static (csv, _, line) => csv.WriteField(Rupiah.Text(line.Discount)), OnEachLine: true),
        new("Diskon Dari Shopee", static (csv, _, _) => csv.WriteField("0"), OnEachLine: true),
        new("Berat Produk", static (csv, _, _) => csv.WriteField("300 gr"), OnEachLine: true),
        new("Jumlah Produk di Pesan", static (csv, order, _) => csv.WriteField(order.Lines.Sum(static line => line.Quantity)), OnEachLine: true),
        new("Total Berat", static (csv, order, _) => csv.WriteField($"{300 * order.Lines.Sum(static line => line.Quantity)} gr"), OnEachLine: true),
        .. Free("Voucher Ditanggung Penjual", "Cashback Koin", "Voucher Ditanggung Shopee"),
        new("Paket Diskon", static (csv, _, _) => csv.WriteField("N"), OnEachLine: true),
        .. Free("Paket Diskon Shopee", "Paket Diskon Penjual", "Potongan Koin Shopee", "Diskon Kartu Kredit"),
        new("Ongkos Kirim Dibayar oleh Pembeli", static (csv, order, _) => csv.WriteField(Rupiah.Text(order.Shipping)), OnEachLine: true),
        .. Free("Estimasi Potongan Biaya Pengiriman", "Ongkos Kirim Pengembalian"),
        new("Total Pembayaran", static (csv, order, _) => csv.WriteField(Rupiah.Text(order.Total)), OnEachLine: true),
        new("Perkiraan Ongkos Kirim", static (csv, order, _) => csv.WriteField(Rupiah.Text(order.Shipping)), OnEachLine: true),
        new("Catatan dari Pembeli"),
        new("Catatan"),
        new("Username (Pembeli)", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.UserName), OnEachLine: true),
        new("Nama Penerima", static (csv, order, _) => csv.WriteField($"{order.Customer.Name[0]}***{order.Customer.Name[^1]}"), OnEachLine: true),
        new("No. Telepon", static (csv, order, _) => csv.WriteField($"******{order.Customer.Number % 100:D2}"), OnEachLine: true),
        new("Kota/Kabupaten", static (csv, order, _) => csv.WriteField($"KOTA {order.Customer.Place.City.ToUpperInvariant()}"), OnEachLine: true),
        new("Provinsi", static (csv, order, _) => csv.WriteField(order.Customer.Place.Province.ToUpperInvariant()), OnEachLine: true),
        new("Waktu Pesanan Selesai", static (csv, order, _) => csv.WriteField(order.CancelledAt is null ? order.PlacedAt.AddDays(4) : (DateTime?)null, Moment), OnEachLine: true),
    ];

    public override string Name => "shopee";

    private protected override IReadOnlyList<SampleColumn> Columns => Export;

    private static IEnumerable<SampleColumn> Free(params string[] headers) =>
        headers.Select(static header => new SampleColumn(header, static (csv, _, _) => csv.WriteField("0"), OnEachLine: true));
}
