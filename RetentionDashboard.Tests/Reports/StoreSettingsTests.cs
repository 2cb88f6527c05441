using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class StoreSettingsTests
{
    private static readonly AnalysisOptions Changed = new()
    {
        Basis = RevenueBasis.Total,
        ActivityWindowDays = 60,
        AsOf = new DateOnly(2026, 1, 31),
        MarginPercent = 42.5m,
        LifetimeSource = LifetimeSource.Fixed,
        LifetimeYears = 1.5m,
    };

    [Fact]
    public async Task Saved_settings_are_read_back_and_pages_are_told()
    {
        await using var app = await TestApp.StartAsync();
        var storeId = await AddStoreAsync(app);
        var told = new List<int>();
        app.Get<Snapshots>().Changed += (_, change) => told.Add(change.StoreId);

        await app.Get<StoreSettings>().SaveAsync(storeId, Changed);

        Assert.Equal(Changed, Assert.Single(await app.Get<StoresReports>().GetAsync()).Options);
        Assert.Equal([storeId], told);
    }

    [Theory]
    [InlineData(0, 100, 2)]
    [InlineData(731, 100, 2)]
    [InlineData(90, 101, 2)]
    [InlineData(90, -1, 2)]
    [InlineData(90, 100, 0)]
    public async Task Settings_out_of_range_are_refused_and_nothing_changes(int window, int margin, int years)
    {
        await using var app = await TestApp.StartAsync();
        var storeId = await AddStoreAsync(app);
        var options = new AnalysisOptions { ActivityWindowDays = window, MarginPercent = margin, LifetimeYears = years };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => app.Get<StoreSettings>().SaveAsync(storeId, options));

        Assert.Equal(new AnalysisOptions(), Assert.Single(await app.Get<StoresReports>().GetAsync()).Options);
    }

    private static async Task<int> AddStoreAsync(TestApp app)
    {
        await using var context = await app.Get<IDbContextFactory<RetentionContext>>().CreateDbContextAsync();
        var store = new Store { Name = "Kopi Senja", Currency = "IDR", TimeZone = "Asia/Jakarta" };
        context.Stores.Add(store);
        await context.SaveChangesAsync();
        return store.Id;
    }
}
