using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class StoreTermsSettingsTests
{
    [Theory]
    [InlineData("  ", StoreProblem.NameMissing)]
    [InlineData("COFFEE", StoreProblem.NameTaken)]
    public async Task A_name_that_cannot_be_is_refused_and_nothing_changes(string name, StoreProblem problem)
    {
        await using var database = ShopDatabase.Create();
        var tea = await database.AddStoreAsync("Tea");
        await database.AddStoreAsync("Coffee");

        Assert.Equal(problem, await database.Get<StoreTermsSettings>().SaveAsync(tea.Id, name, "Asia/Jakarta"));

        var detail = await database.Get<StoreTermsSettings>().GetAsync(tea.Id);
        Assert.Equal(("Tea", "Europe/Berlin"), (detail!.Name, detail.TimeZone));
    }

    [Fact]
    public async Task A_store_that_a_file_waits_for_keeps_its_name()
    {
        await using var database = ShopDatabase.Create();
        var tea = await database.AddStoreAsync("Tea");
        await database.AddImportAsync(tea);
        await using (var context = database.Open())
        {
            await context.Imports.ExecuteUpdateAsync(import => import.SetProperty(row => row.State, ImportState.Queued));
        }

        Assert.Equal(StoreProblem.ImportUnderWay, await database.Get<StoreTermsSettings>().SaveAsync(tea.Id, "Herbs", tea.TimeZone));
    }

    [Fact]
    public async Task Time_zone_changes_while_no_order_came_with_an_offset()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var settings = database.Get<StoreTermsSettings>();

        Assert.Null(await settings.SaveAsync(shop.Store.Id, "tea", "Asia/Jakarta"));
        Assert.Equal(StoreProblem.TimeZoneUnknown, await settings.SaveAsync(shop.Store.Id, "tea", "Asia/Atlantis"));

        var detail = await settings.GetAsync(shop.Store.Id);
        Assert.Equal(("tea", "Asia/Jakarta", false, 7, 3, 1), (detail!.Name, detail.TimeZone, detail.HasExactMoments, detail.Orders, detail.Customers, detail.Imports));
        Assert.Equal("tea", (await database.Get<OverviewReports>().GetAsync(new HistoryQuery()))!.Store.Name);
    }

    [Fact]
    public async Task Time_zone_stays_once_days_were_cut_in_it()
    {
        await using var database = ShopDatabase.Create();
        var store = await database.AddStoreAsync("Tea");
        await database.AddOrderAsync(store, null, "2024-01-01 00:30:00", 5, order => order.OffsetMinutes = 60);

        Assert.Equal(StoreProblem.TimeZoneInUse, await database.Get<StoreTermsSettings>().SaveAsync(store.Id, "Tea", "Asia/Jakarta"));
        Assert.True((await database.Get<StoreTermsSettings>().GetAsync(store.Id))!.HasExactMoments);
    }
}
