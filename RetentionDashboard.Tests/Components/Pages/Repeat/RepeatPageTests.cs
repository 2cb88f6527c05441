using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Components.Pages.Repeat;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Repeat;

public sealed class RepeatPageTests : BunitContext
{
    private readonly SmallShop _shop = new();
    private readonly Language _language = new("en");

    public RepeatPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        _shop.AddTo(Services);
        Services.AddRadzenComponents();
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
        _language.Dispose();
    }

    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<RepeatPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Figures_tell_the_share_its_interval_and_who_is_still_watched()
    {
        // Ana came back after 20 days, Budi after 50, Citra is silent for 90: a third by day 30, two thirds by day 60.
        var page = Open("/repeat");

        var row = page.Find("[data-testid=time-to-next] tbody tr");
        Assert.Equal("All customers", row.QuerySelector("th")!.TextContent);
        var cells = row.QuerySelectorAll("td").Select(static cell => cell.TextContent).ToArray();
        Assert.StartsWith("33.3%", cells[0].Trim(), StringComparison.Ordinal);
        Assert.Contains("2 waiting", cells[0], StringComparison.Ordinal);
        Assert.StartsWith("66.7%", cells[1].Trim(), StringComparison.Ordinal);
        Assert.Equal("–", cells[3].Trim());
        Assert.StartsWith("50 days", cells[^3].Trim(), StringComparison.Ordinal);
        Assert.Equal(["3", "1"], cells[^2..].Select(static cell => cell.Trim()));
        Assert.Contains("Fewer than 30 customers", page.Find(".card-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Reminder_names_the_days_by_which_returning_customers_were_back()
    {
        var page = Open("/repeat");

        Assert.Equal(["Day 20", "Day 20", "Day 50"], page.FindAll("[data-testid=return-days] strong").Select(static day => day.TextContent));
        Assert.Contains("between day 20 and day 50", page.Markup, StringComparison.Ordinal);
        Assert.Contains("From 2 customers who came back.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Reminder_of_customers_who_came_back_on_one_day_names_that_day()
    {
        _shop.Order("ana@example.com", "2024-01-01", 10).Order("ana@example.com", "2024-02-29", 10).Order("budi@example.com", "2024-03-31", 10).Save();

        Navigation.NavigateTo("/repeat");
        var page = Render<RepeatPage>();

        page.WaitForAssertion(() => Assert.Contains("those who return do so about day 59.", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("between day", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_go_from_order_to_order()
    {
        var page = Open("/repeat");

        var rows = page.FindAll("[data-testid=order-steps] tbody tr").Select(static row => row.TextContent.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Assert.Equal(["1st", "3", "100.0%", "66.7%", "1", "£10.00"], rows[0]);
        Assert.Equal(["2nd", "2", "66.7%", "0.0%", "2", "£20.00"], rows[1]);
        Assert.Equal(2, rows.Length);
    }

    [Fact]
    public void Loyalty_opens_the_customers_behind_both_parts_of_its_rates()
    {
        var page = Open("/repeat?country=GB");

        var links = page.FindAll("[data-testid=loyalty] a[href^='/customers']").Select(static link => $"{link.TextContent} {link.GetAttribute("href")}").ToArray();
        Assert.Equal(["1 /customers?country=GB&group=repeat-within&after=30", "2 /customers?country=GB&group=observed-for&after=30"], links[..2]);
        Assert.Equal(["2 /customers?country=GB&group=upsold", "2 /customers?country=GB&group=orders-at-least&after=2"], links[^2..]);
    }

    [Fact]
    public void Groups_have_a_curve_each_beside_all_customers()
    {
        var page = Open("/repeat?by=country");

        Assert.Equal(["All customers", "GB", "ID"], page.FindAll("[data-testid=time-to-next] tbody th").Select(static head => head.TextContent));
        var series = page.FindComponents<Chart>()[0].Instance.Configuration.Series;
        Assert.Equal(["All customers", "GB", "ID"], series.Select(static line => line.Name));
        Assert.All(series, static line => Assert.Null(line.Upper));
    }

    [Fact]
    public void One_curve_is_drawn_with_its_interval()
    {
        var line = Open("/repeat").FindComponents<Chart>()[0].Instance.Configuration.Series.Single();

        Assert.Equal(91, line.Values.Count);
        Assert.Equal((0m, 0m), (line.Values[19], line.Upper![19]));
        Assert.True(line.Lower![20] < line.Values[20] && line.Values[20] < line.Upper[20]);
    }

    [Fact]
    public void Shares_of_a_handful_of_customers_are_marked_and_their_curve_is_dashed()
    {
        var page = Open("/repeat");

        var line = page.FindComponents<Chart>()[0].Instance.Configuration.Series.Single();
        Assert.Equal(Enumerable.Range(0, 91), line.Incomplete);
        var cells = page.FindAll("[data-testid=time-to-next] tbody td");
        Assert.True(cells[0].ClassList.Contains("few") && cells[^3].ClassList.Contains("few"));
        Assert.Contains("Dashed and italic: fewer than 30", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Curve_that_nobody_has_moved_yet_has_no_interval()
    {
        _shop.Order("ana@example.com", "2024-01-01", 10).Order("budi@example.com", "2024-03-01", 10).Save();
        Navigation.NavigateTo("/repeat");

        var cell = Render<RepeatPage>().WaitForElement("[data-testid=time-to-next] tbody td").TextContent;

        Assert.Contains("0.0%", cell, StringComparison.Ordinal);
        Assert.DoesNotContain("(", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_gaps_are_no_activity_window()
    {
        var page = Open("/repeat");

        Assert.Contains("From 2 gaps only: too few to read an activity window from.", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("a good activity window", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Switches_are_links_that_keep_everything_else()
    {
        var page = Open("/repeat?country=GB&by=channel");

        var switches = page.FindAll("nav.segmented");
        Assert.Equal("/repeat?country=GB&after=2&by=channel", switches[0].QuerySelectorAll("a")[1].GetAttribute("href"));
        Assert.Equal("/repeat?country=GB", switches[1].QuerySelectorAll("a")[0].GetAttribute("href"));
        Assert.Equal("Channel", switches[1].QuerySelector("[aria-current]")!.TextContent);
    }

    [Fact]
    public void An_order_that_nobody_placed_offers_a_way_back()
    {
        var page = Open("/repeat?after=3", ".empty-state");

        Assert.Equal("/repeat", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public async Task Changed_filter_goes_into_the_address()
    {
        var page = Open("/repeat?after=2");

        await page.InvokeAsync(() => page.FindComponent<FilterBar>().Instance.QueryChanged.InvokeAsync(new HistoryQuery { Country = "GB" }));

        Assert.EndsWith("/repeat?country=GB&after=2", Navigation.Uri);
    }

    private IRenderedComponent<RepeatPage> Open(string address, string until = "[data-testid=time-to-next]")
    {
        _shop
            .Order("ana@example.com", "2024-01-01", 10, country: "GB").Order("ana@example.com", "2024-01-21", 20, country: "GB")
            .Order("budi@example.com", "2024-01-01", 10, country: "GB").Order("budi@example.com", "2024-02-20", 20, country: "GB")
            .Order("citra@example.com", "2024-01-01", 10, country: "ID")
            .Order(null, "2024-03-31", 10)
            .Save();
        Navigation.NavigateTo(address);
        var page = Render<RepeatPage>();
        page.WaitForElement(until);
        return page;
    }
}
