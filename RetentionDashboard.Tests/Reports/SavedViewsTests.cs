using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Import;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class SavedViewsTests : IDisposable
{
    private readonly SmallShop _shop = new SmallShop().Order("ana@example.com", "2024-01-05", 10).Save();
    private readonly ServiceProvider _services;

    public SavedViewsTests()
    {
        var services = new ServiceCollection();
        _shop.AddTo(services);
        services.AddImport();
        _services = services.BuildServiceProvider();
    }

    private SavedViews Views => _services.GetRequiredService<SavedViews>();

    public void Dispose()
    {
        _services.Dispose();
        _shop.Dispose();
    }

    [Fact]
    public async Task Kept_view_comes_back_with_its_store_and_pinned_ones_come_first()
    {
        var told = 0;
        Views.Changed += (_, _) => told++;

        Assert.Null(await Views.SaveAsync(new KeptView(0, "  Web   retention ", "/cohorts?channel=web", false)));
        Assert.Null(await Views.SaveAsync(new KeptView(0, "Zones", $"/?store={_shop.StoreId}", true, _shop.StoreId)));

        var views = await Views.GetAsync();
        Assert.Equal([("Zones", "Ana's tea"), ("Web retention", null)], views.Select(static view => (view.Name, view.Store)));
        Assert.Equal("/cohorts?channel=web", views[1].Address);
        Assert.Equal(2, told);
    }

    [Fact]
    public async Task Name_is_unique_without_regard_to_case_and_neither_empty_nor_endless()
    {
        await Views.SaveAsync(new KeptView(0, "Élan", "/", false));

        Assert.Equal(ViewProblem.NameTaken, await Views.SaveAsync(new KeptView(0, "éLAN", "/value", false)));
        Assert.Equal(ViewProblem.NoName, await Views.SaveAsync(new KeptView(0, " \t ", "/value", false)));
        Assert.Equal(ViewProblem.NameTooLong, await Views.SaveAsync(new KeptView(0, new string('a', SavedViews.LongestName + 1), "/value", false)));
        Assert.Single(await Views.GetAsync());
    }

    [Theory]
    [InlineData("https://shop.example.com/")]
    [InlineData("//shop.example.com/cohorts")]
    [InlineData("/\\shop.example.com")]
    [InlineData("cohorts")]
    [InlineData("")]
    public async Task Address_that_leads_elsewhere_is_refused(string address) =>
        Assert.Equal(ViewProblem.ForeignAddress, await Views.SaveAsync(new KeptView(0, "Away", address, false)));

    [Fact]
    public async Task View_is_renamed_pinned_removed_and_taken_back()
    {
        await Views.SaveAsync(new KeptView(0, "Web", "/cohorts?channel=web", false));
        var view = Assert.Single(await Views.GetAsync());

        Assert.Null(await Views.SaveAsync(view with { Name = "WEB", IsPinned = true }));
        var renamed = Assert.Single(await Views.GetAsync());
        Assert.Equal((view.Id, "WEB", true), (renamed.Id, renamed.Name, renamed.IsPinned));

        await Views.RemoveAsync(view.Id);
        Assert.Empty(await Views.GetAsync());

        Assert.Null(await Views.SaveAsync(renamed with { Id = 0 }));
        Assert.Equal("/cohorts?channel=web", Assert.Single(await Views.GetAsync()).Address);
    }

    [Fact]
    public async Task Views_of_a_deleted_store_go_with_it_and_others_stay()
    {
        await Views.SaveAsync(new KeptView(0, "Tea", $"/?store={_shop.StoreId}", true, _shop.StoreId));
        await Views.SaveAsync(new KeptView(0, "All", "/?store=all", true));

        await _services.GetRequiredService<StoreRemoval>().RemoveAsync(_shop.StoreId, CancellationToken.None);

        Assert.Equal("All", Assert.Single(await Views.GetAsync()).Name);
        Assert.Equal(ViewProblem.ForeignAddress, await Views.SaveAsync(new KeptView(0, "Tea", $"/?store={_shop.StoreId}", true, _shop.StoreId)));
    }
}
