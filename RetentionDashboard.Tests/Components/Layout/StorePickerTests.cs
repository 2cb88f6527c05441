using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Layout;
using RetentionDashboard.Data;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Layout;

public sealed class StorePickerTests : EnglishPages
{
    public StorePickerTests() => Services.AddReports();

    [Fact]
    public async Task All_stores_are_offered_once_there_are_two_real_ones()
    {
        await using var database = ShopDatabase.Create();
        Services.AddSingleton(database.Get<IDbContextFactory<RetentionContext>>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        await TeaShop.AddAsync(database, "Tea");
        await TeaShop.AddAsync(database, "Sample", isSample: true);
        var alone = Render<StorePicker>();
        alone.WaitForElement("option");
        Assert.Equal(["Sample shop", "Tea"], alone.FindAll("option").Select(static option => option.TextContent));

        await TeaShop.AddAsync(database, "Coffee");
        var picker = Render<StorePicker>();
        picker.WaitForElement("option");
        Assert.Equal(["All stores", "Coffee", "Sample shop", "Tea"], picker.FindAll("option").Select(static option => option.TextContent));
        await picker.Find("select").ChangeAsync(new() { Value = "all" });

        Assert.EndsWith("/?store=all", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_gone_is_not_shown_as_another_one()
    {
        await using var database = ShopDatabase.Create();
        Services.AddSingleton(database.Get<IDbContextFactory<RetentionContext>>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var tea = await TeaShop.AddAsync(database, "Tea");

        var picker = Render<StorePicker>(parameters => parameters.Add(component => component.StoreId, 4711));
        picker.WaitForElement("option");

        Assert.Equal(["Choose a store", "Tea"], picker.FindAll("option").Select(static option => option.TextContent));
        Assert.Null(picker.Find("select").GetAttribute("disabled"));
        await picker.Find("select").ChangeAsync(new() { Value = "1" });
        Assert.EndsWith($"/?store={tea.Store.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_says_what_it_adds_up_and_at_which_rates()
    {
        await using var database = ShopDatabase.Create();
        Services.AddSingleton(database.Get<IDbContextFactory<RetentionContext>>());
        await TeaShop.AddAsync(database, "Tea");
        var kopi = await TeaShop.AddAsync(database, "Kopi", currency: "IDR");
        await database.AddOrderAsync(kopi.Store, kopi.Ana, "2024-05-01 10:00:00", 10);
        await Services.GetRequiredService<ExchangeRates>().SaveAsync("EUR", "IDR", 17_000);

        var notice = Render<SumNotice>();

        notice.WaitForAssertion(() => Assert.Equal(
            "The sum of Kopi and Tea, in EUR. Converted at your rates: 1 EUR = 17,000 IDR. Somebody who orders in two stores counts once in each. "
                + "The data of Tea ends on 31 Mar 2024, earlier than the newest order of all.",
            notice.Find("p").TextContent));
    }
}
