using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>
/// Ten invented orders that show every metric where a store has no data for it. They end with a quarter, of whose customers two of four stay, one returns and
/// one is new.
/// </summary>
internal static class InventedShop
{
    public const string Currency = "USD";

    public static IReadOnlyList<InventedOrder> Orders { get; } =
    [
        Order("Eko", "2023-06-30 20:15", 70, "Instagram", "Teapot"),
        Order("Budi", "2024-01-15 09:30", 30, "Shop", "Tea"),
        Order("Ana", "2024-01-20 20:40", 60, "Instagram", "Teapot", "Cup"),
        Order("Budi", "2024-02-10 13:05", 45, "Shop", "Cup"),
        Order("Citra", "2024-02-20 20:10", 80, "Instagram", "Teapot", "Cup") with { Code = "HELLO" },
        Order("Dewi", "2024-03-12 08:50", 25, "Shop", "Tea"),
        Order("Citra", "2024-05-05 11:20", 20, "Instagram", "Tea"),
        Order("Ana", "2024-05-10 20:25", 50, "Instagram", "Teapot", "Cup") with { Refund = 10 },
        Order("Eko", "2024-06-15 16:45", 55, "Instagram", "Teapot") with { Code = "HELLO" },
        Order("Fitri", "2024-06-30 19:00", 35, "Shop", "Tea"),
    ];

    public static HistoryView View { get; }

    /// <summary>What the orders held.</summary>
    public static OrderDetails Details { get; }

    static InventedShop()
    {
        var builder = new OrderHistoryBuilder();
        var customers = Orders.Select(static order => order.Customer).Distinct().Order(StringComparer.Ordinal).ToList();
        var products = Orders.SelectMany(static order => order.Products).Distinct().ToList();
        products.ForEach(product => builder.AddProduct(new CatalogueProduct(product, product, null)));
        var (rows, lines) = (new List<OrderRow>(), new List<LineRow>());
        foreach (var (place, order) in Orders.Index())
        {
            var (number, money) = (place + 1, Money.FromDecimal(order.Amount));
            var row = new OrderRow(number, customers.IndexOf(order.Customer) + 1, DateOnly.FromDateTime(order.PlacedAt), (int)order.PlacedAt.TimeOfDay.TotalSeconds, money, money, money)
            {
                Channel = builder.Channels.CodeOf(order.Channel),
                DiscountCode = order.Code is null ? DimensionBuilder.None : builder.DiscountCodes.CodeOf(order.Code),
            };
            builder.AddOrder(row);
            rows.Add(row);
            foreach (var product in order.Products.Select(name => products.IndexOf(name)))
            {
                builder.AddLine(number, product);
                lines.Add(new LineRow(number, product, 1, money / order.Products.Count));
            }

            if (order.Refund is { } refund)
            {
                builder.AddRefund(new RefundRow(number, null, row.Day, Money.FromDecimal(refund)));
            }
        }

        var store = new StoreInfo(StoreInfo.NoStore, "", Currency, IsSample: true, new AnalysisOptions());
        var history = builder.Build();
        View = new HistoryView(store, history, CustomerSelection.Everybody, null);
        Details = OrderDetails.Of(history, Array.ConvertAll(Metrics.CustomerOrders.Sort([.. rows]).Places, place => rows[place].Id), lines, new Dimension([], CodeColumn.None));
    }

    private static InventedOrder Order(string customer, string placedAt, decimal amount, string channel, params string[] products) =>
        new(customer, DateTime.ParseExact(placedAt, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), amount, channel, products);
}
