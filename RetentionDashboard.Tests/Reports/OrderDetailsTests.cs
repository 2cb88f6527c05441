using RetentionDashboard.Data;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class OrderDetailsTests
{
    [Fact]
    public async Task Lines_and_cities_stand_where_the_history_has_their_orders()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var late = await database.AddOrderAsync(shop.Store, shop.Ana, "2024-01-15 10:00:00", 70, order => order.City = "Bandung");
        await database.AddLineAsync(shop.Store, late, "POT-1", "Tea pot", "Pots");
        await database.AddLineAsync(shop.Store, late, "TEA-1", "Green tea", "Tea");
        await database.AddLineAsync(shop.Store, late, "POT-1", "Tea pot", "Pots");

        var (snapshot, details) = await ReadAsync(database, shop.Store.Id);

        var ana = snapshot.History.FirstOrderOf(snapshot.History.IndexOf(shop.Ana.Id)!.Value);
        Assert.Equal(["TEA-1"], Keys(details, ana));
        Assert.Equal(["TEA-1", "POT-1"], Keys(details, ana + 1));
        Assert.Equal([1f, 2f], details.QuantitiesOf(ana + 1).ToArray());
        Assert.Empty(Keys(details, ana + 2));
        Assert.Equal("Bandung", details.Cities.Values[details.Cities.CodeAt(ana + 1)]);
        Assert.Equal(DimensionBuilder.None, details.Cities.CodeAt(ana));
        Assert.Same(details, (await ReadAsync(database, shop.Store.Id)).Details);
    }

    [Fact]
    public async Task Details_after_an_import_belong_to_the_history_after_it()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var before = await ReadAsync(database, shop.Store.Id);
        await database.AddOrderAsync(shop.Store, shop.Budi, "2024-03-30 10:00:00", 70);
        await database.AddImportAsync(shop.Store);

        var after = await ReadAsync(database, shop.Store.Id);

        Assert.Same(after.Snapshot.History, after.Details.History);
        Assert.Equal(before.Snapshot.History.OrderCount + 1, after.Snapshot.History.OrderCount);
    }

    [Fact]
    public async Task Sum_of_stores_holds_the_lines_of_each_with_converted_amounts()
    {
        await using var database = ShopDatabase.Create();
        var first = await TeaShop.AddAsync(database, "First");
        var second = await TeaShop.AddAsync(database, "Second");

        var (snapshot, details) = await ReadAsync(database, StoreInfo.AllStores);

        foreach (var ana in (int[])[first.Ana.Id, second.Ana.Id])
        {
            Assert.Equal(["TEA-1"], Keys(details, snapshot.History.FirstOrderOf(snapshot.History.IndexOf(ana)!.Value)));
        }

        Assert.Equal(2, details.LineCount);
    }

    [Fact]
    public async Task Orders_of_a_merged_customer_are_the_kept_ones()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var before = await ReadAsync(database, shop.Store.Id);
        await using (var context = database.Open())
        {
            context.CustomerMerges.Add(new CustomerMerge { StoreId = shop.Store.Id, KeptId = shop.Budi.Id, MergedId = shop.Ana.Id, MergedAt = DateTime.UnixEpoch });
            await context.SaveChangesAsync();
        }

        var (snapshot, details) = await ReadAsync(database, shop.Store.Id);

        Assert.Null(snapshot.History.IndexOf(shop.Ana.Id));
        var budi = snapshot.History.IndexOf(shop.Budi.Id)!.Value;
        Assert.Equal(4, snapshot.History.DaysOf(budi).Length);
        Assert.Equal(["TEA-1"], Keys(details, snapshot.History.FirstOrderOf(budi)));
        Assert.Equal(before.Snapshot.History.OrderCount, snapshot.History.OrderCount);
        Assert.Single(snapshot.History.RefundDays);
    }

    private static async Task<(Snapshot Snapshot, OrderDetails Details)> ReadAsync(ShopDatabase database, int storeId) =>
        (await database.Get<Snapshots>().GetWithDetailsAsync(storeId, CancellationToken.None))!.Value;

    private static string[] Keys(OrderDetails details, int order) =>
        [.. details.ProductsOf(order).ToArray().Select(product => details.History.Products.Catalogue[product].Key)];
}
