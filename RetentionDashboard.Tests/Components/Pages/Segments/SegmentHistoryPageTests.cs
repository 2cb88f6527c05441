using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Segments;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Tests.Components.Pages.Segments;

public sealed class SegmentHistoryPageTests : ShopPages
{
    public SegmentHistoryPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<SegmentHistoryPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Months_stand_newest_first_and_each_number_opens_its_members_of_that_day()
    {
        AddOrders();

        var page = Open("/segments/history?family=lifecycle");

        Assert.Equal(["Feb 2024 (not complete)", "Jan 2024"], Cells(page, "tbody th"));
        Assert.Equal(["Month", "New", "Active", "Reactivated", "At risk", "Lapsed", "All customers"], Cells(page, "thead th"));
        Assert.Equal(["1", "1", "0", "0", "0", "2", "1", "0", "0", "0", "0", "1"], Cells(page, "tbody td"));
        Assert.Equal(new InSegment("lifecycle:new", new DateOnly(2024, 1, 31)), SegmentOf(page.FindAll("[data-testid=segment-months] td a")[3]).Rule);
        Assert.Equal(new OrdersBetween(1, null, new DateOnly(2024, 1, 31)), SegmentOf(page.FindAll("[data-testid=segment-months] td a")[4]).Rule);
    }

    [Theory]
    [InlineData("family=lifecycle", "/glossary/lifecycle-stage")]
    [InlineData("family=tier", "/glossary/loyalty-tier")]
    [InlineData("measure=retention", "/glossary/segment-retention")]
    [InlineData("measure=revenue", "/glossary/net-revenue")]
    public void Marks_open_what_the_glossary_says_of_the_numbers(string parameters, string entry)
    {
        AddOrders();

        Assert.Equal([entry, entry], Open("/segments/history?" + parameters).FindAll(".parts .hint-open").Select(static mark => mark.GetAttribute("href")));
    }

    [Fact]
    public void Retention_opens_those_of_the_start_who_came_and_few_customers_are_marked()
    {
        AddOrders();

        var page = Open("/segments/history?family=lifecycle&measure=retention");

        Assert.Equal(["100.0%", "–", "–", "–", "–", "100.0%", "–", "–", "–", "–", "–", "–"], Cells(page, "tbody td"));
        Assert.Equal("few", page.Find("[data-testid=segment-months] tbody td").ClassName);
        Assert.Equal("Retention", page.FindAll(".switches a[aria-current=true]")[1].TextContent);
        Assert.Equal(
            RuleJson.Write(new AllOf([new InSegment("lifecycle:new", new DateOnly(2024, 1, 31)), new OrdersBetween(1, new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 6))])),
            RuleJson.Write(SegmentOf(page.Find("[data-testid=segment-months] td a")).Rule!));
    }

    [Fact]
    public async Task Saved_segments_have_a_past_too()
    {
        AddOrders();
        await Services.GetRequiredService<SavedSegments>().SaveAsync(new KeptSegment(0, "Twice", null, 0, new FigureBetween(CustomerFigure.Frequency, From: 2)), static _ => true);

        var page = Open("/segments/history?family=saved");

        Assert.Equal(["Month", "Twice", "All customers"], Cells(page, "thead th"));
        Assert.Equal(["1", "2", "0", "1"], Cells(page, "tbody td"));
    }

    [Fact]
    public void Without_saved_segments_there_is_nothing_to_follow()
    {
        AddOrders();

        Services.GetRequiredService<NavigationManager>().NavigateTo("/segments/history?family=saved");
        var page = Render<SegmentHistoryPage>();

        page.WaitForAssertion(() => Assert.Contains("No saved segments", page.Find(".empty-state").TextContent, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Cells(IRenderedComponent<SegmentHistoryPage> page, string cells) =>
        page.FindAll("[data-testid=segment-months] " + cells).Select(static cell => cell.TextContent.Trim());

    private static SegmentChoice SegmentOf(AngleSharp.Dom.IElement link) => new LinkReader(link.GetAttribute("href")!).History.Segment!;

    private void AddOrders() => Shop.Order("ana@example.com", "2024-01-05", 10).Order("ana@example.com", "2024-02-05", 30).Order("budi@example.com", "2024-02-06", 5).Save();

    private IRenderedComponent<SegmentHistoryPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<SegmentHistoryPage>();
        page.WaitForElement("[data-testid=segment-months]");
        return page;
    }
}
