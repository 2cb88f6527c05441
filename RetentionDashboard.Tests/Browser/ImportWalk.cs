using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

/// <summary>What every journey through an import does.</summary>
internal static class ImportWalk
{
    public static async Task NameStoreAsync(Journey journey, string name, string currency = "IDR")
    {
        var page = journey.Page;
        await page.GetByTestId("store-name").FillAsync(name);
        await page.GetByTestId("store-name").PressAsync("Tab");
        await page.GetByTestId("store-currency").SelectOptionAsync(currency);
    }

    /// <summary>The only store is chosen for the visitor.</summary>
    public static Task HaveStoreAsync(Journey journey) => Expect(journey.Page.GetByTestId("store-reason")).ToBeVisibleAsync();

    /// <summary>Imports one file and waits for its result.</summary>
    /// <param name="store">Of a new store; null takes the one there is.</param>
    public static async Task ImportAsync(Journey journey, FilePayload file, string? store)
    {
        await journey.OpenAsync("import");
        await journey.Page.Locator("input[type=file]").SetInputFilesAsync(file);
        await StartAsync(journey, store);
        await Expect(journey.Page.GetByTestId("import-done")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    /// <summary>From the preview of a file to its import.</summary>
    public static async Task StartAsync(Journey journey, string? store)
    {
        await journey.ArriveAsync("/import/");
        await (store is null ? HaveStoreAsync(journey) : NameStoreAsync(journey, store));
        await journey.Page.GetByTestId("start-import").ClickAsync();
    }

    /// <summary>Orders of a day each, with numbers from <paramref name="first"/> on.</summary>
    public static FilePayload File(string name, int first, int orders, string month = "2026-01") =>
        Text(name, "order_id,date,email,total\n" + string.Concat(Enumerable.Range(first, orders).Select(order =>
            string.Create(CultureInfo.InvariantCulture, $"{order},{month}-{1 + (order % 28):00},customer{order % 40}@example.com,{10_000 + (order % 7 * 500)}\n"))));

    public static FilePayload Text(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };

    /// <summary>A file whose import takes some seconds, on disk: the browser takes large ones by their path only.</summary>
    public static string LargeFile(int orders = 1_200_000)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("retention-large-").FullName, "large.csv");
        using var file = new StreamWriter(path);
        file.Write("order_id,date,email,total\n");
        for (var order = 1; order <= orders; order++)
        {
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{order},2026-{1 + (order % 6):00}-{13 + (order % 15):00},customer{order % 300_000}@example.com,{10_000 + (order % 7 * 500)}\n"));
        }

        return path;
    }
}
