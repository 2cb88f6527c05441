using Microsoft.Playwright;
using RetentionDashboard.Cli;
using RetentionDashboard.Localization;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class StoresJourneyTests
{
    [BrowserFact]
    public Task Stores_of_two_currencies_are_added_up_once_their_rate_is_entered() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        await ImportAsync(journey, "Tea", "EUR", "1,2024-01-05,ana@example.com,10\n2,2024-02-05,ana@example.com,20\n3,2024-02-06,,5\n");
        await ImportAsync(journey, "Kopi", "IDR", "1,2024-01-07,budi@example.com,50000\n2,2024-02-09,budi@example.com,0\n");
        await journey.OpenAsync("");
        await page.Locator(".store-picker select").SelectOptionAsync("all");

        var refused = page.Locator(".empty-state");
        await Expect(refused).ToContainTextAsync("EUR");
        await Expect(refused).ToContainTextAsync("IDR");
        await journey.PictureAsync("missing-rate-1440-light-en");
        await refused.GetByRole(AriaRole.Link).ClickAsync();

        await journey.ArriveAsync("/settings", "store=all");
        await page.GetByTestId("rate-from").FillAsync("EUR");
        await page.GetByTestId("rate-to").FillAsync("IDR");
        await page.GetByTestId("rate-value").FillAsync("17000");
        await page.GetByTestId("save-rate").ClickAsync();
        await Expect(page.GetByTestId("rates").Locator("tbody th")).ToHaveTextAsync("1 EUR = 17,000 IDR");
        await journey.PictureAsync("settings-sum-1440-light-en");

        await page.Locator(".sidebar nav a").Filter(new() { HasText = Words.English(nameof(Texts.Shell_Overview)) }).ClickAsync();
        await Expect(page.Locator(".sum-notice")).ToContainTextAsync("1 EUR = 17,000 IDR");
        await Expect(page.Locator(".tiles").First).ToContainTextAsync("€32.94");
        await journey.PictureAsync("overview-sum-1440-light-en");

        await page.Locator(".sidebar nav a").Filter(new() { HasText = Words.English(nameof(Texts.Quality_Title)) }).ClickAsync();
        await journey.ArriveAsync("/data-quality", "store=all");
        await Expect(page.Locator("[data-check=ZeroValue]")).ToBeVisibleAsync();
        await journey.PictureAsync("data-quality-sum-1440-light-en");
        await page.Locator("[data-check=ZeroValue] a").ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("Kopi");
        Assert.Empty(journey.ScriptErrors);
    });

    private static async Task ImportAsync(Journey journey, string store, string currency, string rows)
    {
        var file = Path.Combine(Path.GetDirectoryName(journey.App.DatabasePath)!, store + ".csv");
        await File.WriteAllTextAsync(file, "Order,Date,Email,Total\n" + rows);
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync(["import", file, "--store", store, "--currency", currency, "--time-zone", "UTC", "--database", journey.App.DatabasePath], output, output);
        Assert.True(code == 0, output.ToString());
    }
}
