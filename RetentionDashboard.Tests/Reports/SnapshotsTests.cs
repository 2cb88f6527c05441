using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class SnapshotsTests
{
    [Fact]
    public async Task Real_store_is_the_default_and_the_sample_never_mixes_in()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Real");
        await TeaShop.AddAsync(database, "Sample", isSample: true);

        var report = await database.Get<OverviewReports>().GetAsync(new HistoryQuery());

        Assert.Equal("Real", report!.Store.Name);
        Assert.Equal(5, report.Current.Orders);
    }

    [Fact]
    public async Task Store_imported_into_last_is_the_default()
    {
        await using var database = ShopDatabase.Create();
        var first = await TeaShop.AddAsync(database, "First");
        await TeaShop.AddAsync(database, "Second");
        await database.AddImportAsync(first.Store);

        var report = await database.Get<OverviewReports>().GetAsync(new HistoryQuery());

        Assert.Equal("First", report!.Store.Name);
    }

    [Fact]
    public async Task Store_of_an_old_link_is_gone_and_no_other_stands_in_for_it()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);

        await Assert.ThrowsAsync<StoreGoneException>(() => database.Get<OverviewReports>().GetAsync(new HistoryQuery { StoreId = 4711 }));
        await Assert.ThrowsAsync<StoreGoneException>(() => database.Get<Snapshots>().ShownStoreAsync(4711, CancellationToken.None));
    }

    [Fact]
    public async Task Store_without_orders_is_empty_and_no_other_stands_in_for_it()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);
        var empty = await database.AddStoreAsync("Empty");

        Assert.Null(await database.Get<OverviewReports>().GetAsync(new HistoryQuery { StoreId = empty.Id }));
        Assert.Equal(empty.Id, await database.Get<Snapshots>().ShownStoreAsync(empty.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Refresh_shows_new_orders_and_says_so()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var snapshots = database.Get<Snapshots>();
        var told = new List<int>();
        snapshots.Changed += (_, change) => told.Add(change.StoreId);
        var before = await database.Get<OverviewReports>().GetAsync(new HistoryQuery());
        await database.AddOrderAsync(shop.Store, shop.Budi, "2024-03-31 18:00:00", 10);

        await snapshots.RefreshAsync(shop.Store.Id, CancellationToken.None);

        var after = await database.Get<OverviewReports>().GetAsync(new HistoryQuery());
        Assert.Equal((5, 6), (before!.Current.Orders, after!.Current.Orders));
        Assert.Equal([shop.Store.Id], told);
    }

    [Fact]
    public async Task An_import_by_another_process_is_noticed_and_read_in_the_background()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var swapped = new TaskCompletionSource();
        database.Get<Snapshots>().Changed += (_, _) => swapped.TrySetResult();
        await database.Get<OverviewReports>().GetAsync(new HistoryQuery());
        await database.AddOrderAsync(shop.Store, shop.Budi, "2024-03-31 18:00:00", 10);
        await database.AddImportAsync(shop.Store);

        await database.Get<OverviewReports>().GetAsync(new HistoryQuery());
        await swapped.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(6, (await database.Get<OverviewReports>().GetAsync(new HistoryQuery()))!.Current.Orders);
    }

    [Fact]
    public async Task Changed_settings_hold_at_the_next_question()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.Get<OverviewReports>().GetAsync(new HistoryQuery());
        await using (var context = database.Open())
        {
            var store = await context.Stores.SingleAsync();
            store.AsOf = Purchases.Day("2024-01-31");
            await context.SaveChangesAsync();
        }

        var report = await database.Get<OverviewReports>().GetAsync(new HistoryQuery { StoreId = shop.Store.Id });

        Assert.Equal(2, report!.Current.Orders);
        Assert.Equal(Purchases.Day("2024-01-31"), report.AsOf);
    }

    [Fact]
    public async Task A_removed_store_leaves_nothing_behind()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.Get<OverviewReports>().GetAsync(new HistoryQuery());
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

        Assert.Null(await database.Get<OverviewReports>().GetAsync(new HistoryQuery()));
    }

    [Fact]
    public async Task Same_question_is_answered_from_memory()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);

        var first = await database.Get<CohortsReports>().GetAsync(new CohortsQuery());
        var second = await database.Get<CohortsReports>().GetAsync(new CohortsQuery());

        Assert.Same(first, second);
    }

    [Fact]
    public async Task An_undone_import_is_noticed_and_a_store_without_orders_is_shown_nowhere()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.Get<OverviewReports>().GetAsync(new HistoryQuery());
        await using (var context = database.Open())
        {
            await context.Refunds.ExecuteDeleteAsync();
            await context.OrderLines.ExecuteDeleteAsync();
            await context.Orders.ExecuteDeleteAsync();
            await context.Imports.ExecuteUpdateAsync(import => import.SetProperty(row => row.State, ImportState.Undone));
        }

        Assert.Null(await database.Get<OverviewReports>().GetAsync(new HistoryQuery { StoreId = shop.Store.Id }));
        Assert.Empty(await database.Get<StoresReports>().GetWithOrdersAsync());
    }

    [Fact]
    public async Task Orders_that_an_undo_took_back_leave_the_figures_at_the_next_question()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.AddImportAsync(shop.Store);
        var added = await database.AddOrderAsync(shop.Store, shop.Budi, "2024-03-31 18:00:00", 10);
        var swapped = new TaskCompletionSource();
        database.Get<Snapshots>().Changed += (_, _) => swapped.TrySetResult();
        var before = await database.Get<OverviewReports>().GetAsync(new HistoryQuery());
        await using (var context = database.Open())
        {
            await context.Orders.Where(order => order.Id == added.Id).ExecuteDeleteAsync();
            var newest = await context.Imports.OrderByDescending(import => import.Id).FirstAsync();
            newest.State = ImportState.Undone;
            await context.SaveChangesAsync();
        }

        await database.Get<OverviewReports>().GetAsync(new HistoryQuery());
        await swapped.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var after = await database.Get<OverviewReports>().GetAsync(new HistoryQuery());
        Assert.Equal((6, 5), (before!.Current.Orders, after!.Current.Orders));
    }
}
