using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Settings;
using RetentionDashboard.Forecast;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Settings;

public sealed class SettingsPageTests : BunitContext
{
    private readonly SmallShop _shop = new();
    private readonly Language _language = new("en");

    public SettingsPageTests()
    {
        _shop.AddTo(Services);
        Services.AddImport();
        Services.AddRadzenComponents();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
        _language.Dispose();
    }

    [Fact]
    public void Without_a_store_the_page_says_what_to_do()
    {
        var page = Render<SettingsPage>();

        page.WaitForAssertion(() => Assert.Contains("No store yet", page.Find(".empty-state").TextContent));
    }

    [Fact]
    public async Task The_proposed_window_is_taken_and_saved()
    {
        _shop.Order("ana@example.com", "2026-01-01", 10).Order("ana@example.com", "2026-01-31", 10).Save();
        var page = Render<SettingsPage>();

        page.WaitForElement("[data-testid=use-window]").Click();
        Assert.Contains("Not saved yet.", page.WaitForElement("#window [data-testid=unsaved]").TextContent);
        Assert.Equal("submit", page.Find("#window [data-testid=unsaved] button").GetAttribute("type"));
        Assert.Empty(page.FindAll("[data-testid=use-window]"));
        await page.Find("form:not([data-testid])").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("form:not([data-testid]) [role=status]").TextContent));
        var store = Assert.Single(await Services.GetRequiredService<StoresReports>().GetAsync());
        Assert.Equal(30, store.Options.ActivityWindowDays);
        Assert.Empty(page.FindAll("[data-testid=unsaved]"));
    }

    [Fact]
    public void The_page_names_the_store_and_the_day_its_data_goes_to()
    {
        _shop.Order("ana@example.com", "2026-01-01", 10).Save();

        var page = Render<SettingsPage>();

        page.WaitForAssertion(() => Assert.Equal("These settings belong to Ana's tea (GBP) and hold on every page.", page.Find("p.lead").TextContent));
        Assert.Contains("1 Jan 2026", page.Find("#as-of").TextContent);
    }

    [Fact]
    public async Task Model_of_forecasts_is_chosen_beside_the_other_settings()
    {
        _shop.Order("ana@example.com", "2026-01-01", 10).Save();
        var page = Render<SettingsPage>();
        page.WaitForElement("[data-testid=forecast]");
        Assert.Equal("BgNbd", page.Find("[data-testid=forecast] [checked]").GetAttribute("value"));

        page.Find("[data-testid=forecast] [value=MbgNbd]").Change("MbgNbd");
        await page.Find("form:not([data-testid])").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("form:not([data-testid]) [role=status]").TextContent));
        Assert.Equal(PurchaseModelKind.MbgNbd, Assert.Single(await Services.GetRequiredService<StoresReports>().GetAsync()).ForecastModel);
        Assert.Equal("MbgNbd", page.Find("[data-testid=forecast] [checked]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("margin", "30,5", 30.5, null)]
    [InlineData("margin", "30.5", 30.5, null)]
    [InlineData("margin", "305", 100, "Enter a percentage from 0 to 100.")]
    [InlineData("window", "12.5", 100, "Enter whole days from 1 to 730.")]
    public async Task A_number_is_saved_as_typed_or_refused(string field, string typed, double margin, string? problem)
    {
        _shop.Order("ana@example.com", "2026-01-01", 10).Save();
        var page = Render<SettingsPage>();

        page.WaitForElement($"[data-testid={field}]").Change(typed);
        await page.Find("form:not([data-testid])").SubmitAsync();

        page.WaitForAssertion(() => Assert.NotEmpty(page.Find("form:not([data-testid]) [role=status]").TextContent));
        Assert.Equal(problem, page.FindAll(".problem[role=alert]").SingleOrDefault()?.TextContent);
        var store = Assert.Single(await Services.GetRequiredService<StoresReports>().GetAsync());
        Assert.Equal(((decimal)margin, 90), (store.Options.MarginPercent, store.Options.ActivityWindowDays));
    }

    [Fact]
    public async Task A_store_is_not_called_what_the_sum_is_called()
    {
        _shop.Order("ana@example.com", "2026-01-01", 10).Save();
        var page = Render<SettingsPage>();

        page.WaitForElement("[data-testid=store-name]").Change(" semua TOKO");
        await page.Find("[data-testid=store-terms]").SubmitAsync();

        page.WaitForAssertion(() => Assert.StartsWith("That is what the sum of all stores is called.", page.Find("[data-testid=store-terms] [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Ana's tea", Assert.Single(await Services.GetRequiredService<StoresReports>().GetAsync()).Name);
    }

    [Fact]
    public async Task A_store_gets_another_name()
    {
        _shop.Order("ana@example.com", "2026-01-01", 10).Save();
        var page = Render<SettingsPage>();

        page.WaitForElement("[data-testid=store-name]").Change("  Ana's coffee ");
        await page.Find("[data-testid=store-terms]").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Saved.", page.Find("[data-testid=store-terms] [role=status]").TextContent));
        Assert.Equal("Ana's coffee", Assert.Single(await Services.GetRequiredService<StoresReports>().GetAsync()).Name);
    }

    [Fact]
    public async Task A_store_goes_once_its_name_is_typed()
    {
        _shop.Order("ana@example.com", "2026-01-01", 10).Save();
        var page = Render<SettingsPage>();
        page.WaitForElement("[data-testid=ask-delete]").Click();
        Assert.Contains("1 order, 1 customer", page.Find(".delete-store").TextContent);

        page.WaitForElement("[data-testid=delete-name]").Input("Ana");
        Assert.True(page.Find("[data-testid=delete]").HasAttribute("disabled"));
        page.Find("[data-testid=delete-name]").Input("ana's tea");
        await page.Find("[data-testid=delete]").ClickAsync(new());

        Assert.Empty(await Services.GetRequiredService<StoresReports>().GetAsync());
    }
}
