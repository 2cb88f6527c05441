using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ImportJobsJourneyTests
{
    private const string DropFiles = """
        (zone, files) => {
          const transfer = new DataTransfer();
          files.forEach(file => transfer.items.add(new File([file.text], file.name, { type: 'text/csv' })));
          zone.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }
        """;

    [BrowserFact]
    public Task Several_dropped_files_are_listed_and_imported_together_into_one_store() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("import");
        await Expect(page.GetByTestId("drop-zone")).ToHaveAttributeAsync("data-listens", "");
        await page.GetByTestId("drop-zone").EvaluateAsync(DropFiles, new[]
        {
            Dropped(ImportWalk.File("january.csv", 1, 30)), Dropped(ImportWalk.Text("notes.csv", "a,b\n1,2\n")), Dropped(ImportWalk.File("february.csv", 31, 25, "2026-02")),
        });

        await Expect(page.GetByTestId("waiting-files").Locator("li")).ToHaveCountAsync(3);
        await Expect(page.GetByTestId("waiting-problem").First).ToBeVisibleAsync();
        await ImportWalk.NameStoreAsync(journey, "Toko Ujian");
        await Expect(page.GetByTestId("import-all")).ToBeEnabledAsync();
        await journey.PictureAsync("import-files-1440-light-en");
        await page.GetByTestId("import-all").ClickAsync();

        await Expect(page.GetByTestId("waiting-files").Locator("li")).ToHaveCountAsync(1);
        await page.GetByTestId("waiting-files").Locator("..").GetByRole(AriaRole.Link, new() { Name = "See the imports" }).ClickAsync();
        await Expect(page.GetByTestId("imports").Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(page.GetByTestId("imports").Locator("tbody tr").Filter(new() { HasText = "Done" })).ToHaveCountAsync(2);
        await Expect(page.GetByTestId("imports").Locator("tbody tr").Nth(1)).ToContainTextAsync("january.csv");
        await journey.PictureAsync("imports-1440-light-en");
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task An_import_ends_in_the_language_of_who_watches_it_and_its_list_hides_no_column_on_a_small_laptop() => Journey.RunAsync(
        async journey =>
        {
            var page = journey.Page;
            await ImportWalk.ImportAsync(journey, ImportWalk.File("pesanan-januari-2026.csv", 1, 30), "Toko Ujian Bersama");

            await Expect(page.GetByTestId("import-done")).ToContainTextAsync("30 pesanan baru");
            await Expect(page.GetByTestId("reconciliation")).ToBeVisibleAsync();
            await Expect(page.GetByTestId("import-done")).ToContainTextAsync("30 pesanan baru");
            await journey.OpenAsync("imports");
            await Expect(page.GetByTestId("undo-import")).ToBeVisibleAsync();
            Assert.True(await page.GetByTestId("imports").EvaluateAsync<bool>("table => table.parentElement.scrollWidth <= table.parentElement.clientWidth"));
        },
        width: 1280,
        language: "id-ID");

    [BrowserFact]
    public Task An_import_shows_its_progress_on_every_page_and_a_cancelled_one_leaves_nothing() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        // Large enough that the browser is on its way to the button long before the import is at its end.
        var large = ImportWalk.LargeFile(orders: 3_000_000);
        await journey.OpenAsync("import");
        await page.Locator("input[type=file]").SetInputFilesAsync(large);
        await ImportWalk.StartAsync(journey, "Toko Besar");

        await Expect(page.GetByTestId("import-progress")).ToBeVisibleAsync();
        await page.Locator(".sidebar nav a").First.ClickAsync();
        // The page that is left has a button to cancel, too, which nobody listens to any more.
        await Expect(page.Locator(".welcome")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("import-indicator")).ToContainTextAsync("rows");
        await journey.PictureAsync("import-indicator-1440-light-en");
        await page.GetByTestId("import-indicator").ClickAsync();
        await Expect(page.GetByTestId("import-progress")).ToBeVisibleAsync();
        await page.GetByTestId("cancel-import").ClickAsync();

        await Expect(page.GetByTestId("import-ended")).ToContainTextAsync("cancelled", new() { Timeout = 60_000 });
        await Expect(page.GetByTestId("import-indicator")).ToHaveCountAsync(0);
        await page.Locator(".sidebar nav a").First.ClickAsync();
        await Expect(page.Locator(".welcome")).ToBeVisibleAsync();
        await journey.OpenAsync("import");
        await page.Locator("input[type=file]").SetInputFilesAsync(ImportWalk.File("small.csv", 1, 3));
        await Expect(page.GetByTestId("store-name")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("store-into")).ToHaveCountAsync(0);
        Directory.Delete(Path.GetDirectoryName(large)!, recursive: true);
    });

    [BrowserFact]
    public Task An_undo_brings_the_numbers_back() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        await ImportWalk.ImportAsync(journey, ImportWalk.File("january.csv", 1, 30), "Toko Ujian");
        await journey.OpenAsync("");
        var before = await TilesAsync(page);

        await ImportWalk.ImportAsync(journey, ImportWalk.File("february.csv", 20, 40, "2026-02"), store: null);
        await Expect(page.GetByTestId("reconciliation")).ToBeVisibleAsync();
        await journey.PictureAsync("import-result-reconciled-1440-light-en");
        var result = page.Url;
        await journey.OpenAsync("");
        Assert.NotEqual(before, await TilesAsync(page));

        await journey.OpenAsync(result);
        await page.GetByTestId("undo-import").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("29 orders");
        await journey.PictureAsync("undo-1440-light-en");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the import", Exact = true }).ClickAsync();
        await Expect(page.GetByTestId("import-undone")).ToBeVisibleAsync();

        await journey.OpenAsync("");
        Assert.Equal(before, await TilesAsync(page));
    });

    [BrowserFact]
    public Task Rows_that_were_not_taken_are_downloaded_corrected_and_imported_again() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        var file = ImportWalk.Text("orders.csv", "order_id,date,email,sku,quantity,line_total\n1,2026-01-25,ana@example.com,A,1,10\n1,2026-01-25,ana@example.com,B,1,ten\n2,2026-01-26,budi@example.com,A,1,5\n");
        await ImportWalk.ImportAsync(journey, file, "Toko Ujian");
        await Expect(page.GetByTestId("rows-equation")).ToContainTextAsync("1 not taken");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("download-refused").ClickAsync());
        var refused = await System.IO.File.ReadAllTextAsync(await download.PathAsync());
        var cell = refused.IndexOf(",ten,", StringComparison.Ordinal);
        await ImportWalk.ImportAsync(journey, ImportWalk.Text(download.SuggestedFilename, refused[..cell] + ",7," + refused[(cell + 5)..]), store: null);

        await Expect(page.GetByTestId("rows-equation")).ToContainTextAsync("0 not taken");
        await Expect(page.GetByTestId("import-counts")).ToContainTextAsync("17");
    });

    [BrowserFact]
    public Task An_import_that_a_killed_server_left_behind_is_run_again_from_its_file() => Journey.RunAsync(async journey =>
    {
        var page = journey.Page;
        var large = ImportWalk.LargeFile();
        await journey.OpenAsync("import");
        await page.Locator("input[type=file]").SetInputFilesAsync(large);
        await ImportWalk.StartAsync(journey, "Toko Besar");
        await Expect(page.GetByTestId("import-progress")).ToContainTextAsync("rows");

        await journey.App.GoDownAsync();
        Directory.Delete(Path.GetDirectoryName(large)!, recursive: true);
        await journey.ReloadedByAsync(journey.App.ComeUpAsync);

        await journey.OpenAsync("imports");
        await Expect(page.GetByTestId("imports")).ToContainTextAsync("Interrupted");
        await journey.PictureAsync("import-interrupted-1440-light-en");
        await page.GetByTestId("run-again").ClickAsync();

        await Expect(page.GetByTestId("import-done")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Expect(page.GetByTestId("rows-equation")).ToContainTextAsync("1,200,000 rows read");
    });

    private static object Dropped(FilePayload file) => new { name = file.Name, text = System.Text.Encoding.UTF8.GetString(file.Buffer) };

    private static async Task<string> TilesAsync(IPage page)
    {
        await Expect(page.Locator(".tiles").First).ToBeVisibleAsync();
        return string.Join('|', await page.Locator(".tile-value").AllInnerTextsAsync());
    }
}
