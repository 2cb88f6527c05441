using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RetentionDashboard.Localization;
using RetentionDashboard.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed partial class ImportJourneyTests
{
    private static readonly string ShopifyFile = Checkout.PathOf("data", "sample-shopify.csv");
    private static readonly string GenericFile = Checkout.PathOf("data", "sample-generic.csv");

    [BrowserFact]
    public Task From_the_welcome_an_export_is_imported_and_a_cohort_cell_leads_to_its_customers_and_their_file() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("");
        await journey.PictureAsync("welcome-1440-light-en");
        await page.Locator(".welcome").GetByRole(AriaRole.Link, new() { Name = Words.English(nameof(Texts.Shell_ImportOrders)) }).ClickAsync();

        await UploadAsync(journey, ShopifyFile);
        await Expect(page.GetByTestId("detected")).ToContainTextAsync("Shopify");
        await Expect(page.GetByTestId("preview-rows").Locator("tbody tr")).ToHaveCountAsync(50);
        await page.GetByTestId("store-name").FillAsync("Kopi & Rumah");
        await page.GetByTestId("store-name").PressAsync("Tab");
        await journey.PictureAsync("preview-1440-light-en");
        await page.GetByTestId("start-import").ClickAsync();

        await Expect(page.GetByTestId("import-done")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await journey.PictureAsync("import-result-1440-light-en");
        await page.GetByTestId("see-overview").ClickAsync();
        await Expect(page.Locator(".tiles").First).ToBeVisibleAsync();

        await page.Locator(".sidebar nav a").Filter(new() { HasText = Words.English(nameof(Texts.Shell_Cohorts)) }).ClickAsync();
        var cell = page.Locator(".heat-map td.cell a:not([tabindex='0'])").Filter(new() { HasNotTextRegex = Zero() }).First;
        var share = await cell.GetAttributeAsync("aria-label");
        await cell.ClickAsync();
        await journey.ArriveAsync("/customers?", "cohort=");
        await Expect(page.Locator("table.data-table tbody tr").First).ToBeVisibleAsync();
        var customers = await page.Locator("table.data-table tbody tr").CountAsync();
        Assert.Matches($@"\b{customers}\b", share);

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = Words.English(nameof(Texts.Customers_Download)) }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal(1 + customers, lines.Length);
        Assert.All(lines[1..], line => Assert.Contains("@example.com", line, StringComparison.Ordinal));

        await page.Locator("table.data-table tbody th a").First.ClickAsync();
        await journey.ArriveAsync("/customers/");
        await Expect(page.Locator(".orders li").First).ToBeVisibleAsync();
        await journey.PictureAsync("customer-1440-light-en");
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task The_same_file_twice_changes_nothing() => Journey.RunAsync(async journey =>
    {
        await ImportAsync(journey, GenericFile, "Toko Ujian");
        var first = await journey.Page.GetByTestId("import-counts").InnerTextAsync();

        await ImportAsync(journey, GenericFile, name: null);

        var second = await journey.Page.GetByTestId("import-counts").InnerTextAsync();
        Assert.Equal(Count(first, nameof(Texts.Counts_New)), Count(second, nameof(Texts.Counts_Unchanged)));
        Assert.Equal(0, Count(second, nameof(Texts.Counts_New)));
        Assert.Equal(0, Count(second, nameof(Texts.Counts_Updated)));
        Assert.True(Count(first, nameof(Texts.Counts_New)) > 280);
    });

    [BrowserFact]
    public Task A_file_that_is_no_table_is_refused_with_a_reason_and_the_next_one_is_taken() => Journey.RunAsync(async journey =>
    {
        await journey.OpenAsync("import");
        await journey.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "photo.csv",
            MimeType = "text/csv",
            Buffer = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0, 1, 2, 3, 0, 0, 0, 0],
        });
        var problem = journey.Page.GetByTestId("file-problem").Or(journey.Page.GetByTestId("upload-problem"));
        await Expect(problem).ToBeVisibleAsync();
        await Expect(problem).Not.ToHaveTextAsync("");

        await ImportAsync(journey, GenericFile, "Toko Ujian");

        await Expect(journey.Page.GetByTestId("import-counts")).ToBeVisibleAsync();
    });

    /// <param name="name">Of a new store; null takes the one there is.</param>
    private static async Task ImportAsync(Journey journey, string file, string? name)
    {
        await journey.OpenAsync("import");
        await UploadAsync(journey, file);
        await (name is null ? ImportWalk.HaveStoreAsync(journey) : ImportWalk.NameStoreAsync(journey, name));
        await journey.Page.GetByTestId("start-import").ClickAsync();
        await Expect(journey.Page.GetByTestId("import-done")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static async Task UploadAsync(Journey journey, string file)
    {
        await journey.Page.Locator("input[type=file]").SetInputFilesAsync(file);
        await journey.ArriveAsync("/import/");
        await Expect(journey.Page.GetByTestId("detected")).ToBeVisibleAsync();
    }

    private static int Count(string counts, string label)
    {
        var lines = counts.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(lines, line => line.Equals(Words.English(label), StringComparison.OrdinalIgnoreCase));
        return int.Parse(lines[at + 1], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\s*(0([.,]0+)?\s*%?|)\s*$")]
    private static partial Regex Zero();
}
