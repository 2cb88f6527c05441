using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Overview;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Reports;
using RetentionDashboard.Sample;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Overview;

public sealed class OverviewPageTests : EnglishPages
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly GatedDatabase _database = new();

    public OverviewPageTests()
    {
        Services.AddRadzenComponents();
        Services.AddReports();
        Services.AddImport();
        Services.AddSingleton<ImportQueue>();
        Services.AddSingleton<SampleShop>();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(new DatabaseLocation(Path.Combine(Path.GetTempPath(), "never-opened.db")));
        Services.AddSingleton<IDbContextFactory<RetentionContext>>(_database);
    }

    [Fact]
    public void Figures_on_their_way_show_the_shape_of_the_page()
    {
        var page = Render<OverviewPage>();

        Assert.NotNull(page.Find("[role=status]"));
        Assert.Empty(page.FindAll(".tile"));
    }

    [Fact]
    public async Task Empty_database_welcomes_with_two_ways_in()
    {
        await using var shop = ShopDatabase.Create();
        var page = Render<OverviewPage>();

        _database.Answer(shop.Open);

        page.WaitForElement(".welcome", Patience);
        Assert.Equal("/import", page.Find(".welcome a").GetAttribute("href"));
        Assert.Contains("Explore with sample orders", page.Find(".welcome button").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_with_orders_shows_its_figures_and_follows_the_address()
    {
        await using var shop = ShopDatabase.Create();
        var store = await shop.AddStoreAsync("Tea shop");
        var ana = await shop.AddCustomerAsync(store, "Ana");
        await shop.AddOrderAsync(store, ana, "2024-01-10 09:00", 10);
        await shop.AddOrderAsync(store, ana, "2024-03-05 09:00", 30);
        _database.Answer(shop.Open);

        var page = Render<OverviewPage>();
        page.WaitForAssertion(() => Assert.Equal("2", page.FindAll(".tile-value")[1].TextContent.Trim()), Patience);

        Services.GetRequiredService<NavigationManager>().NavigateTo("/?from=2024-03-01&to=2024-03-05");

        page.WaitForAssertion(() => Assert.Equal("1", page.FindAll(".tile-value")[1].TextContent.Trim()), Patience);
        Assert.Empty(page.FindAll(".notice"));
    }

    [Fact]
    public async Task Sample_shop_says_that_it_is_invented_and_goes_in_one_press()
    {
        await using var shop = ShopDatabase.Create();
        var store = await shop.AddStoreAsync("Sample shop", isSample: true);
        await shop.AddOrderAsync(store, await shop.AddCustomerAsync(store, "Ana"), "2024-01-10 09:00", 10);
        _database.Answer(shop.Open);
        var page = Render<OverviewPage>();
        page.WaitForElement(".notice button", Patience);

        page.Find(".notice button").Click();

        page.WaitForElement(".welcome", Patience);
        await using var context = shop.Open();
        Assert.Empty(context.Stores);
    }

    [Fact]
    public async Task Database_that_fails_is_said_and_can_be_tried_again()
    {
        await using var shop = ShopDatabase.Create();
        _database.Answer(static () => throw new IOException("disk on fire"));
        var page = Render<OverviewPage>();
        page.WaitForElement("[role=alert] button", Patience);
        Assert.DoesNotContain("disk on fire", page.Markup, StringComparison.Ordinal);

        _database.Answer(shop.Open);
        page.Find("[role=alert] button").Click();

        page.WaitForElement(".welcome", Patience);
    }

    [Fact]
    public async Task New_import_refreshes_the_page_shown()
    {
        await using var shop = ShopDatabase.Create();
        _database.Answer(shop.Open);
        var page = Render<OverviewPage>();
        page.WaitForElement(".welcome", Patience);

        var store = await shop.AddStoreAsync("Tea shop");
        await shop.AddOrderAsync(store, await shop.AddCustomerAsync(store, "Ana"), "2024-01-10 09:00", 10);
        await Services.GetRequiredService<Snapshots>().RefreshAsync(store.Id, CancellationToken.None);

        page.WaitForElement(".tile", Patience);
    }
}
