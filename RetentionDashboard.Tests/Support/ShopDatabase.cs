using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Support;

/// <summary>A real SQLite database in a folder of its own, migrated, with the reports over it.</summary>
internal sealed class ShopDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("retention-reports-");
    private readonly ServiceProvider _services;

    private ShopDatabase()
    {
        Path = System.IO.Path.Combine(_folder.FullName, "shop.db");
        var connection = new DatabaseLocation(Path).ConnectionString;
        _services = new ServiceCollection()
            .AddLogging()
            .AddDbContextFactory<RetentionContext>(options => options.UseSqlite(connection))
            .AddReports()
            .BuildServiceProvider();
    }

    public string Path { get; }

    public static ShopDatabase Create()
    {
        var database = new ShopDatabase();
        MigratedDatabase.WriteTo(database.Path);
        return database;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public RetentionContext Open() => Get<IDbContextFactory<RetentionContext>>().CreateDbContext();

    public async Task<Store> AddStoreAsync(string name, bool isSample = false, string currency = "EUR")
    {
        await using var context = Open();
        var store = new Store { Name = name, Currency = currency, TimeZone = "Europe/Berlin", IsSample = isSample };
        context.Stores.Add(store);
        await context.SaveChangesAsync();
        return store;
    }

    public async Task<Customer> AddCustomerAsync(Store store, string name)
    {
        await using var context = Open();
        var email = name.ToLowerInvariant() + "@example.com";
        var customer = new Customer { StoreId = store.Id, Identity = "email:" + email, Kind = IdentityKind.Email, Name = name, Email = email };
        context.Customers.Add(customer);
        await context.SaveChangesAsync();
        return customer;
    }

    public async Task<Order> AddOrderAsync(Store store, Customer? customer, string moment, decimal subtotal, Action<Order>? change = null)
    {
        await using var context = Open();
        var placedAt = DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        var order = new Order
        {
            StoreId = store.Id,
            Number = Guid.NewGuid().ToString("N"),
            CustomerId = customer?.Id,
            PlacedAt = placedAt,
            Day = DateOnly.FromDateTime(placedAt),
            IsValid = true,
            Subtotal = Money.FromDecimal(subtotal),
            Total = Money.FromDecimal(subtotal),
        };
        change?.Invoke(order);
        context.Orders.Add(order);
        await context.SaveChangesAsync();
        return order;
    }

    public async Task AddLineAsync(Store store, Order order, string key, string name, string? category = null)
    {
        await using var context = Open();
        var product = await context.Products.SingleOrDefaultAsync(known => known.StoreId == store.Id && known.Key == key)
            ?? context.Products.Add(new Product { StoreId = store.Id, Key = key, Name = name, Category = category }).Entity;
        context.OrderLines.Add(new OrderLine { OrderId = order.Id, Product = product, Quantity = 1, Total = order.Subtotal });
        await context.SaveChangesAsync();
    }

    public async Task AddRefundAsync(Store store, string day, decimal amount, Order? order = null, Customer? customer = null)
    {
        await using var context = Open();
        var on = Purchases.Day(day);
        context.Refunds.Add(new Refund
        {
            StoreId = store.Id,
            Number = Guid.NewGuid().ToString("N"),
            OrderId = order?.Id,
            CustomerId = customer?.Id,
            RefundedAt = on.ToDateTime(TimeOnly.MinValue),
            Day = on,
            Amount = Money.FromDecimal(amount),
            StatedAmount = Money.FromDecimal(amount),
        });
        await context.SaveChangesAsync();
    }

    public async Task AddImportAsync(Store store)
    {
        await using var context = Open();
        context.Imports.Add(new RetentionDashboard.Data.Import { StoreId = store.Id, FileName = "orders.csv", Format = "generic", State = ImportState.Done });
        await context.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(new DatabaseLocation(Path).ConnectionString));
        _folder.DeleteWhenQuiet();
    }
}
