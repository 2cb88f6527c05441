using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Import;

namespace RetentionDashboard.Tests.Components.Pages.Import;

public sealed class PreviewPageTests : PreviewPageContext
{
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
    public void An_upload_that_is_gone_offers_to_choose_again()
    {
        var page = Render<PreviewPage>(parameters => parameters.Add(page => page.UploadId, "0123456789abcdef0123456789abcdef"));

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".notice a").GetAttribute("href")));
    }
}
