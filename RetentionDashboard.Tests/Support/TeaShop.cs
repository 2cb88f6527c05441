using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Support;

/// <summary>
/// A shop small enough to know by heart: Ana orders in January (100), February (50, of which 20 come back in March) and March (30); Budi in January
/// (40) and Citra in March (60); somebody without a name on 31 March (25). A cancelled order of Budi does not count. Its refund does not either.
/// </summary>
internal sealed record TeaShop(Store Store, Customer Ana, Customer Budi, Customer Citra)
{
    public static async Task<TeaShop> AddAsync(ShopDatabase database, string name = "Tea", bool isSample = false, string currency = "EUR")
    {
        var store = await database.AddStoreAsync(name, isSample, currency);
        var ana = await database.AddCustomerAsync(store, "Ana");
        var budi = await database.AddCustomerAsync(store, "Budi");
        var citra = await database.AddCustomerAsync(store, "Citra");
        var first = await database.AddOrderAsync(store, ana, "2024-01-10 09:30:00", 100, order =>
        {
            order.Channel = "mail";
            order.Country = "ID";
            order.DiscountCode = "HELLO";
            order.Discount = Money.FromDecimal(10);
            order.Total = Money.FromDecimal(115);
        });
        await database.AddLineAsync(store, first, "TEA-1", "Green tea", "Tea");
        var second = await database.AddOrderAsync(store, ana, "2024-02-09 10:00:00", 50);
        await database.AddOrderAsync(store, ana, "2024-03-05 10:00:00", 30);
        await database.AddRefundAsync(store, "2024-03-07", 20, second);
        await database.AddOrderAsync(store, budi, "2024-01-20 23:59:59", 40, order =>
        {
            order.Channel = "ads";
            order.Country = "SG";
        });
        var cancelled = await database.AddOrderAsync(store, budi, "2024-02-20 12:00:00", 999, order => order.IsValid = false);
        await database.AddRefundAsync(store, "2024-02-21", 999, cancelled);
        await database.AddOrderAsync(store, citra, "2024-03-15 12:00:00", 60, order => order.Channel = "mail");
        await database.AddOrderAsync(store, null, "2024-03-31 12:00:00", 25);
        await database.AddImportAsync(store);
        return new TeaShop(store, ana, budi, citra);
    }
}
