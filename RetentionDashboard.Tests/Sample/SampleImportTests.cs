using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Sample;

namespace RetentionDashboard.Tests.Sample;

/// <summary>What the generator wrote is what the importer reads, in both layouts.</summary>
public sealed class SampleImportTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("retention-sample-");
    private readonly SampleOrders _orders = SampleOrders.Generate(1500, seed: 11);
    private readonly ServiceProvider _services;

    public SampleImportTests()
    {
        var location = new DatabaseLocation(Path.Combine(_folder.FullName, "shop.db"));
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(location)
            .AddSingleton(TimeProvider.System)
            .AddDbContextFactory<RetentionContext>(options => options.UseSqlite(location.ConnectionString))
            .AddImport()
            .BuildServiceProvider();
    }

    public async Task InitializeAsync()
    {
        await using var context = Open();
        await context.Database.MigrateAsync();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Generic_layout_is_read_as_it_was_generated()
    {
        var result = await ImportAsync("generic", SampleShop.Options);

        AssertCounts(result);
        Assert.Equal(Valid.Sum(order => order.Subtotal), result.GrossRevenue);
        Assert.Equal(
            Valid.Sum(order => order.Subtotal - (order.Refund?.Lines.Sum(line => line.Total) ?? 0)),
            result.NetRevenue);
        await using var context = Open();
        var store = await context.Stores.SingleAsync();
        Assert.True(store.IsSample);
        Assert.Equal((SampleShop.StoreName, "IDR", SampleShop.TimeZone), (store.Name, store.Currency, store.TimeZone));
        Assert.Equal(Valid.SelectMany(order => order.Lines).Select(line => line.Product.Category).Distinct().Count(), await context.Products.Select(product => product.Category).Distinct().CountAsync());
    }

    [Theory]
    [InlineData("generic")]
    [InlineData("shopify")]
    public async Task Layout_is_understood_without_being_told(string layout)
    {
        var result = await ImportAsync(layout, new ImportOptions { Store = "Toko Ujian", TimeZone = SampleShop.TimeZone, Currency = "IDR" });

        Assert.Equal(layout, result.Format);
        AssertCounts(result);
    }

    [Fact]
    public async Task Shopify_layout_tells_discounts_and_caps_refunds_at_the_products()
    {
        var result = await ImportAsync("shopify", new ImportOptions { Store = "Toko Ujian", TimeZone = SampleShop.TimeZone });

        Assert.Equal(Valid.Sum(order => order.Subtotal + order.Discount), result.GrossRevenue);
        Assert.Equal(Valid.Sum(order => order.Subtotal - Math.Min(order.Refunded, order.Subtotal)), result.NetRevenue);
    }

    private IEnumerable<SampleOrder> Valid => _orders.Where(order => order.CancelledAt is null);

    private void AssertCounts(ImportResult result)
    {
        Assert.Equal(0, result.RowsRefused);
        Assert.Equal(Valid.Count(), result.OrdersAdded);
        Assert.Equal(_orders.Count - Valid.Count(), result.OrdersNotValid);
        Assert.Equal(Valid.Count(order => order.Customer.IsGuest), result.OrdersUnattributed);
        Assert.Equal(Valid.Count(order => order.Refund is not null), result.Refunds);
        Assert.Equal(Valid.Where(order => !order.Customer.IsGuest).DistinctBy(order => order.Customer.Number).Count(), result.CustomersAdded);
        Assert.Equal(DateOnly.FromDateTime(Valid.First().PlacedAt), result.FirstDay);
        Assert.Equal(DateOnly.FromDateTime(Valid.Last().PlacedAt), result.LastDay);
    }

    private async Task<ImportResult> ImportAsync(string layout, ImportOptions options)
    {
        var path = Path.Combine(_folder.FullName, "orders.csv");
        await using (var file = File.Create(path))
        {
            SampleLayout.All.Single(candidate => candidate.Name == layout).Write(file, _orders, CancellationToken.None);
        }

        return await _services.GetRequiredService<OrderImporter>().ImportAsync(path, "orders.csv", options, null, CancellationToken.None);
    }

    private RetentionContext Open() => _services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContext();
}
