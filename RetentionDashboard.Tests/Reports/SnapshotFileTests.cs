using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("retention-columns-");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    private string Path => System.IO.Path.Combine(_folder.FullName, "shop.db.store-1.snapshot");

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_read_again_is_what_was_built(int seed)
    {
        var built = RandomShop.Rows(seed).Build();

        SnapshotFile.Write(Path, "1", built);
        var bytes = File.ReadAllBytes(Path);
        var read = SnapshotFile.Read(Path, "1")!;
        SnapshotFile.Write(Path, "1", read);

        Assert.Equal(bytes, File.ReadAllBytes(Path));
        Assert.Equal(SpanTotals.Count(built, CustomerSelection.Everybody, null).Money, SpanTotals.Count(read, CustomerSelection.Everybody, null).Money);
        Assert.Equal(CrossSellRate.Count(built, CustomerSelection.Everybody).Rate, CrossSellRate.Count(read, CustomerSelection.Everybody).Rate);
        Assert.Equal((built.FirstDay, built.AsOf, built.Bytes), (read.FirstDay, read.AsOf, read.Bytes));
    }

    [Fact]
    public void Wide_amounts_hours_many_codes_stores_and_an_empty_shop_come_back()
    {
        var purchases = new Purchases(store: 7).Order(1, "2024-01-01", 900_000_000_000m, channel: "c0", region: "Bali", second: 7300, lines: ("TEA", null));
        for (var code = 1; code < 300; code++)
        {
            purchases.Order(1, "2024-01-02", 0.0001m, channel: $"c{code}");
        }

        var read = WriteAndRead(purchases.Order(null, "2023-01-01", 5).Refund(null, "2024-01-04", 3).Build());
        var empty = WriteAndRead(new OrderHistoryBuilder().Build());

        Assert.Equal((9_000_000_000_000_000L, true), (read.MoneyOf(0).Subtotal, read.Subtotals.IsWide));
        Assert.Equal(("c0", "c299", 2), (read.Channels.Values[read.Channels.CodeAt(0)], read.Channels.Values[read.Channels.CodeAt(299)], read.Channels.Codes.Width));
        Assert.Equal((2, "Bali", 7), (read.HourOf(0), read.Regions.Values[read.Regions.CodeAt(0)], read.Stores.Ids[read.Stores.CodeOf(0)]));
        Assert.Equal((1, 20_000L), (read.Unattributed.Totals(null).Orders, read.Unattributed.Totals(null).Money.Net));
        Assert.Null(Assert.Single(read.Products.Catalogue).Category);
        Assert.Equal((0, null, null), (empty.CustomerCount, empty.FirstDay, empty.AsOf));
    }

    [Fact]
    public void A_file_of_another_state_or_version_or_of_something_else_is_none()
    {
        SnapshotFile.Write(Path, "1", RandomShop.Rows(1).Build());
        Assert.Null(SnapshotFile.Read(Path, "2"));
        Assert.Null(SnapshotFile.Read(Path + ".missing", "1"));

        var bytes = File.ReadAllBytes(Path);
        bytes[sizeof(long)]++;
        File.WriteAllBytes(Path, bytes);
        Assert.Null(SnapshotFile.Read(Path, "1"));

        File.WriteAllText(Path, "SQLite format 3");
        Assert.Null(SnapshotFile.Read(Path, "1"));
    }

    [Fact]
    public void A_damaged_or_cut_file_is_none_wherever_the_damage_is()
    {
        SnapshotFile.Write(Path, "1", RandomShop.Rows(3).Build());
        var bytes = File.ReadAllBytes(Path);
        for (var at = 0; at < bytes.Length; at += 7)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0x81;
            File.WriteAllBytes(Path, damaged);
            Assert.Null(SnapshotFile.Read(Path, "1"));
            File.WriteAllBytes(Path, bytes[..at]);
            Assert.Null(SnapshotFile.Read(Path, "1"));
        }

        File.WriteAllBytes(Path, [.. bytes, 0]);
        Assert.Null(SnapshotFile.Read(Path, "1"));
    }

    [Fact]
    public async Task Products_of_later_orders_are_read_too()
    {
        await using var database = ShopDatabase.Create();
        var store = await database.AddStoreAsync("Tea");
        var ana = await database.AddCustomerAsync(store, "Ana");
        await database.AddLineAsync(store, await database.AddOrderAsync(store, ana, "2024-01-10 09:30:00", 100), "TEA-1", "Green tea");
        await database.AddLineAsync(store, await database.AddOrderAsync(store, ana, "2024-02-10 09:30:00", 100), "CUP-1", "Cup");

        Assert.Equal(new Ratio(1, 1), (await database.Get<RepeatReports>().GetAsync(new RepeatQuery()))!.Loyalty.CrossSell);
    }

    [Fact]
    public async Task A_restart_reads_the_file_and_not_the_orders()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var before = await AskAsync(database);
        // Behind the back of every import, so that only the file can still know the order.
        await using (var context = database.Open())
        {
            await context.Orders.Where(order => order.CustomerId == shop.Citra.Id).ExecuteDeleteAsync();
        }

        Assert.Equal((5, 5), (before, await AskAsync(database)));
    }

    [Fact]
    public async Task An_import_or_an_undo_by_another_process_makes_the_file_stale()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await AskAsync(database);
        await database.AddOrderAsync(shop.Store, shop.Budi, "2024-03-31 18:00:00", 10);
        await database.AddImportAsync(shop.Store);
        var imported = await AskAsync(database);
        await using (var context = database.Open())
        {
            await context.Orders.Where(order => order.CustomerId == shop.Budi.Id && order.IsValid).ExecuteDeleteAsync();
            (await context.Imports.OrderByDescending(import => import.Id).FirstAsync()).State = ImportState.Undone;
            await context.SaveChangesAsync();
        }

        Assert.Equal((6, 4), (imported, await AskAsync(database)));
    }

    [Fact]
    public async Task A_damaged_file_is_written_anew()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await AskAsync(database);
        var path = SnapshotFile.PathOf(database.Path, shop.Store.Id);
        var whole = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, whole[..^9]);

        Assert.Equal(5, await AskAsync(database));
        Assert.Equal(whole, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task A_removed_store_takes_its_file_along_and_nothing_else_is_left()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await AskAsync(database);
        await using (var context = database.Open())
        {
            await context.Refunds.ExecuteDeleteAsync();
            await context.OrderLines.ExecuteDeleteAsync();
            await context.Orders.ExecuteDeleteAsync();
            await context.Customers.ExecuteDeleteAsync();
            await context.Products.ExecuteDeleteAsync();
            await context.Imports.ExecuteDeleteAsync();
            await context.Stores.ExecuteDeleteAsync();
        }

        await database.Get<Snapshots>().RefreshAsync(shop.Store.Id, CancellationToken.None);

        Assert.Empty(Directory.GetFiles(System.IO.Path.GetDirectoryName(database.Path)!, "*snapshot*"));
    }

    [Fact]
    public async Task A_small_store_needs_no_file()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);

        await using (var snapshots = new Snapshots(database.Get<IDbContextFactory<RetentionContext>>(), NoLogger))
        {
            await snapshots.GetAsync(null, CancellationToken.None);
        }

        Assert.False(File.Exists(SnapshotFile.PathOf(database.Path, shop.Store.Id)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static NullLogger<Snapshots> NoLogger => NullLogger<Snapshots>.Instance;

    /// <summary>Orders that a program sees which starts now and ends afterwards.</summary>
    private static async Task<int> AskAsync(ShopDatabase database)
    {
        await using var snapshots = new Snapshots(database.Get<IDbContextFactory<RetentionContext>>(), NoLogger) { LeastOrdersKept = 1 };
        return (await snapshots.GetAsync(null, CancellationToken.None))!.History.OrderCount;
    }

    private OrderHistory WriteAndRead(OrderHistory history)
    {
        SnapshotFile.Write(Path, "1", history);
        return SnapshotFile.Read(Path, "1")!;
    }
}
