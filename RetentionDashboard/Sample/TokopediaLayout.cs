using System.Globalization;

namespace RetentionDashboard.Sample;

/// <summary>Tokopedia's older sales report: four rows above the names of the columns, and what belongs to an order on its first row only.</summary>
public sealed class TokopediaLayout : TableLayout
{
    private static readonly SampleColumn[] Export =
    [
        new("Nomor", static (csv, order, _) => csv.WriteField(order.Number - 1000)),
        new("Nomor Invoice", static (csv, order, _) => csv.WriteField(string.Create(CultureInfo.InvariantCulture, $"INV/{order.PlacedAt:yyyyMMdd}/MPL/{order.Number}"))),
        new("Tanggal Pembayaran", static (csv, order, _) => csv.WriteField(order.PlacedAt, "dd-MM-yyyy HH:mm:ss")),
        new("Status Terakhir", static (csv, order, _) => csv.WriteField(order.CancelledAt is null ? "Pesanan Selesai" : "Dibatalkan Pembeli")),
        new("Tanggal Pesanan Selesai", static (csv, order, _) => csv.WriteField(order.CancelledAt is null ? order.PlacedAt.AddDays(4) : (DateTime?)null, "dd-MM-yyyy")),
        new("Tanggal Pesanan Dibatalkan", static (csv, order, _) => csv.WriteField(order.CancelledAt, "dd-MM-yyyy")),
        new("Nama Produk", static (csv, _, line) => csv.WriteField(line.Product.Name), OnEachLine: true),
        new("Nomor SKU", static (csv, _, line) => csv.WriteField(line.Product.Sku), OnEachLine: true),
        new("Jumlah Produk Dibeli", static (csv, _, line) => csv.WriteField(line.Quantity), OnEachLine: true),
        new("Harga Awal (IDR)", static (csv, _, line) => csv.WriteField(line.Price, "0.##"), OnEachLine: true),
        new("Diskon Produk (IDR)", static (csv, _, line) => csv.WriteField(line.Discount / line.Quantity, "0.##"), OnEachLine: true),
        new("Harga Jual (IDR)", static (csv, _, line) => csv.WriteField(line.Total / line.Quantity, "0.##"), OnEachLine: true),
        new("Nilai Kupon Toko Terpakai (IDR)", static (csv, _, _) => csv.WriteField(0)),
        new("Kode Kupon Toko Yang Digunakan", static (csv, order, _) => csv.WriteField(order.DiscountCode)),
        new("Total Biaya Pengiriman (IDR)", static (csv, order, _) => csv.WriteField(order.Shipping, "0.##")),
        new("Total Penjualan (IDR)", static (csv, order, _) => csv.WriteField(order.Total, "0.##")),
        new("Nama Pembeli", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.Name)),
        new("Kota", static (csv, order, _) => csv.WriteField(order.Customer.Place.City)),
        new("Provinsi", static (csv, order, _) => csv.WriteField(order.Customer.Place.Province)),
        new("Nama Kurir", static (csv, _, _) => csv.WriteField("SiCepat(Reguler)")),
        new("Jumlah Produk Yang Dikurangkan", static (csv, order, line) => csv.WriteField(order.Refund?.Lines.Contains(line) == true ? line.Quantity : 0), OnEachLine: true),
    ];

    public override string Name => "tokopedia";

    private protected override IReadOnlyList<SampleColumn> Columns => Export;

    private protected override IReadOnlyList<string[]> RowsAbove => [["Laporan Penjualan"], ["Nama Toko", "Kopi & Rumah"], ["Periode", "01-01-2024 - 19-04-2026"], []];
}
