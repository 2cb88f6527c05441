using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Components.Pages.Value;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Value;

public sealed class ValuePageTests : BunitContext
{
    private readonly SmallShop _shop = new();
    private readonly Language _language = new("en");

    public ValuePageTests()
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
        var page = Render<ValuePage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Curves_without_a_complete_period_are_a_sentence_and_no_empty_axes()
    {
        _shop.Order("ana@example.com", "2024-01-05", 10).Save();
        Navigation.NavigateTo("/value");

        var page = Render<ValuePage>();

        page.WaitForAssertion(() => Assert.Contains("No period is complete yet", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Bridge_goes_from_one_quarter_to_the_next_and_its_rows_add_up()
    {
        // Q1: Ana 10, Budi 20, Citra 5. Q2: Ana 30, Budi 15, Dewi 8.
        var page = Open("/value");

        var rows = page.FindAll("[data-testid=bridge] tbody tr").Select(Cells).ToArray();
        Assert.Equal(["1 Jan 2024 – 31 Mar 2024", "–", "£35.00"], rows[0]);
        Assert.Equal(["New", "1", "+£8.00"], rows[1]);
        Assert.Equal(["Came back", "0", "£0.00"], rows[2]);
        Assert.Equal(["Stayed, spent more", "1", "+£20.00"], rows[3]);
        Assert.Equal(["Stayed, spent the same or less", "1", "−£5.00"], rows[4]);
        Assert.Equal(["Lost", "1", "−£5.00"], rows[5]);
        Assert.Equal(["1 Apr 2024 – 30 Jun 2024", "–", "£53.00"], rows[7]);
        // Nobody came back and nothing was refunded: nothing is drawn.
        Assert.Equal(6, page.FindAll("[data-testid=bridge] .bar").Count);
        Assert.Contains("From 1 Jan 2024 – 31 Mar 2024 to 1 Apr 2024 – 30 Jun 2024", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Revenue rose by £18.00 (51.4%). The largest rise: Stayed, spent more, +£20.00.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Verdict_names_the_largest_part_in_the_direction_of_the_change()
    {
        _shop.Order("ana@example.com", "2024-01-01", 50).Order("budi@example.com", "2024-01-02", 40).Order("citra@example.com", "2024-01-03", 10)
            .Order("budi@example.com", "2024-05-02", 10).Order("citra@example.com", "2024-06-30", 70);

        // Citra's +60 is larger than Ana's -50, but no reason for the fall.
        Assert.Equal("Revenue fell by £20.00 (20.0%). The largest fall: Lost, −£50.00.", Verdict());
    }

    [Fact]
    public void Revenue_that_did_not_change_is_the_same_and_nobody_spent_less()
    {
        _shop.Order("ana@example.com", "2024-01-01", 50).Order("ana@example.com", "2024-06-30", 50);

        Assert.Equal("Revenue is the same in both periods.", Verdict());
    }

    [Fact]
    public void Rise_from_nothing_has_no_percentage()
    {
        _shop.Order("ana@example.com", "2024-01-01", 50).Refund("ana@example.com", "2024-01-02", 50).Order("budi@example.com", "2024-06-30", 50);

        Assert.Equal("Revenue rose by £50.00. The largest rise: New, +£50.00.", Verdict());
    }

    [Fact]
    public void Each_bar_of_the_bridge_begins_where_the_one_above_ends()
    {
        var bars = Open("/value").FindAll("[data-testid=bridge] .bar").Select(static bar => bar.GetAttribute("style")).ToArray();

        // The scale goes from 0 to the highest level: 35 + 8 + 20 = 63.
        Assert.Equal("left: 0.00%; width: 55.56%", bars[0]);
        Assert.Equal("left: 55.56%; width: 12.70%", bars[1]);
        Assert.Equal("left: 68.25%; width: 31.75%", bars[2]);
        Assert.Equal("left: 92.06%; width: 7.94%", bars[3]);
        Assert.Equal("left: 0.00%; width: 84.13%", bars[^1]);
    }

    [Fact]
    public void A_span_is_compared_with_the_one_before_it()
    {
        var rows = Open("/value?from=2024-05-01&to=2024-06-30").FindAll("[data-testid=bridge] tbody tr").Select(Cells).ToArray();

        Assert.Equal(["1 Mar 2024 – 30 Apr 2024", "1 May 2024 – 30 Jun 2024"], [rows[0][0], rows[^1][0]]);
    }

    [Fact]
    public void Sliders_try_a_margin_and_a_lifetime_without_touching_the_settings()
    {
        var page = Open("/value");

        page.Find("[data-testid=margin]").Change("40");
        page.WaitForAssertion(() => Assert.EndsWith("/value?margin=40", Navigation.Uri));
        page.Find("[data-testid=lifetime]").Change("2.5");
        page.WaitForAssertion(() => Assert.EndsWith("/value?margin=40&years=2.5", Navigation.Uri));

        // AOV 88 ÷ 6, 6 orders ÷ 4 customers ÷ (182 ÷ 365.25) years, 2.5 years, 40 %: 44.15.
        page.WaitForAssertion(() => Assert.StartsWith("£44.15", page.Find("[data-testid=clv]").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Contains("the settings stay as they are", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/value", page.Find("section[aria-labelledby=clv] a.button").GetAttribute("href"));
    }

    [Fact]
    public void A_history_of_days_makes_no_year()
    {
        _shop.Order("ana@example.com", "2024-01-05", 10).Save();
        Navigation.NavigateTo("/value?years=2");

        var page = Render<ValuePage>();

        Assert.Equal("– not enough history", page.WaitForElement("[data-testid=clv]").TextContent.Trim());
        Assert.DoesNotContain("365", page.Find(".formula").TextContent, StringComparison.Ordinal);
        Assert.Contains("Less than 30 days of orders", page.Find("[data-testid=clv-doubt]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Worth_of_customers_with_a_counted_order_is_told_from_that_of_all()
    {
        Assert.Empty(Open("/value").FindAll("[data-testid=clv-bases]"));

        // Ana and Budi alone have a second order.
        Navigation.NavigateTo("/value?nth-from=2");

        Assert.StartsWith(
            "“So far” is over 2 customers with an order that counts in this filter; the curves by cohort divide by all 4 customers acquired",
            Render<ValuePage>().WaitForElement("[data-testid=clv-bases]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Best_customers_and_their_share_are_named()
    {
        var page = Open("/value");

        // Ana 40, Budi 35, Dewi 8, Citra 5 of 88.
        Assert.Equal("The best one of 4 customers brings 45.5% of revenue.", page.Find("[data-testid=pareto]").TextContent.Trim());
        Assert.Contains("Gini index 0.38", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Lorenz_curve_is_labelled_at_fifths_from_its_lowest_value_on()
    {
        _shop.Order("eka@example.com", "2024-06-01", 1).Refund("eka@example.com", "2024-06-02", 5);

        var lorenz = Open("/value").FindComponents<Chart>().Single(static chart => chart.Instance.Configuration.Grid is not null).Instance.Configuration;

        // Eka gave back 4 more than she paid, of 84: the curve begins below the axis, the ticks do not.
        var grid = lorenz.Grid!;
        Assert.Equal(["0%", "20%", "40%", "60%", "80%", "100%"], lorenz.Labels.Where((_, place) => place % grid.EveryLabel == 0).Select(static label => label.Replace(".0", "", StringComparison.Ordinal)));
        Assert.Equal((lorenz.Series[0].Values.Min(), 0.2m), ((decimal?)grid.Lowest, grid.Step));
        Assert.InRange(grid.Lowest, -0.06m, -0.01m);
    }

    [Fact]
    public void Every_cohort_with_two_complete_quarters_has_its_curve()
    {
        var page = Open("/value");

        var curves = page.FindComponents<Chart>()[0].Instance.Configuration;
        Assert.Equal(["Weighted average", "Q1 2024"], curves.Series.Select(static series => series.Name));
        Assert.Equal([11.67m, 26.67m], curves.Series[1].Values.Select(static value => decimal.Round(value!.Value, 2)));
    }

    [Fact]
    public void Periods_that_are_not_complete_are_not_compared()
    {
        var page = Open("/value?grain=year");

        Assert.Empty(page.FindAll("[data-testid=bridge]"));
        Assert.Contains("no two complete periods", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_with_an_impossible_margin_opens_with_the_settings() =>
        Assert.Equal(new ValueQuery(), new RetentionDashboard.Localization.LinkReader("/value?margin=140&years=-1&grain=decade").Value);

    private string Verdict()
    {
        _shop.Save();
        Navigation.NavigateTo("/value");
        return Render<ValuePage>().WaitForElement("section[aria-labelledby=bridge] .card-note").TextContent;
    }

    private static string[] Cells(AngleSharp.Dom.IElement row) =>
        [row.QuerySelector("th")!.TextContent, .. row.QuerySelectorAll("td:not(.fall)").Select(static cell => cell.TextContent.Trim())];

    private IRenderedComponent<ValuePage> Open(string address)
    {
        _shop
            .Order("ana@example.com", "2024-01-01", 10).Order("budi@example.com", "2024-02-01", 20).Order("citra@example.com", "2024-03-01", 5)
            .Order("ana@example.com", "2024-05-01", 30).Order("budi@example.com", "2024-05-02", 15).Order("dewi@example.com", "2024-06-30", 8)
            .Save();
        Navigation.NavigateTo(address);
        var page = Render<ValuePage>();
        page.WaitForElement("[data-testid=clv]");
        return page;
    }
}
