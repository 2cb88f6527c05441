using System.Text;
using Microsoft.Playwright;
using RetentionDashboard.Localization;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class PreviewJourneyTests
{
    [BrowserFact]
    public Task Dates_that_can_be_read_in_two_ways_block_the_import_until_the_visitor_answers() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        await UploadAsync(journey, "order date,email,total,currency\n01/02/2026,ana@example.com,12.50,EUR\n03/04/2026,budi@example.com,7.50,EUR\n");
        await NameAsync(journey, "Kopi Senja");
        await Expect(page.GetByTestId("start-import")).ToBeDisabledAsync();
        await journey.PictureAsync("preview-question-1440-light-en");

        await page.GetByTestId("questions").GetByText("2 January 2026").ClickAsync();

        await Expect(page.GetByTestId("preview-rows")).ToContainTextAsync("4 Mar 2026");
        await Expect(page.GetByTestId("file-totals")).ToContainTextAsync("2 Jan 2026");
        await page.GetByTestId("start-import").ClickAsync();
        await Expect(page.GetByTestId("import-done")).ToBeVisibleAsync();
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task A_file_nobody_knows_is_mapped_once_and_read_by_itself_the_next_time() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        await UploadAsync(journey, "nr,wann,wer,summe\n1,2026-01-25,ana@example.com,12.50\n2,2026-02-25,budi@example.com,7.50\n");
        await NameAsync(journey, "Kopi Senja");
        await page.GetByTestId("store-currency").SelectOptionAsync("EUR");
        await page.GetByRole(AriaRole.Button, new() { Name = Words.English(nameof(Texts.Mapping_More)) }).ClickAsync();
        foreach (var (field, column) in new[] { ("Order", "nr"), ("Date", "wann"), ("Email", "wer"), ("Total", "summe") })
        {
            await page.GetByTestId($"map-{field}").SelectOptionAsync(column);
            await Expect(page.GetByTestId($"map-{field}")).ToHaveValueAsync(column);
        }

        await page.GetByTestId("mapping-name").FillAsync("Kasir toko");
        await page.GetByTestId("mapping-name").PressAsync("Tab");
        await page.GetByTestId("start-import").ClickAsync();
        await Expect(page.GetByTestId("import-done")).ToBeVisibleAsync();

        await UploadAsync(journey, "nr,wann,wer,summe\n3,2026-03-25,ana@example.com,99.50\n");
        await ImportWalk.HaveStoreAsync(journey);

        await Expect(page.GetByTestId("remembered")).ToContainTextAsync("Kasir toko");
        await Expect(page.GetByTestId("preview-rows")).ToContainTextAsync("25 Mar 2026");
        await journey.PictureAsync("preview-remembered-1440-light-en");
        await page.GetByTestId("start-import").ClickAsync();
        await Expect(page.GetByTestId("import-done")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_status_word_is_asked_about_once() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        const string File = "order,order date,email,total,status,currency\n1,2026-01-05,ana@example.com,12.50,Ghosted,EUR\n2,2026-01-06,budi@example.com,5.50,paid,EUR\n";
        await UploadAsync(journey, File);
        await NameAsync(journey, "Kopi Senja");
        await Expect(page.GetByTestId("status-questions")).ToContainTextAsync("Ghosted");
        await Expect(page.GetByTestId("start-import")).ToBeDisabledAsync();

        await page.GetByTestId("status-Ghosted").SelectOptionAsync("NotValid");
        await page.GetByTestId("start-import").ClickAsync();
        await Expect(page.GetByTestId("import-done")).ToBeVisibleAsync();

        await UploadAsync(journey, File.Replace("\n1,", "\n3,", StringComparison.Ordinal));
        await ImportWalk.HaveStoreAsync(journey);
        await Expect(page.GetByTestId("file-totals")).ToContainTextAsync(Words.English(nameof(Texts.Totals_NotValid)));
        await Expect(page.GetByTestId("status-questions")).ToHaveCountAsync(0);
        await page.GetByTestId("start-import").ClickAsync();
        await Expect(page.GetByTestId("import-done")).ToBeVisibleAsync();
    });

    private static async Task UploadAsync(Journey journey, string text)
    {
        await journey.OpenAsync("import");
        await journey.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "orders.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await journey.ArriveAsync("/import/");
        await Expect(journey.Page.GetByTestId("detected")).ToBeVisibleAsync();
    }

    private static async Task NameAsync(Journey journey, string name)
    {
        await journey.Page.GetByTestId("store-name").FillAsync(name);
        await journey.Page.GetByTestId("store-name").PressAsync("Tab");
    }
}
