using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Data;
using RetentionDashboard.Import;

namespace RetentionDashboard.Tests.Support;

/// <summary>An empty migrated database in a folder of its own, and the import services over it.</summary>
internal sealed class ImportShop : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ImportShop(DirectoryInfo folder)
    {
        Folder = folder;
        var location = new DatabaseLocation(Path.Combine(Folder.FullName, "shop.db"));
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(location)
            .AddSingleton(TimeProvider.System)
            .AddDbContextFactory<RetentionContext>(options => options.UseSqlite(location.ConnectionString))
            .AddImport()
            .BuildServiceProvider();
    }

    public DirectoryInfo Folder { get; }

    public string Database => Get<DatabaseLocation>().Path;

    public static ImportOptions Options { get; } = new() { Store = "Shop", Currency = "EUR", TimeZone = "Europe/Berlin" };

    public static async Task<ImportShop> CreateAsync()
    {
        var shop = new ImportShop(Directory.CreateTempSubdirectory("retention-import-"));
        MigratedDatabase.WriteTo(shop.Database);
        await using var context = shop.Open();
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
        return shop;
    }

    /// <summary>The shop whose database lies in a folder already.</summary>
    public static ImportShop In(string folder) => new(new DirectoryInfo(folder));

    /// <summary>A copy of a shop, closed, in a folder of its own.</summary>
    public static string CopyOf(ImportShop shop)
    {
        var folder = Directory.CreateTempSubdirectory("retention-import-").FullName;
        shop.Query("PRAGMA wal_checkpoint(TRUNCATE)");
        File.Copy(shop.Database, Path.Combine(folder, Path.GetFileName(shop.Database)));
        return folder;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public T Create<T>() => ActivatorUtilities.CreateInstance<T>(_services);

    public RetentionContext Open() => Get<IDbContextFactory<RetentionContext>>().CreateDbContext();

    public string Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    public string Write(byte[] bytes)
    {
        var path = Path.Combine(Folder.FullName, $"{Guid.NewGuid():N}.csv");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Copy(params string[] sharedFile)
    {
        var path = Path.Combine(Folder.FullName, $"{Guid.NewGuid():N}.csv");
        using var source = SharedData.Open(sharedFile);
        using var target = File.Create(path);
        source.CopyTo(target);
        return path;
    }

    public Task<ImportResult> ImportAsync(string text, ImportOptions? options = null) => ImportFileAsync(Write(text), options);

    public Task<ImportResult> ImportFileAsync(string path, ImportOptions? options = null) =>
        Get<OrderImporter>().ImportAsync(path, "orders.csv", options ?? Options, null, CancellationToken.None);

    public Task<FilePreview> InspectAsync(string text, ImportOptions? options = null) =>
        Get<FileInspector>().InspectAsync(Write(text), "orders.csv", options ?? Options, CancellationToken.None);

    public async Task<ImportNote> ProblemOfAsync(string path) =>
        (await Assert.ThrowsAsync<ImportProblemException>(() => ImportFileAsync(path))).Problem;

    /// <summary>The first column of each row, as text.</summary>
    public List<string?> Query(string sql)
    {
        using var context = Open();
        context.Database.OpenConnection();
        using var command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string?>();
        while (reader.Read())
        {
            values.Add(reader.IsDBNull(0) ? null : Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture));
        }

        return values;
    }

    public long Number(string sql) => long.Parse(Assert.Single(Query(sql))!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Everything the tables say of orders, without the keys that depend on the sequence of writing.</summary>
    public List<string?> Content() => Query("""
        SELECT 'order|' || concat_ws('|', o.Number, c.Identity, o.PlacedAt, o.OffsetMinutes, o.Day, o.Status, o.IsValid, o.Subtotal, o.Discount, o.Total, o.Channel, o.Country,
                   o.Region, o.City, o.DiscountCode, o.FulfilledDay, o.ContentHash) AS row FROM Orders o LEFT JOIN Customers c ON c.Id = o.CustomerId WHERE o.ReplacedBy IS NULL
        UNION ALL SELECT 'line|' || concat_ws('|', o.Number, p.Key, p.Name, p.Category, l.Quantity, l.Total) FROM OrderLines l JOIN Orders o ON o.Id = l.OrderId LEFT JOIN Products p ON p.Id = l.ProductId WHERE o.ReplacedBy IS NULL
        UNION ALL SELECT 'refund|' || concat_ws('|', r.Number, o.Number, c.Identity, r.RefundedAt, r.Amount, r.StatedAmount) FROM Refunds r LEFT JOIN Orders o ON o.Id = r.OrderId LEFT JOIN Customers c ON c.Id = r.CustomerId WHERE r.ReplacedBy IS NULL
        UNION ALL SELECT 'customer|' || concat_ws('|', Identity, Kind, Name, NameAt, Email, EmailAt, Phone, PhoneAt) FROM Customers
        UNION ALL SELECT 'product|' || concat_ws('|', Key, Name, NameAt, Category, CategoryAt) FROM Products
        ORDER BY 1
        """);

    public void AssertIntact() => Assert.Empty(Query("PRAGMA foreign_key_check"));

    public void AssertNothingWritten()
    {
        foreach (var table in (string[])["Stores", "Imports", "Customers", "Products", "Orders", "OrderLines", "Refunds", "RefusedRows"])
        {
            Assert.Equal(0, Number($"SELECT count(*) FROM {table}"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        var connection = Get<DatabaseLocation>().ConnectionString;
        await _services.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(connection));
        Folder.DeleteWhenQuiet();
    }
}
