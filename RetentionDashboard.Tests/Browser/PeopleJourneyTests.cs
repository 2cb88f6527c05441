using System.Text.Json;
using RetentionDashboard.Cli;
using RetentionDashboard.Localization;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class PeopleJourneyTests
{
    private const string Orders =
        "Order,Date,Email,Name,Total\n"
        + "1,2024-01-05,ana@example.com,Ana Kusuma,10\n2,2024-02-05,ana@example.com,Ana Kusuma,20\n"
        + "3,2024-02-20,ana.k@example.com,Ana K,5\n4,2024-02-06,budi@example.com,Budi,40\n";

    [BrowserFact]
    public Task Two_customers_become_one_and_two_again() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        await ImportAsync(journey);
        await journey.OpenAsync("customers/1");
        await page.GetByTestId("merge-open").ClickAsync();
        await page.GetByTestId("merge-search").FillAsync("3");
        await page.GetByTestId("merge-find").ClickAsync();
        await Expect(page.GetByTestId("merge-found")).ToContainTextAsync("ana.k@example.com");
        await journey.PictureAsync("merge-found-1440-light-en");
        await page.GetByTestId("merge-choose").First.ClickAsync();
        await Expect(page.GetByTestId("merge-form").Locator("tbody tr")).ToHaveCountAsync(2);
        await journey.PictureAsync("merge-compare-1440-light-en");
        await page.GetByTestId("merge-author").FillAsync("Dewi");
        await page.GetByTestId("merge-go").ClickAsync();
        await Expect(page.GetByTestId("merged")).ToContainTextAsync("Ana K (ana.k@example.com)");
        await Expect(page.Locator(".placed")).ToHaveCountAsync(3);
        await ExpectCustomersAsync(journey, "2");

        await journey.OpenAsync("customers/2");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Ana Kusuma");
        await Expect(page.GetByTestId("merged")).ToContainTextAsync("by Dewi");
        await journey.PictureAsync("merged-1440-light-en");
        await page.GetByTestId("undo-merge").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Ana K");
        await Expect(page.GetByTestId("merged")).ToHaveCountAsync(0);
        await ExpectCustomersAsync(journey, "3");
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task A_person_is_handed_their_data_and_erased_and_the_next_import_brings_nobody_back() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        await ImportAsync(journey);
        await journey.OpenAsync("customers/1");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("export-person").ClickAsync());
        await using (var file = await download.CreateReadStreamAsync())
        {
            using var data = await JsonDocument.ParseAsync(file);
            Assert.Equal("ana@example.com", data.RootElement.GetProperty("customers")[0].GetProperty("email").GetString());
            Assert.Equal(2, data.RootElement.GetProperty("orders").GetArrayLength());
        }

        await page.GetByTestId("privacy-author").FillAsync("Dewi");
        await page.GetByTestId("erase-open").ClickAsync();
        await Expect(page.GetByTestId("erase")).ToBeDisabledAsync();
        await journey.PictureAsync("erase-1440-light-en");
        await page.GetByTestId("erase-word").FillAsync(Words.English(nameof(Texts.Privacy_Erase_Word)));
        await page.GetByTestId("erase").ClickAsync();
        await Expect(page.GetByTestId("erased")).ToBeVisibleAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Anonymous customer 1");
        await journey.PictureAsync("erased-1440-light-en");
        await ImportAsync(journey);
        await ExpectCustomersAsync(journey, "3");

        await journey.OpenAsync("customers");
        await Expect(page.Locator("main")).ToContainTextAsync("Anonymous customer 1");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("ana@example.com");
        await journey.OpenAsync("privacy");
        await Expect(page.GetByTestId("privacy-log").Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(page.GetByTestId("privacy-log")).ToContainTextAsync("Dewi");
        await journey.PictureAsync("privacy-log-1440-light-en");
        Assert.Empty(journey.ScriptErrors);
    });

    private static async Task ExpectCustomersAsync(Journey journey, string count)
    {
        await journey.OpenAsync("");
        await Expect(journey.Page.Locator(".tiles .tile-value").First).ToHaveTextAsync(count);
    }

    private static async Task ImportAsync(Journey journey)
    {
        var file = Path.Combine(Path.GetDirectoryName(journey.App.DatabasePath)!, "orders.csv");
        await File.WriteAllTextAsync(file, Orders);
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync(["import", file, "--store", "Tea", "--currency", "EUR", "--time-zone", "UTC", "--database", journey.App.DatabasePath], output, output);
        Assert.True(code == 0, output.ToString());
    }
}
