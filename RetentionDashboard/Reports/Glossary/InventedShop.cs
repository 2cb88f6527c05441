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
        Order("Eko", "2023-11-02 20:15", 70, "Instagram", "Teapot"),
        Order("Budi", "2024-01-15 09:30", 30, "Shop", "Tea"),
        Order("Ana", "2024-01-20 20:40", 60, "Instagram", "Teapot"),
        Order("Budi", "2024-02-10 13:05", 45, "Shop", "Cup"),
        Order("Citra", "2024-02-20 20:10", 80, "Instagram", "Teapot"),
        Order("Dewi", "2024-03-12 08:50", 25, "Shop", "Tea"),
        Order("Citra", "2024-05-05 11:20", 20, "Instagram", "Tea"),
        Order("Ana", "2024-05-10 20:25", 50, "Instagram", "Teapot"),
        Order("Eko", "2024-06-15 16:45", 55, "Instagram", "Teapot"),
        Order("Fitri", "2024-06-30 19:00", 35, "Shop", "Tea"),
    ];

    public static HistoryView View { get; } = Build();

    private static HistoryView Build()
    {
        var builder = new OrderHistoryBuilder();
        var customers = Orders.Select(static order => order.Customer).Distinct().Order(StringComparer.Ordinal).ToList();
        var products = Orders.Select(static order => order.Product).Distinct().ToList();
        products.ForEach(product => builder.AddProduct(new CatalogueProduct(product, product, null)));
        for (var number = 0; number < Orders.Count; number++)
        {
            var order = Orders[number];
            var money = Money.FromDecimal(order.Amount);
            builder.AddOrder(new OrderRow(
                number + 1, customers.IndexOf(order.Customer) + 1, DateOnly.FromDateTime(order.PlacedAt), (int)order.PlacedAt.TimeOfDay.TotalSeconds, money, money, money)
            {
                Channel = builder.Channels.CodeOf(order.Channel),
            });
            builder.AddLine(number + 1, products.IndexOf(order.Product));
        }

        var store = new StoreInfo(StoreInfo.NoStore, "", Currency, IsSample: true, new AnalysisOptions());
        return new HistoryView(store, builder.Build(), CustomerSelection.Everybody, null);
    }

    private static InventedOrder Order(string customer, string placedAt, decimal amount, string channel, string product) =>
        new(customer, DateTime.ParseExact(placedAt, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), amount, channel, product);
}
