using System.Text;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Import;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Import;

public sealed class PreviewPageTests : BunitContext
{
    private readonly SmallShop _shop = new();
    private readonly Language _language = new("en");

    public PreviewPageTests()
    {
        _shop.AddTo(Services);
        Services.AddImport();
        Services.AddSingleton<ImportQueue>();
        Services.AddRadzenComponents();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/upload.js").Setup<string>("timeZone").SetResult("Asia/Jakarta");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
        _language.Dispose();
    }

    [Fact]
    public async Task A_plain_file_shows_its_columns_and_rows_and_waits_for_a_store()
    {
        var page = await OpenAsync("order date,email,total\n2026-01-05,ana@example.com,12.50\n2026-02-06,budi@example.com,7.25\n");

        Assert.Contains("order date", Row(page, "Order date").TextContent);
        Assert.Contains("ana@example.com", Row(page, "E-mail").TextContent);
        Assert.Contains("5 Jan 2026, 00:00", page.Find("[data-testid=preview-rows]").TextContent);
        Assert.True(Start(page).HasAttribute("disabled"));
        Assert.Contains("name", page.Find(".why-not").TextContent);
    }

    [Fact]
    public async Task A_named_store_with_a_currency_starts_the_import_with_what_was_chosen()
    {
        var page = await OpenAsync("order date,email,total,currency\n2026-01-05,ana@example.com,12.50,EUR\n");

        page.Find("[data-testid=store-name]").Change("Kopi Senja");
        page.WaitForAssertion(() => Assert.False(Start(page).HasAttribute("disabled")));
        Start(page).Click();

        page.WaitForAssertion(() => Assert.EndsWith("/imports/1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        var import = await Services.GetRequiredService<ImportHistory>().GetAsync(1);
        Assert.Equal(("Kopi Senja", "EUR", "orders.csv"), (import!.StoreName, import.Currency, import.FileName));
    }

    [Fact]
    public async Task A_date_order_that_nobody_can_tell_is_asked_and_keeps_the_import_from_starting()
    {
        var page = await OpenAsync("order date,email,total,currency\n01/02/2026,ana@example.com,12.50,EUR\n");

        page.Find("[data-testid=store-name]").Change("Kopi Senja");

        Assert.Contains("day/month or month/day", page.Find("[data-testid=problems]").TextContent);
        Assert.True(Start(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task The_date_format_chosen_by_the_user_reads_the_rows_anew()
    {
        var page = await OpenAsync("order date,email,total,currency\n01/02/2026,ana@example.com,12.50,EUR\n");

        await page.InvokeAsync(() => page.FindComponent<DetectedFile>().Instance.DatePatternChanged.InvokeAsync("dd/MM/yyyy"));

        page.WaitForAssertion(() => Assert.Contains("1 Feb 2026", page.Find("[data-testid=preview-rows]").TextContent));
        Assert.Empty(page.FindAll("[data-testid=problems]"));
    }

    [Fact]
    public async Task A_column_mapped_by_the_user_is_read()
    {
        var page = await OpenAsync("order date,email,total,wann\n2026-01-05,ana@example.com,12.50,2026-03-09\n");

        await page.InvokeAsync(() => page.FindComponent<ColumnMapping>().Instance.FieldMapped.InvokeAsync((ImportField.Date, "wann")));

        page.WaitForAssertion(() => Assert.Contains("9 Mar 2026", page.Find("[data-testid=preview-rows]").TextContent));
    }

    [Fact]
    public async Task Where_stores_exist_the_user_says_into_which_the_file_goes()
    {
        _shop.Order("ana@example.com", "2026-01-05", 12).Save();
        var page = await OpenAsync("order date,email,total,currency\n2026-01-05,ana@example.com,12.50,GBP\n");

        Assert.True(Start(page).HasAttribute("disabled"));
        Assert.Contains("Choose the store", page.Find(".why-not").TextContent);

        var choice = page.FindComponent<StoreChoice>();
        choice.Instance.Choice.Choose(choice.Instance.Stores[0]);
        await page.InvokeAsync(() => choice.Instance.Changed.InvokeAsync());

        page.WaitForAssertion(() => Assert.False(Start(page).HasAttribute("disabled")));
        Assert.Contains("GBP", choice.Find(".card-note").TextContent);
    }

    [Fact]
    public async Task An_assumption_that_only_the_command_line_makes_is_no_warning_here()
    {
        var page = await OpenAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n");

        Assert.Empty(page.FindAll("[data-testid=warnings]"));
    }

    [Fact]
    public async Task A_row_that_will_not_be_taken_shows_its_reason()
    {
        var page = await OpenAsync("order date,email,total\n2026-01-05,ana@example.com,twelve\n2026-01-05,ana@example.com,12.50\n");

        Assert.Contains("not a number", page.Find("tr.refused").TextContent);
    }

    [Fact]
    public async Task An_empty_file_is_explained_and_nothing_can_be_started()
    {
        var page = await OpenAsync("", "[data-testid=file-problem]");

        Assert.Contains("empty", page.Find("[data-testid=file-problem]").TextContent);
        Assert.Empty(page.FindAll("[data-testid=start-import]"));
    }

    [Fact]
    public void An_upload_that_is_gone_offers_to_choose_again()
    {
        var page = Render<PreviewPage>(parameters => parameters.Add(page => page.UploadId, "0123456789abcdef0123456789abcdef"));

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".notice a").GetAttribute("href")));
    }

    private async Task<IRenderedComponent<PreviewPage>> OpenAsync(string text, string wanted = "[data-testid=start-import]")
    {
        var upload = await Services.GetRequiredService<UploadSpool>().SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "orders.csv", CancellationToken.None);
        var page = Render<PreviewPage>(parameters => parameters.Add(page => page.UploadId, upload.Id));
        page.WaitForElement(wanted);
        return page;
    }

    private static IElement Start(IRenderedComponent<PreviewPage> page) => page.Find("[data-testid=start-import]");

    private static IElement Row(IRenderedComponent<PreviewPage> page, string label) =>
        page.FindAll("[data-testid=mapping] tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim().StartsWith(label, StringComparison.Ordinal));
}
