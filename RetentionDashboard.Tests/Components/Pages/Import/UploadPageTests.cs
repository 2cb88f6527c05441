using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Import;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Import;

public sealed class UploadPageTests : BunitContext
{
    private const string Orders = "order,order date,email,total\n1,2026-01-25,ana@example.com,12.50\n";

    private readonly SmallShop _shop = new();
    private readonly Language _language = new("en");
    private readonly BunitJSModuleInterop _module;
    private readonly BunitJSModuleInterop _upload;

    public UploadPageTests()
    {
        _shop.AddTo(Services);
        Services.AddImport();
        Services.AddSingleton<ImportQueue>();
        Services.AddRadzenComponents();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _module = JSInterop.SetupModule("./js/upload.js");
        _module.Setup<string>("timeZone").SetResult("Asia/Jakarta");
        _upload = _module.SetupModule("attach", static _ => true);
        _upload.Mode = JSRuntimeMode.Loose;
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
        _language.Dispose();
    }

    [Fact]
    public void The_drop_zone_takes_several_files_and_is_handed_to_the_browser_once()
    {
        var page = Render<UploadPage>();

        Assert.Single(_module.Invocations["attach"]);
        Assert.True(page.Find("input[type=file]").HasAttribute("multiple"));
    }

    [Fact]
    public async Task Each_file_under_way_shows_its_name_and_how_far_it_is()
    {
        var page = Render<UploadPage>();

        var taken = await page.Instance.OnChosenAsync([new ChosenFile(1, "january.csv", 400), new ChosenFile(2, "february.csv", 400)]);
        await page.Instance.OnProgressAsync(1, 100);

        Assert.Equal([1, 2], taken);
        var files = page.FindAll("[data-testid=transfers] li");
        Assert.Contains("january.csv", files[0].TextContent);
        Assert.Equal("25", files[0].QuerySelector("progress")!.GetAttribute("value"));
        Assert.Contains("waiting", files[1].TextContent);
    }

    [Fact]
    public async Task A_workbook_that_has_arrived_says_that_it_is_being_unpacked_and_how_far()
    {
        var page = Render<UploadPage>();
        await page.Instance.OnChosenAsync([new ChosenFile(1, "Orders.XLSX", 400), new ChosenFile(2, "orders.csv", 400)]);

        await page.Instance.OnUnpackingAsync(1, 0);
        Assert.Equal("Unpacking …", page.Find("[data-testid=unpacking]").TextContent);
        Assert.False(page.Find("[data-testid=transfers] li progress").HasAttribute("value"));

        await page.Instance.OnUnpackingAsync(1, 2_000_000);
        await page.Instance.OnUnpackingAsync(2, 0);
        Assert.Equal(["Unpacking … 2.0\u00a0MB so far", "Storing …"], page.FindAll("[data-testid=unpacking]").Select(static stage => stage.TextContent));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_sent()
    {
        var page = Render<UploadPage>();

        var taken = await page.Instance.OnChosenAsync([new ChosenFile(1, "all.csv", UploadSpool.MaximumBytes + 1), new ChosenFile(2, "some.csv", 10)]);

        Assert.Equal([2], taken);
        Assert.Contains("larger than 2 GiB", page.Find("[data-testid=upload-problem]").TextContent);
        Assert.Empty(page.FindAll("[data-testid=send-again]"));
    }

    [Fact]
    public async Task A_transfer_that_broke_off_says_so_and_is_sent_again_by_a_press()
    {
        var page = Render<UploadPage>();
        await page.Instance.OnChosenAsync([new ChosenFile(7, "orders.csv", 400)]);

        await page.Instance.OnFailedAsync(7, null, true);
        Assert.Contains("send the file again", page.Find("[data-testid=upload-problem]").TextContent);
        await page.Find("[data-testid=send-again]").ClickAsync(new());

        Assert.Equal(7, Assert.Single(_upload.Invocations["retry"]).Arguments[0]);
        Assert.Empty(page.FindAll("[data-testid=upload-problem]"));
    }

    [Fact]
    public async Task What_the_server_says_of_a_refused_file_is_shown()
    {
        var page = Render<UploadPage>();
        await page.Instance.OnChosenAsync([new ChosenFile(1, "orders.csv", 400)]);

        await page.Instance.OnFailedAsync(1, "There is not enough free disk space.", true);

        Assert.Equal("There is not enough free disk space.", page.Find("[data-testid=upload-problem]").TextContent.Trim());
        Assert.NotEmpty(page.FindAll("[data-testid=send-again]"));
    }

    [Fact]
    public async Task A_damaged_file_is_not_offered_to_be_sent_again()
    {
        var page = Render<UploadPage>();
        await page.Instance.OnChosenAsync([new ChosenFile(1, "orders.zip", 400)]);

        await page.Instance.OnFailedAsync(1, "It is damaged.", false);

        Assert.NotEmpty(page.FindAll("[data-testid=upload-problem]"));
        Assert.Empty(page.FindAll("[data-testid=send-again]"));
    }

    [Fact]
    public async Task A_single_file_is_checked_next()
    {
        var page = Render<UploadPage>();
        await page.Instance.OnChosenAsync([new ChosenFile(1, "orders.csv", 400)]);

        await page.Instance.OnUploadedAsync(1, ["abc123"]);

        Assert.EndsWith("/import/abc123", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_are_listed_once_all_have_arrived()
    {
        var page = Render<UploadPage>();
        await page.Instance.OnChosenAsync([new ChosenFile(1, "january.csv", 400), new ChosenFile(2, "february.csv", 400)]);
        var (january, february) = (await SpoolAsync("january.csv", Orders), await SpoolAsync("february.csv", Orders));

        await page.Instance.OnUploadedAsync(1, [january]);
        Assert.DoesNotContain("files=", Navigation.Uri, StringComparison.Ordinal);
        await page.Instance.OnUploadedAsync(2, [february]);

        Assert.EndsWith(Links.ImportFiles([january, february]), Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-testid=waiting-files] li").Count));
    }

    [Fact]
    public async Task A_file_without_a_currency_is_read_in_that_of_the_others_and_is_provisional_where_none_names_one()
    {
        var (plain, named) = (await SpoolAsync("plain.csv", Orders), await SpoolAsync("named.csv", Orders.Replace("total\n", "total,currency\n", StringComparison.Ordinal).Replace("12.50", "12.50,EUR", StringComparison.Ordinal)));
        Navigation.NavigateTo(Links.ImportFiles([plain]));
        var page = Render<UploadPage>();

        page.WaitForAssertion(() => Assert.Contains("Provisional until the currency is chosen", page.Find("[data-testid=waiting-ready]").TextContent));
        await page.InvokeAsync(() => Navigation.NavigateTo(Links.ImportFiles([plain, named])));

        page.WaitForAssertion(() => Assert.All(page.FindAll("[data-testid=waiting-ready]"), static file => Assert.Equal("Ready to import: 1 order, €12.50, 25 Jan 2026.", file.TextContent.Trim())));
        Assert.Equal(2, page.FindAll("[data-testid=waiting-ready]").Count);
    }

    [Fact]
    public async Task Files_without_problems_are_queued_together_and_the_others_stay_with_their_reason()
    {
        var (good, bad, other) = (await SpoolAsync("good.csv", Orders), await SpoolAsync("bad.csv", "a,b\n1,2\n"), await SpoolAsync("other.csv", Orders));
        Navigation.NavigateTo(Links.ImportFiles([good, bad, other]));
        var page = Render<UploadPage>();
        page.WaitForState(() => page.FindAll("[data-testid=waiting-problem]").Count > 0 && page.FindAll("[data-testid=import-all]").Count > 0);

        await page.InvokeAsync(() => page.FindComponent<StoreChoice>().Instance.Choice.Name = "Kopi Senja");
        await page.InvokeAsync(() => page.FindComponent<StoreChoice>().Instance.Choice.Currency = "EUR");
        await page.InvokeAsync(() => page.FindComponent<StoreChoice>().Instance.Changed.InvokeAsync());
        page.WaitForAssertion(() => Assert.False(page.Find("[data-testid=import-all]").HasAttribute("disabled")));
        Assert.Equal("Ready to import: 1 order, €12.50, 25 Jan 2026.", page.Find("[data-testid=waiting-ready]").TextContent.Trim());
        await page.Find("[data-testid=import-all]").ClickAsync(new());

        await using var context = await Services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContextAsync();
        var queued = await context.Imports.OrderBy(import => import.Id).ToListAsync();
        Assert.Equal([("good.csv", good), ("other.csv", other)], queued.Select(static import => (import.FileName, import.UploadId)));
        Assert.All(queued, static import => Assert.Equal(("Kopi Senja", "EUR", "Asia/Jakarta"), Terms(StoredOptions.FromJson(import.Options)!)));
        Assert.EndsWith(Links.ImportFiles([bad]), Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("bad.csv", page.Find("[data-testid=waiting-files] li strong").TextContent));
    }

    private static (string, string?, string?) Terms(ImportOptions options) => (options.Store, options.Currency, options.TimeZone);

    private async Task<string> SpoolAsync(string name, string text) =>
        (await Services.GetRequiredService<UploadSpool>().SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, CancellationToken.None)).Id;
}
