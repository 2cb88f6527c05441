using CsvHelper;

namespace RetentionDashboard.Sample;

/// <summary>Lazada's order export: a row a piece, each with its own status.</summary>
public sealed class LazadaLayout : SampleLayout
{
    private static readonly string[] Header =
    [
        "orderItemId", "orderType", "deliveryType", "lazadaId", "sellerSku", "lazadaSku", "createTime", "updateTime", "orderNumber", "customerName", "customerEmail",
        "shippingCity", "shippingRegion", "shippingCountry", "payMethod", "paidPrice", "unitPrice", "sellerDiscountTotal", "shippingFee", "itemName", "variation", "status",
    ];

    public override string Name => "lazada";

    protected override void Write(CsvWriter writer, SampleOrders orders, CancellationToken cancellationToken)
    {
        writer.WriteHeader(Header);
        var item = 0L;
        for (var index = orders.Count - 1; index >= 0; index--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var order = orders[index];
            foreach (var line in order.Lines)
            {
                for (var piece = 0; piece < line.Quantity; piece++)
                {
                    WritePiece(writer, order, line, ++item);
                }
            }
        }
    }

    private static void WritePiece(CsvWriter csv, SampleOrder order, SampleLine line, long item)
    {
        var customer = order.Customer;
        csv.WriteField(700_000_000_000 + item);
        csv.WriteField("Normal");
        csv.WriteField("dropship");
        csv.WriteField(item);
        csv.WriteField(line.Product.Sku);
        csv.WriteField($"{line.Product.Sku}_ID");
        csv.WriteField(order.PlacedAt, "dd MMM yyyy HH:mm");
        csv.WriteField(order.CancelledAt ?? order.PlacedAt.AddDays(3), "dd MMM yyyy HH:mm");
        csv.WriteField(900_000_000_000 + order.Number);
        csv.WriteField(customer.IsGuest ? "" : customer.Name);
        csv.WriteField("");
        csv.WriteField(customer.Place.City);
        csv.WriteField(customer.Place.Province);
        csv.WriteField(customer.Place.Country);
        csv.WriteField("MIXEDCARD");
        csv.WriteField(line.Total / line.Quantity, "0.00");
        csv.WriteField(line.Price, "0.00");
        csv.WriteField(-line.Discount / line.Quantity, "0.00");
        csv.WriteField(order.Shipping, "0.00");
        csv.WriteField(line.Product.Name);
        csv.WriteField("");
        csv.WriteField(order.CancelledAt is not null ? "canceled" : order.Refund?.Lines.Contains(line) == true ? "returned" : "delivered");
        csv.EndRecord();
    }
}
