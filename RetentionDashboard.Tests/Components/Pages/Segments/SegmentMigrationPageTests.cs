using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Segments;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Tests.Components.Pages.Segments;

public sealed class SegmentMigrationPageTests : ShopPages
{
    public SegmentMigrationPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<SegmentMigrationPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Rows_are_the_first_day_columns_the_second_and_each_number_opens_who_moved()
    {
        AddOrders();

        var page = Open("/segments/migration?family=lifecycle&since=2024-01-31");

        var rows = page.FindAll("[data-testid=migration] tbody tr");
        Assert.Equal(["New", "Active", "Reactivated", "At risk", "Lapsed", "Not yet a customer"], rows.Select(static row => row.QuerySelector("th")!.TextContent));
        Assert.Equal(["–", "1 100.0%", "–", "–", "–", "1"], Numbers(rows[0]));
        Assert.Equal(["1 100.0%", "–", "–", "–", "–", "1"], Numbers(rows[5]));
        Assert.Equal(["1", "1", "0", "0", "0", "2"], Numbers(page.Find("[data-testid=migration] tfoot tr")));
        var (first, second) = (new DateOnly(2024, 1, 31), new DateOnly(2024, 2, 6));
        Assert.Equal(RuleJson.Write(new AllOf([new InSegment("lifecycle:new", first), new InSegment("lifecycle:active", second)])), RuleOf(rows[0].QuerySelector("td a")!));
        Assert.Equal(RuleJson.Write(new AllOf([new NthOrderBetween(1, first.AddDays(1), second), new InSegment("lifecycle:new", second)])), RuleOf(rows[5].QuerySelector("td a")!));
        Assert.StartsWith("Between 31 Jan 2024 and 6 Feb 2024, 1 of 1 customer (100.0%) moved to another segment; joined since: 1 customer.", page.Find("[data-testid=movements] p").TextContent, StringComparison.Ordinal);
        Assert.Contains("moved from New to Active", page.Find("[data-testid=movements] li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_behind_a_movement_holds_whom_the_table_counts()
    {
        AddOrders();

        var page = Open("/segments/migration?family=lifecycle&since=2024-01-31");

        foreach (var link in page.FindAll("[data-testid=migration] td a"))
        {
            var list = await Services.GetRequiredService<CustomersReports>().GetAsync(new LinkReader(link.GetAttribute("href")!).Customers);
            Assert.Equal(link.FirstChild!.TextContent.Trim(), Formats.Count(list!.Total));
        }
    }

    [Fact]
    public void First_day_before_all_orders_says_that_nobody_could_move()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10).Save();

        Assert.Equal(
            "On 5 Oct 2023 nobody had ordered yet, so that nobody could move; 1 customer joined by 5 Jan 2024. Choose a later first day.",
            Open("/segments/migration").Find("[data-testid=movements] p").TextContent);
    }

    [Fact]
    public void Presets_count_from_the_newest_day()
    {
        AddOrders();

        var page = Open("/segments/migration");

        Assert.Equal(
            ["/segments/migration?since=2024-01-06", "/segments/migration?since=2023-11-06", "/segments/migration?since=2023-02-06"],
            page.FindAll("nav[aria-label='Since when'] a").Select(static link => link.GetAttribute("href")));
        Assert.Equal("A quarter ago", page.Find("nav[aria-label='Since when'] a[aria-current=true]").TextContent);
    }

    private static IEnumerable<string> Numbers(AngleSharp.Dom.IElement row) =>
        row.QuerySelectorAll("td").Select(static cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string RuleOf(AngleSharp.Dom.IElement link) => RuleJson.Write(new LinkReader(link.GetAttribute("href")!).History.Segment!.Rule!);

    private void AddOrders() => Shop.Order("ana@example.com", "2024-01-05", 10).Order("ana@example.com", "2024-02-05", 30).Order("budi@example.com", "2024-02-06", 5).Save();

    private IRenderedComponent<SegmentMigrationPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<SegmentMigrationPage>();
        page.WaitForElement("[data-testid=migration]");
        return page;
    }
}
