using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Support;

/// <summary>A database file of its own with one small shop, and the services that read it.</summary>
internal sealed class SmallShop : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("retention-");
    private readonly RetentionContext _context;
    private readonly Dictionary<string, Customer> _customers = [];
    private readonly Dictionary<string, Product> _products = [];
    private readonly Store _store = new() { Name = "Ana's tea", Currency = "GBP", TimeZone = "Europe/London" };
    private int _numbers;

    public SmallShop()
    {
        Configuration = new ConfigurationBuilder().AddInMemoryCollection([new(DatabaseLocation.ConfigurationKey, Path.Combine(_folder.FullName, "shop.db"))]).Build();
        Environment = new Host(_folder.FullName);
        var location = DatabaseLocation.From(Configuration, Environment);
        MigratedDatabase.WriteTo(location.Path);
        _context = new RetentionContext(new DbContextOptionsBuilder<RetentionContext>().UseSqlite(location.ConnectionString).Options);

        // Everything is new here, and a shop of thousands would be searched for changes with each of its customers.
        _context.ChangeTracker.AutoDetectChangesEnabled = false;
    }

    public IConfiguration Configuration { get; }

    public IHostEnvironment Environment { get; }

    public int StoreId => _store.Id;

    public int CustomerId(string customer)
    {
        if (_customers[customer].Id == 0)
        {
            _context.SaveChanges();
        }

        return _customers[customer].Id;
    }

    public void AddTo(IServiceCollection services)
    {
        services.AddLogging();
        services.AddDatabase(DatabaseLocation.From(Configuration, Environment));
        services.AddReports();
        services.AddImport();
    }

    /// <param name="customer">An e-mail; null is an order without a customer, a word without @ is a bare name.</param>
    public SmallShop Order(
        string? customer, string day, decimal amount, string? country = null, bool isValid = true, string? status = null, string? product = null, string? name = null, string? phone = null,
        int? fulfilledAfter = null)
    {
        var order = new Order
        {
            StoreId = SavedStore().Id,
            Number = "#" + (++_numbers).ToString(CultureInfo.InvariantCulture),
            Customer = customer is null ? null : Customer(customer, name, phone),
            Day = DateOnly.Parse(day, CultureInfo.InvariantCulture),
            PlacedAt = DateTime.Parse(day, CultureInfo.InvariantCulture).AddHours(9),
            Subtotal = Money.FromDecimal(amount),
            Total = Money.FromDecimal(amount),
            IsValid = isValid,
            Status = status,
            Country = country,
            FulfilledDay = fulfilledAfter is { } days ? DateOnly.Parse(day, CultureInfo.InvariantCulture).AddDays(days) : null,
        };
        foreach (var held in product?.Split('+') ?? [])
        {
            order.Lines.Add(new OrderLine { Product = Product(held), Quantity = 2, Total = Money.FromDecimal(amount) });
        }

        _context.Orders.Add(order);
        return this;
    }

    public SmallShop Refund(string customer, string day, decimal amount)
    {
        _context.Refunds.Add(new Refund
        {
            StoreId = SavedStore().Id,
            Number = "R" + (++_numbers).ToString(CultureInfo.InvariantCulture),
            CustomerId = CustomerId(customer),
            Day = DateOnly.Parse(day, CultureInfo.InvariantCulture),
            RefundedAt = DateTime.Parse(day, CultureInfo.InvariantCulture),
            Amount = Money.FromDecimal(amount),
            StatedAmount = Money.FromDecimal(amount),
        });
        return this;
    }

    public SmallShop Save()
    {
        _context.SaveChanges();
        return this;
    }

    public void Dispose()
    {
        _context.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(DatabaseLocation.From(Configuration, Environment).ConnectionString));
        _folder.DeleteWhenQuiet();
    }

    private Store SavedStore()
    {
        if (_store.Id == 0)
        {
            _context.Stores.Add(_store);
            _context.SaveChanges();
        }

        return _store;
    }

    private Customer Customer(string customer, string? name, string? phone)
    {
        if (!_customers.TryGetValue(customer, out var known))
        {
            var isEmail = customer.Contains('@', StringComparison.Ordinal);
            known = new Customer
            {
                StoreId = SavedStore().Id,
                Identity = (isEmail ? "email:" : "name:") + customer,
                Kind = isEmail ? IdentityKind.Email : IdentityKind.Name,
                Email = isEmail ? customer : null,
                Name = isEmail ? name : customer,
                Phone = phone,
            };
            _context.Customers.Add(known);
            _customers.Add(customer, known);
        }

        return known;
    }

    private Product Product(string name)
    {
        if (!_products.TryGetValue(name, out var known))
        {
            known = new Product { StoreId = SavedStore().Id, Key = name, Name = "The " + name };
            _products.Add(name, known);
        }

        return known;
    }

    private sealed class Host(string folder) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "RetentionDashboard";

        public string ContentRootPath { get; set; } = folder;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
