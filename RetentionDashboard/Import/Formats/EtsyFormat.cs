using RetentionDashboard.Data;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Formats;

/// <summary>Etsy's sold order items: a row an item, a buyer known by user name. Etsy leaves cancelled orders out.</summary>
internal sealed class EtsyFormat : IOrderFormat
{
    public string Name => "etsy";

    public string Title => "Etsy";

    public bool JoinsColumns => false;

    public DateOrder? DateOrder => Reading.DateOrder.MonthFirst;

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["orderid"],
        [ImportField.Date] = ["saledate"],
        [ImportField.UserName] = ["buyer"],
        [ImportField.Name] = ["shipname"],
        [ImportField.Currency] = ["currency"],
        [ImportField.Shipping] = ["ordershipping"],
        [ImportField.Tax] = ["ordersalestax"],
        [ImportField.Quantity] = ["quantity"],
        // "Item Total" is price times quantity, before the discount.
        [ImportField.Price] = ["price"],
        [ImportField.LineDiscount] = ["discountamount"],
        [ImportField.Sku] = ["sku"],
        [ImportField.Product] = ["itemname"],
        [ImportField.Channel] = ["ordertype"],
        [ImportField.DiscountCode] = ["couponcode"],
        [ImportField.Country] = ["shipcountry"],
        [ImportField.Region] = ["shipstate"],
        [ImportField.City] = ["shipcity"],
        [ImportField.FulfilledAt] = ["dateshipped"],
    };

    public int Score(IReadOnlySet<string> names) => Signature.Score(names, ["saledate", "buyer", "orderid"], 3,
        ["itemname", "itemtotal", "transactionid", "listingid", "listingstype", "dateshipped", "ordershipping", "ordersalestax", "variations", "couponcode"]);

    public StatusMeaning? Meaning(string status) => StatusWords.Meaning(status);
}
