using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Data;
using RetentionDashboard.Import;

namespace RetentionDashboard.Tests.Components.Pages.Import;

/// <summary>Into which store a file goes, and what is known of it.</summary>
public sealed class PreviewStoreTests : PreviewPageContext
{
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
        Shop.Order("ana@example.com", "2026-01-05", 12).Save();
        var page = await OpenAsync("order date,email,total,currency\n2026-01-05,ana@example.com,12.50,EUR\n");

        Assert.Contains("Choose the store", page.Find(".why-not").TextContent);
        Assert.Empty(page.FindAll("[data-testid=store-reason]"));
    }

    [Fact]
    public async Task Of_several_stores_the_only_one_that_remembers_the_headings_is_chosen()
    {
        const string File = "wann,order date,email,total,currency\n2026-03-09,2026-01-05,ana@example.com,12.50,GBP\n";
        Shop.Order("ana@example.com", "2026-01-05", 12).Save();
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
        Shop.Order("ana@example.com", "2026-01-05", 12).Save();
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
}
