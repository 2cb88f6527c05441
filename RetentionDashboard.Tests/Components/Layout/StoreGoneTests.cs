using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Layout;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Layout;

public sealed class StoreGoneTests : EnglishPages
{
    public StoreGoneTests()
    {
        Services.AddRadzenComponents();
        Services.AddReports();
        Services.AddImport();
        Services.AddSingleton<ImportQueue>();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(new DatabaseLocation(Path.Combine(Path.GetTempPath(), "never-opened.db")));
    }

    [Fact]
    public async Task A_store_that_is_gone_is_said_with_the_stores_that_are_there()
    {
        await using var database = ShopDatabase.Create();
        Services.AddSingleton(database.Get<IDbContextFactory<RetentionContext>>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var tea = await TeaShop.AddAsync(database, "Tea");
        Services.GetRequiredService<NavigationManager>().NavigateTo("/cohorts?store=4711");

        var layout = Render<MainLayout>(parameters => parameters.Add(component => component.Body, static _ => throw new StoreGoneException()));

        layout.WaitForAssertion(() => Assert.Equal("Tea", layout.Find(".empty-state a").TextContent));
        Assert.Equal("This store is gone", layout.Find(".empty-state h2").TextContent);
        Assert.Equal($"/?store={tea.Store.Id}", layout.Find(".empty-state a").GetAttribute("href"));
        Assert.All(layout.FindAll("nav a"), static link => Assert.DoesNotContain("4711", link.GetAttribute("href")!, StringComparison.Ordinal));
    }
}
