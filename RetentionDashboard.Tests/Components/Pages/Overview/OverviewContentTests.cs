using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Components.Pages.Overview;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Overview;

public sealed class OverviewContentTests : EnglishPages
{
    public OverviewContentTests() => Services.AddRadzenComponents();

    [Fact]
    public void Totals_are_written_out_with_their_parts()
    {
        var page = Show(OverviewReportsOfTests.WholeHistory);

        Assert.Equal("40", Value(page, "Customers"));
        Assert.Equal("100", Value(page, "Orders"));
        Assert.Equal("£5.0K", Value(page, "Net revenue"));
        Assert.Contains("£5,000.50", Tile(page, "Net revenue").TextContent, StringComparison.Ordinal);
        Assert.Equal("£50.01", Value(page, "Average order value"));
        Assert.Equal("2.50", Value(page, "Purchase frequency"));
        Assert.Equal("25.0%", Value(page, "Repeat purchase rate"));
        Assert.Equal("£125.01", Value(page, "Historic CLV"));
        Assert.Equal("10 days", Value(page, "Days between orders"));
    }

    [Fact]
    public void Ways_to_other_pages_take_the_span_and_the_choice_of_orders_along()
    {
        var query = new HistoryQuery { From = new DateOnly(2011, 10, 1), To = new DateOnly(2011, 12, 31), Channel = "web", OrderNumberFrom = 2 };
        var report = OverviewReportsOfTests.Quarter with { Span = new DateSpan(new DateOnly(2011, 10, 1), new DateOnly(2011, 12, 31)) };

        var page = Show(report, query);

        Assert.NotNull(Tile(page, "Orders").QuerySelector("a[href='/compare?channel=web&nth-from=2&a-from=2011-07-01&a-to=2011-09-30&b-from=2011-10-01&b-to=2011-12-31']"));
        Assert.NotNull(Tile(page, "Purchase frequency").QuerySelector("a[href='/repeat?channel=web&ordered-from=2011-10-01&ordered-to=2011-12-31&nth-from=2']"));
    }

    [Fact]
    public void Lines_of_the_revenue_add_up()
    {
        var tile = Tile(Show(OverviewReportsOfTests.WholeHistory), "Net revenue");

        Assert.Equal(["£5,130.50", "−£30.00", "−£100.00", "£5,000.50"], tile.QuerySelectorAll("dd").Select(static line => line.TextContent));
        Assert.Equal(["Gross revenue", "Discounts", "Refunds", "Net revenue"], tile.QuerySelectorAll("dt").Select(static line => line.TextContent));
    }

    [Fact]
    public void Retention_shows_its_four_counts_and_each_opens_its_customers_of_the_same_quarter()
    {
        var page = Show(OverviewReportsOfTests.WholeHistory, new HistoryQuery { StoreId = 7, Country = "ID" });

        Assert.Equal("60.0%", Value(page, "Customer retention rate"));
        var churn = Tile(page, "Customer retention rate").QuerySelector("a[href$='group=churned']")!;
        Assert.Equal("40.0%", churn.TextContent);
        var counts = Tile(page, "Customer retention rate").QuerySelectorAll("dd a").ToDictionary(static link => link.TextContent, static link => link.GetAttribute("href"));
        Assert.Equal("/customers?store=7&from=2011-07-01&to=2011-09-30&country=ID&group=start", counts["20"]);
        Assert.EndsWith("group=end", counts["25"], StringComparison.Ordinal);
        Assert.EndsWith("group=new-in-end", counts["10"], StringComparison.Ordinal);
        Assert.EndsWith("group=reactivated", counts["3"], StringComparison.Ordinal);
    }

    [Fact]
    public void Days_between_orders_and_formula_clv_have_their_way_through_the_months()
    {
        TrendPoint[] months = [Month(0, null, 80), Month(1, 12, null), Month(2, 9.5m, 90.5m)];

        var page = Show(OverviewReportsOfTests.WholeHistory with { Trend = new OverviewTrend(months, []) });

        Assert.Equal("From 12 days (Feb 2011) to 9.5 days (Mar 2011).", Tile(page, "Days between orders").QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.Equal("From £80.00 (Jan 2011) to £90.50 (Mar 2011).", Tile(page, "Formula CLV").QuerySelector("svg")!.GetAttribute("aria-label"));

        static TrendPoint Month(int index, decimal? days, decimal? clv) =>
            new(Period.Of(Grain.Month, new DateOnly(2011, 1, 1)) + index, true, 1, 1, 1, default, default, default, default, default, days, clv);
    }

    [Fact]
    public void Without_a_span_a_tile_compares_the_newest_complete_month_with_the_one_before()
    {
        // October is not over, and July is the month the data begins in.
        TrendPoint[] months = [Month(7, true, 90), Month(8, true, 20), Month(9, true, 25), Month(10, false, 3)];
        var report = OverviewReportsOfTests.WholeHistory with { FirstDay = new DateOnly(2011, 7, 20), Trend = new OverviewTrend(months, []) };

        var change = Tile(Show(report), "Customers").QuerySelector(".tile-trend.good")!;

        Assert.Equal(["▲", "Sep 2011 against Aug 2011:", "+25.0%", "better than before"], change.Children.Select(static part => part.TextContent));
        Assert.Null(Tile(Show(report with { Trend = new OverviewTrend([months[0], months[1], Month(9, false, 25)], []) }), "Customers").QuerySelector(".tile-trend"));
        Assert.DoesNotContain("against", Show(OverviewReportsOfTests.Quarter with { Trend = report.Trend }).Markup, StringComparison.Ordinal);

        static TrendPoint Month(int month, bool complete, int customers) =>
            new(Period.Of(Grain.Month, new DateOnly(2011, month, 1)), complete, customers, 1, 1, default, default, default, default, default, null, null);
    }

    [Fact]
    public void Without_a_span_retention_compares_the_newest_complete_quarter_with_the_one_before()
    {
        TrendPoint[] quarters = [Quarter(2, true, 5), Quarter(3, true, 12), Quarter(4, false, 1)];
        var report = OverviewReportsOfTests.WholeHistory with { Trend = new OverviewTrend([], quarters) };

        var change = Tile(Show(report), "Customer retention rate").QuerySelector(".tile-trend")!;

        Assert.Contains("Q3 2011 against Q2 2011:", change.TextContent, StringComparison.Ordinal);
        Assert.Contains("+35.0 pp", change.TextContent, StringComparison.Ordinal);

        static TrendPoint Quarter(int number, bool complete, int retained) =>
            new(Period.Of(Grain.Quarter, new DateOnly(2011, number * 3, 1)), complete, 1, 1, 1, default, default, default, default, new Ratio(retained, 20), null, null);
    }

    [Fact]
    public void Span_after_the_data_says_which_days_the_data_covers()
    {
        var report = OverviewReportsOfTests.Quarter with { Span = new DateSpan(new DateOnly(2030, 1, 1), new DateOnly(2030, 12, 31)), PreviousSpan = null, Current = OverviewReportsOfTests.Figures(0, 0, 0) };

        var line = Show(report).Find(".span-line").TextContent;

        Assert.Contains("1 Jan 2030 – 31 Dec 2030", line, StringComparison.Ordinal);
        Assert.Contains("it covers 1 Dec 2010 – 9 Dec 2011", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Formula_clv_shows_its_parts_and_their_source()
    {
        var tile = Tile(Show(OverviewReportsOfTests.WholeHistory), "Formula CLV");

        Assert.Equal("£78.13", tile.QuerySelector(".tile-value")!.TextContent.Trim());
        Assert.Equal(["£50.01", "× 2.50", "× 0.63 years"], tile.QuerySelectorAll("dd").Select(static part => part.TextContent));
        Assert.Contains("churn of 40.0%, 1 Jul 2011 – 30 Sep 2011", tile.TextContent, StringComparison.Ordinal);
        Assert.Equal("/settings?store=7#lifetime", tile.QuerySelector(".tile-value a")!.GetAttribute("href"));
    }

    [Fact]
    public void Formula_clv_without_churn_says_why_there_is_none()
    {
        var report = OverviewReportsOfTests.WholeHistory;
        var tile = Tile(Show(report with { FormulaClv = report.FormulaClv with { Churn = new Ratio(0, 20), LifetimeYears = null } }), "Formula CLV");

        Assert.Equal("–", tile.QuerySelector(".tile-value")!.TextContent.Trim());
        Assert.Contains("Nobody churned", tile.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_history_compares_with_nothing() => Assert.Empty(Show(OverviewReportsOfTests.WholeHistory).FindAll(".tile-trend"));

    [Fact]
    public void Span_says_what_it_is_compared_with_and_shows_the_change()
    {
        var page = Show(OverviewReportsOfTests.Quarter);

        Assert.Contains("compared with 23 Jul 2011 – 30 Sep 2011", page.Find(".span-line").TextContent, StringComparison.Ordinal);
        var customers = Tile(page, "Customers").QuerySelector(".tile-trend.good")!;
        Assert.Contains("+25.0%", customers.TextContent, StringComparison.Ordinal);
        Assert.Contains("before: 32", customers.TextContent, StringComparison.Ordinal);
        Assert.Contains("−9.1%", Tile(page, "Orders").QuerySelector(".tile-trend.bad")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_filter_that_selects_customers_orders_without_one_are_not_shown() =>
        Assert.DoesNotContain("issue=unattributed", Show(OverviewReportsOfTests.WholeHistory, new HistoryQuery { StoreId = 7, Channel = "web" }).Markup, StringComparison.Ordinal);

    [Fact]
    public void Data_up_to_and_unattributed_orders_stand_beside_the_totals()
    {
        var header = Show(OverviewReportsOfTests.WholeHistory, new HistoryQuery { StoreId = 7 }).Find(".page-header");

        Assert.Contains("Data up to 9 Dec 2011", header.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 (£12.50)", header.TextContent, StringComparison.Ordinal);
        Assert.Equal("/orders?store=7&issue=unattributed", header.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Revenue_chart_marks_the_month_that_is_not_over()
    {
        var chart = Show(OverviewReportsOfTests.WholeHistory).FindComponents<Chart>()[0].Instance.Configuration;

        var bars = Assert.IsType<BarChart>(chart);
        Assert.True(bars.Stacked);
        Assert.Equal(["Nov 2011", "Dec 2011"], bars.Labels);
        Assert.Equal([3_000.5m, 800m], bars.Series[0].Values);
        Assert.Equal([1_000m, 200m], bars.Series[1].Values);
        Assert.All(bars.Series, static series => Assert.Equal([1], series.Incomplete));
    }

    [Fact]
    public void Retention_curve_begins_after_the_first_month_and_leads_to_cohorts()
    {
        var page = Show(OverviewReportsOfTests.WholeHistory, new HistoryQuery { StoreId = 7, Country = "ID", From = new DateOnly(2011, 1, 1) });

        var curve = Assert.IsType<LineChart>(page.FindComponents<Chart>()[1].Instance.Configuration);
        Assert.Equal(["1"], curve.Labels);
        Assert.Equal([0.25m], curve.Series[0].Values);
        Assert.Equal(["25.0% · 9 of 36"], curve.Series[0].Tooltips);
        Assert.NotNull(page.Find("a[href='/cohorts?store=7&country=ID']"));
    }

    [Fact]
    public void Retention_curve_is_dashed_where_little_is_left_of_the_average()
    {
        var report = OverviewReportsOfTests.WholeHistory;
        var page = Show(report with
        {
            RetentionCurve = [.. report.RetentionCurve, new RetentionPoint(2, new Ratio(6, 9))],
            ThinCurve = new ThinAverage(2, 2, 9),
        });

        Assert.Equal([1], page.FindComponents<Chart>()[1].Instance.Configuration.Series[0].Incomplete);
        Assert.Contains("from month 2 on (dashed) fewer than 30 customers are left", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Store_that_counts_gross_says_gross()
    {
        var report = OverviewReportsOfTests.WholeHistory;
        var page = Show(report with { Store = report.Store with { Options = new AnalysisOptions { Basis = RevenueBasis.Gross } } });

        Assert.Single(page.FindAll("h3"), static title => title.TextContent == "Gross revenue");
        Assert.DoesNotContain(page.FindAll("h3"), static title => title.TextContent == "Net revenue");
    }

    [Fact]
    public void Span_without_orders_says_so_and_keeps_the_filters()
    {
        var page = Show(OverviewReportsOfTests.Quarter with { Current = OverviewReportsOfTests.Figures(0, 0, 0) }, new HistoryQuery { StoreId = 7, Country = "ID" });

        Assert.Contains("No orders here", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Equal("/?store=7", page.Find(".empty-state a").GetAttribute("href"));
        Assert.NotNull(page.Find(".filter-bar"));
        Assert.Empty(page.FindAll(".tile"));
    }

    [Fact]
    public void Indonesian_page_has_its_words_and_numbers()
    {
        using var language = new Language("id");

        var page = Show(OverviewReportsOfTests.WholeHistory);

        Assert.Equal("60,0%", Value(page, "Tingkat retensi pelanggan"));
        Assert.Contains("£5.000,50", Tile(page, "Pendapatan bersih").TextContent, StringComparison.Ordinal);
        Assert.Contains("Data sampai 9 Des 2011", page.Find(".page-header").TextContent, StringComparison.Ordinal);
    }

    private static IElement Tile(IRenderedComponent<OverviewContent> page, string title) =>
        page.FindAll(".tile").Single(tile => tile.QuerySelector("h3")!.TextContent == title);

    private static string Value(IRenderedComponent<OverviewContent> page, string title) => Tile(page, title).QuerySelector(".tile-value")!.TextContent.Trim();

    private IRenderedComponent<OverviewContent> Show(OverviewReport report, HistoryQuery? query = null) => Render<OverviewContent>(parameters => parameters
        .Add(component => component.Report, report)
        .Add(component => component.Choices, OverviewReportsOfTests.Choices)
        .Add(component => component.Query, query ?? new HistoryQuery()));
}
