using System.Text;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Import;
using RetentionDashboard.Data;
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

        await ChangeAsync(page, "[data-testid=store-name]", "Kopi Senja");
        page.WaitForAssertion(() => Assert.False(Start(page).HasAttribute("disabled")));
        Start(page).Click();

        page.WaitForAssertion(() => Assert.EndsWith("/imports/1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        var import = await Services.GetRequiredService<ImportHistory>().GetAsync(1);
        Assert.Equal(("Kopi Senja", "EUR", "orders.csv"), (import!.StoreName, import.Currency, import.FileName));
    }

    [Fact]
    public async Task A_name_unlocks_the_import_while_it_is_typed()
    {
        var page = await OpenAsync("order date,email,total,currency\n2026-01-05,ana@example.com,12.50,EUR\n");
        Assert.True(Start(page).HasAttribute("disabled"));

        await page.InvokeAsync(() => page.Find("[data-testid=store-name]").Input("K"));

        page.WaitForAssertion(() => Assert.False(Start(page).HasAttribute("disabled")));
    }

    [Fact]
    public async Task A_date_order_that_nobody_can_tell_is_asked_and_the_answer_unlocks_the_import()
    {
        var page = await OpenAsync("order date,email,total,currency\n01/02/2026,ana@example.com,12.50,EUR\n");
        await ChangeAsync(page, "[data-testid=store-name]", "Kopi Senja");

        Assert.Contains("Column “order date”: which day is 01/02/2026?", page.Find("[data-testid=questions]").TextContent);
        Assert.Equal(["1 February 2026 (written dd/MM/yyyy)", "2 January 2026 (written MM/dd/yyyy)"], page.FindAll("[data-testid=questions] label").Select(label => label.TextContent.Trim()));
        Assert.True(Start(page).HasAttribute("disabled"));
        Assert.Contains("order date", page.Find(".why-not").TextContent);

        await page.InvokeAsync(() => page.FindAll("[data-testid=answer]")[1].Change(true));

        page.WaitForAssertion(() => Assert.Contains("2 Jan 2026", page.Find("[data-testid=preview-rows]").TextContent));
        Assert.Empty(page.FindAll("[data-testid=questions]"));
        Assert.False(Start(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task An_amount_that_can_be_read_in_two_ways_is_asked_for_its_column_alone()
    {
        var page = await OpenAsync("order date;email;total;shipping;currency\n2026-01-05;ana@example.com;118.000;1,50;EUR\n");

        Assert.Contains("how much is 118.000?", page.Find("[data-testid=questions]").TextContent);
        await page.InvokeAsync(() => page.FindAll("[data-testid=answer]")[0].Change(true));

        page.WaitForAssertion(() => Assert.Contains("118,000", page.Find("[data-testid=preview-rows]").TextContent));
        Assert.Equal("Id", Selected(page, "numbers-Total"));
        Assert.Equal("", Selected(page, "numbers-Shipping"));
    }

    [Fact]
    public async Task What_was_found_is_shown_with_its_evidence_and_another_header_line_shows_its_columns_at_once()
    {
        var page = await OpenAsync("Report,January,x\norder date,email,total\n25/01/2026,ana@example.com,12.50\n");

        Assert.Contains("3 of its 3 headings are known words", page.Find("[data-testid=detected]").TextContent);
        Assert.Contains("because line 3 has 25/01/2026", page.Find("[data-testid=mapping]").TextContent);

        await ChangeAsync(page, "[data-testid=header-line]", "1");

        page.WaitForAssertion(() => Assert.Contains("January", page.Find("[data-testid=map-Date]").TextContent));
        Assert.Contains("No column was recognised as the order date", page.Find("[data-testid=problems]").TextContent);
        Assert.True(Start(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_column_mapped_by_the_user_is_read()
    {
        var page = await OpenAsync("order date,email,total,wann\n2026-01-05,ana@example.com,12.50,2026-03-09\n");

        await ChangeAsync(page, "[data-testid=map-Date]", "wann");

        page.WaitForAssertion(() => Assert.Contains("9 Mar 2026", page.Find("[data-testid=preview-rows]").TextContent));
        Assert.Contains("order date", page.Find("[data-testid=unused-columns]").TextContent);
    }

    [Fact]
    public async Task The_whole_file_is_counted_as_it_would_be_imported_and_anew_after_a_change()
    {
        var rows = string.Concat(Enumerable.Range(1, 60).Select(i => $"{i},2026-01-05,ana{i % 7}@example.com,10,{i}\n"));
        var page = await OpenAsync($"order,order date,email,total,other,currency\n{rows}61,never,ana@example.com,1,1\n".Replace(",10,", ",10.00,", StringComparison.Ordinal));

        page.WaitForAssertion(() => Assert.Contains("Customers7", Totals(page)));
        Assert.Contains("Orders60", Totals(page));
        Assert.Contains("Rows that would be refused1", Totals(page));

        await ChangeAsync(page, "[data-testid=map-Customer]", "other");

        page.WaitForAssertion(() => Assert.Contains("Customers60", Totals(page)));
    }

    [Fact]
    public async Task A_status_word_that_no_system_knows_is_asked_before_anything_is_written()
    {
        var page = await OpenAsync("order,order date,email,total,status,currency\n1,2026-01-05,ana@example.com,12.50,Ghosted,EUR\n2,2026-01-06,budi@example.com,5,paid,EUR\n");
        await ChangeAsync(page, "[data-testid=store-name]", "Kopi Senja");

        page.WaitForElement("[data-testid=status-questions]");
        Assert.Contains("1 order", page.Find("[data-testid=status-questions]").TextContent);
        page.WaitForAssertion(() => Assert.Contains("Ghosted", page.Find(".why-not").TextContent));
        Assert.True(Start(page).HasAttribute("disabled"));

        await ChangeAsync(page, "[data-testid=status-Ghosted]", "NotValid");

        page.WaitForAssertion(() => Assert.Contains("Orders that do not count1", Totals(page)));
        Assert.False(Start(page).HasAttribute("disabled"));
        Assert.Equal("NotValid", Selected(page, "status-Ghosted"));
    }

    [Fact]
    public async Task Moments_in_utc_of_a_shop_nobody_can_place_ask_for_its_time_zone()
    {
        var page = await OpenAsync("order date,email,total,currency\n2026-01-05T10:00:00Z,ana@example.com,12.50,USD\n");
        await ChangeAsync(page, "[data-testid=store-name]", "Kopi Senja");

        page.WaitForAssertion(() => Assert.Contains("time zone", page.Find(".why-not").TextContent));
        await ChangeAsync(page, "[data-testid=store-time-zone]", "Asia/Jakarta");

        page.WaitForAssertion(() => Assert.Contains("5 Jan 2026, 17:00", page.Find("[data-testid=preview-rows]").TextContent));
        Assert.False(Start(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task What_was_chosen_for_a_store_applies_itself_the_next_time_and_can_be_forgotten()
    {
        const string File = "wann,order date,email,total,currency\n2026-03-09,2026-01-05,ana@example.com,12.50,EUR\n";
        await RememberAsync(File, new ImportOptions { Store = "Toko", Map = new Dictionary<ImportField, string> { [ImportField.Date] = "wann" }, MappingName = "Kasir toko" });
        var page = await OpenAsync(File);

        Assert.Contains("your only store", page.Find("[data-testid=store-reason]").TextContent);
        page.WaitForAssertion(() => Assert.Contains("Kasir toko", page.Find("[data-testid=remembered]").TextContent));
        page.WaitForAssertion(() => Assert.Contains("9 Mar 2026", page.Find("[data-testid=preview-rows]").TextContent));

        await page.InvokeAsync(() => page.Find("[data-testid=forget-mapping]").Click());

        page.WaitForAssertion(() => Assert.Contains("5 Jan 2026", page.Find("[data-testid=preview-rows]").TextContent));
        Assert.Empty(page.FindAll("[data-testid=remembered]"));
    }

    [Fact]
    public async Task The_only_store_is_chosen_with_what_was_decided_for_it_and_another_is_one_press_away()
    {
        const string File = "order,order date,email,total,status\n1,2026-01-05,ana@example.com,12.50,Ghosted\n2,2026-01-06,budi@example.com,5,paid\n";
        await RememberAsync(File, new ImportOptions { Store = "Toko", Currency = "EUR" }.WithStatus("Ghosted", StatusMeaning.NotValid));
        var page = await OpenAsync(File);

        page.WaitForAssertion(() => Assert.Contains("Orders that do not count1", Totals(page)));
        Assert.Contains("€5.00", Totals(page));
        Assert.Empty(page.FindAll("[data-testid=status-questions]"));
        Assert.Empty(page.FindAll("[data-testid=provisional]"));
        Assert.Equal("Import into Toko", Start(page).TextContent.Replace("play_arrow", "", StringComparison.Ordinal).Trim());
        Assert.False(Start(page).HasAttribute("disabled"));

        await page.InvokeAsync(() => page.Find("[data-testid=new-store]").Click());

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=status-questions]")));
        Assert.NotEmpty(page.FindAll("[data-testid=store-name]"));
        Assert.Empty(page.FindAll("[data-testid=store-reason]"));
    }

    [Fact]
    public async Task A_file_in_another_currency_is_not_put_into_the_only_store()
    {
        _shop.Order("ana@example.com", "2026-01-05", 12).Save();
        var page = await OpenAsync("order date,email,total,currency\n2026-01-05,ana@example.com,12.50,EUR\n");

        Assert.Contains("Choose the store", page.Find(".why-not").TextContent);
        Assert.Empty(page.FindAll("[data-testid=store-reason]"));
    }

    [Fact]
    public async Task Of_several_stores_the_only_one_that_remembers_the_headings_is_chosen()
    {
        const string File = "wann,order date,email,total,currency\n2026-03-09,2026-01-05,ana@example.com,12.50,GBP\n";
        _shop.Order("ana@example.com", "2026-01-05", 12).Save();
        await RememberAsync(File, new ImportOptions { Store = "Toko", Map = new Dictionary<ImportField, string> { [ImportField.Date] = "wann" } });
        var page = await OpenAsync(File);

        Assert.Contains("only this store has taken files with these headings", page.Find("[data-testid=store-reason]").TextContent);
        Assert.Contains("Toko", page.Find("[data-testid=store-into] option[selected]").TextContent);
        page.WaitForAssertion(() => Assert.Contains("9 Mar 2026", page.Find("[data-testid=preview-rows]").TextContent));
    }

    [Fact]
    public async Task Totals_are_provisional_until_the_currency_is_chosen_and_count_a_phone_once_then()
    {
        var page = await OpenAsync("order,order date,phone,total\n1,2026-01-05,081234567890,12500\n2,2026-01-06,+6281234567890,7500\n");

        page.WaitForAssertion(() => Assert.Contains("Customers2", Totals(page)));
        Assert.Contains("until the currency is chosen", page.Find("[data-testid=provisional]").TextContent);

        await ChangeAsync(page, "[data-testid=store-currency]", "IDR");

        page.WaitForAssertion(() => Assert.Contains("Customers1", Totals(page)));
        Assert.Empty(page.FindAll("[data-testid=provisional]"));
    }

    [Fact]
    public async Task Of_several_stores_without_a_memory_of_the_file_the_user_says_into_which_it_goes()
    {
        _shop.Order("ana@example.com", "2026-01-05", 12).Save();
        await RememberAsync("order date,email,total\n2026-01-05,ana@example.com,12.50\n", new ImportOptions { Store = "Toko", Currency = "GBP" });
        var page = await OpenAsync("order date,email,total,currency\n2026-01-05,ana@example.com,12.50,GBP\n");

        Assert.True(Start(page).HasAttribute("disabled"));
        Assert.Contains("Choose the store", page.Find(".why-not").TextContent);
        page.WaitForAssertion(() => Assert.Contains("until the store is chosen", page.Find("[data-testid=provisional]").TextContent));

        await ChangeAsync(page, "[data-testid=store-into]", page.FindAll("[data-testid=store-into] option").First(option => option.TextContent.Contains("GBP", StringComparison.Ordinal)).GetAttribute("value"));

        page.WaitForAssertion(() => Assert.False(Start(page).HasAttribute("disabled")));
        Assert.Contains("GBP", page.Find("[data-testid=store] .card-note").TextContent);
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
    public async Task A_row_shows_the_customer_by_what_the_marketplace_does_not_hide()
    {
        var page = await OpenAsync("order,order date,phone,username,total\n1,2026-01-05,******15,ana159,12.50\n2,2026-01-05,******16,,12.50\n");

        var rows = page.FindAll("[data-testid=preview-rows] tbody tr");
        Assert.Equal(["ana159", "******16"], rows.Select(static row => row.QuerySelector("[data-label=Customer]")!.TextContent));
    }

    [Fact]
    public async Task A_file_without_headings_is_of_no_system_and_shows_no_table_without_rows()
    {
        var page = await OpenAsync("00004 0001 19970101  2   29.33\n00004 0001 19970118  2   29.73\n");

        Assert.DoesNotContain("Shopify: 0", page.Find("[data-testid=detected]").TextContent);
        Assert.Empty(page.FindAll("[data-testid=preview-rows]"));
    }

    [Fact]
    public async Task An_empty_file_is_explained_and_nothing_can_be_started()
    {
        var page = await OpenAsync("", "[data-testid=file-problem]");

        Assert.Contains("empty", page.Find("[data-testid=file-problem]").TextContent);
        Assert.Empty(page.FindAll("[data-testid=start-import]"));
    }

    [Fact]
    public async Task The_second_of_two_tabs_that_start_one_file_names_the_import_of_the_first()
    {
        const string File = "order date,email,total,currency\n2026-01-05,ana@example.com,12.50,EUR\n";
        var upload = await Services.GetRequiredService<UploadSpool>().SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(File)), "orders.csv", CancellationToken.None);
        var first = await OpenAsync(upload);
        var second = await OpenAsync(upload);
        await ChangeAsync(first, "[data-testid=store-name]", "Kopi Senja");
        await ChangeAsync(second, "[data-testid=store-name]", "Kopi Senja");

        Start(first).Click();
        first.WaitForAssertion(() => Assert.EndsWith("/imports/1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Start(second).Click();

        Assert.Equal("/imports/1", second.WaitForElement("[data-testid=upload-taken] a").GetAttribute("href"));
        Assert.Single(await Services.GetRequiredService<ImportHistory>().GetAsync());
    }

    [Theory]
    [InlineData("[data-testid=start-import]", null)]
    [InlineData("[data-testid=store-currency]", "IDR")]
    public async Task A_file_that_was_left_out_in_another_tab_is_no_crash(string control, string? value)
    {
        var upload = await Services.GetRequiredService<UploadSpool>().SaveAsync(
            new MemoryStream("order date,email,total,currency\n2026-01-05,ana@example.com,12.50,EUR\n"u8.ToArray()), "orders.csv", CancellationToken.None);
        var page = await OpenAsync(upload);
        await ChangeAsync(page, "[data-testid=store-name]", "Kopi Senja");
        Services.GetRequiredService<UploadSpool>().Remove(upload.Id);

        await page.InvokeAsync(() => value is null ? page.Find(control).ClickAsync(new()) : page.Find(control).ChangeAsync(new() { Value = value }));

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".notice a").GetAttribute("href")));
    }

    [Fact]
    public async Task The_name_of_a_store_that_is_there_is_no_new_store()
    {
        await RememberAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n", new ImportOptions { Store = "Toko", Currency = "EUR" });
        var page = await OpenAsync("order,order date,email,total\n2,2026-01-06,ana@example.com,12.50\n");
        await page.InvokeAsync(() => page.Find("[data-testid=new-store]").Click());

        await ChangeAsync(page, "[data-testid=store-name]", "toko");

        Assert.Contains("There is a store named “Toko” already", page.WaitForElement("[data-testid=store-twin]").TextContent);
        Assert.True(Start(page).HasAttribute("disabled"));
        await page.InvokeAsync(() => page.Find("[data-testid=store-twin] button").Click());
        page.WaitForAssertion(() => Assert.Equal("Import into Toko", Start(page).TextContent.Replace("play_arrow", "", StringComparison.Ordinal).Trim()));
    }

    [Fact]
    public void An_upload_that_is_gone_offers_to_choose_again()
    {
        var page = Render<PreviewPage>(parameters => parameters.Add(page => page.UploadId, "0123456789abcdef0123456789abcdef"));

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".notice a").GetAttribute("href")));
    }

    /// <summary>An import of before, with what it was told.</summary>
    private async Task RememberAsync(string text, ImportOptions options)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, text);
        var result = await Services.GetRequiredService<OrderImporter>().ImportAsync(path, "orders.csv", options, null, CancellationToken.None);
        await Services.GetRequiredService<SavedMappings>().RememberAsync(result, options, CancellationToken.None);
        File.Delete(path);
    }

    private async Task<IRenderedComponent<PreviewPage>> OpenAsync(string text, string wanted = "[data-testid=start-import]")
    {
        var upload = await Services.GetRequiredService<UploadSpool>().SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "orders.csv", CancellationToken.None);
        return await OpenAsync(upload, wanted);
    }

    private Task<IRenderedComponent<PreviewPage>> OpenAsync(Upload upload, string wanted = "[data-testid=start-import]")
    {
        var page = Render<PreviewPage>(parameters => parameters.Add(page => page.UploadId, upload.Id));
        page.WaitForElement(wanted);
        return Task.FromResult(page);
    }

    private static Task ChangeAsync(IRenderedComponent<PreviewPage> page, string selector, string? value) => page.InvokeAsync(() => page.Find(selector).Change(value!));

    private static IElement Start(IRenderedComponent<PreviewPage> page) => page.Find("[data-testid=start-import]");

    private static string Totals(IRenderedComponent<PreviewPage> page) => page.Find("[data-testid=file-totals]").TextContent;

    private static string? Selected(IRenderedComponent<PreviewPage> page, string testId) => page.Find($"[data-testid={testId}] option[selected]").GetAttribute("value");

    private static IElement Row(IRenderedComponent<PreviewPage> page, string label) =>
        page.FindAll("[data-testid=mapping] tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim().StartsWith(label, StringComparison.Ordinal));
}
