using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Components.Pages.Cohorts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Cohorts;

public sealed class CohortHeatMapTests : BunitContext
{
    private readonly Language _language = new("en");

    public CohortHeatMapTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _language.Dispose();
    }

    [Fact]
    public void Cell_shows_its_value_and_says_place_numerator_and_size()
    {
        var cell = Cell(Show(CohortTables.Retention([400, 50, 40], [200, 10])), "2011-01", 1);

        Assert.Equal("12.5%", cell.TextContent);
        Assert.Equal("Jan 2011, month 1\n12.5%: 50 of 400 customers", cell.GetAttribute("aria-label"));
    }

    [Fact]
    public void Cell_leads_to_its_customers_with_the_filters()
    {
        var query = new CohortsQuery { Measure = CohortMeasure.Rolling, History = new HistoryQuery { StoreId = 7, Country = "Côte d'Ivoire" } };

        var href = Cell(Show(CohortTables.Retention([400, 50, 40]), query), "2011-01", 1).GetAttribute("href")!;

        Assert.StartsWith("/customers?store=7&country=", href);
        Assert.Contains("group=cohort", href);
        Assert.Contains("cohort=2011-01", href);
        Assert.Contains("index=1", href);
        Assert.Contains("measure=rolling", href);
        Assert.Equal("Côte d'Ivoire", new LinkReader(href).History.Country);
    }

    [Fact]
    public void Size_stands_under_the_name_too_for_phones_and_can_be_sorted_there()
    {
        var map = Show(CohortTables.Retention([400, 50, 40], [200, 10]));

        Assert.Equal(["600", "400", "200"], map.FindAll("tbody .name .under").Select(static size => size.TextContent));
        Assert.Equal(map.Find("thead .size a").GetAttribute("href"), map.Find("thead .name a.under").GetAttribute("href"));
    }

    [Fact]
    public void Row_header_leads_to_the_whole_cohort()
    {
        var link = Show(CohortTables.Retention([400, 50, 40])).Find("tbody th[scope=row] a");

        Assert.Equal("Jan 2011", link.TextContent);
        Assert.Contains("cohort=2011-01", link.GetAttribute("href"));
        Assert.DoesNotContain("index=", link.GetAttribute("href"));
    }

    [Fact]
    public void Incomplete_cell_is_hatched_and_says_why()
    {
        var map = Show(CohortTables.Retention([400, 50, 40], [200, 10]));

        Assert.Equal(2, map.FindAll("td.incomplete").Count);
        var cell = Cell(map, "2011-01", 2);
        Assert.Contains("incomplete", cell.ParentElement!.ClassList);
        Assert.Contains("Incomplete: the period ends after 9 Apr 2011", cell.GetAttribute("aria-label"));
        Assert.DoesNotContain("incomplete", Cell(map, "2011-01", 1).ParentElement!.ClassList);
    }

    [Fact]
    public void Average_row_is_weighted_and_carries_its_sums()
    {
        var average = Show(CohortTables.Retention([400, 50, 40], [200, 40, 4])).Find("tr.average");

        var cells = average.QuerySelectorAll("td.cell");
        Assert.Equal(2, cells.Length);
        Assert.Equal("15.0%", cells[1].QuerySelector("[aria-hidden]")!.TextContent);
        Assert.Contains("15.0%: 90 of 600 customers", cells[1].GetAttribute("data-tip"));
        Assert.Equal("600", average.QuerySelector("td.size")!.TextContent);
    }

    [Fact]
    public void Cohort_of_a_few_customers_is_marked()
    {
        var map = Show(CohortTables.Retention([29, 5, 1], [30, 5]));

        Assert.Single(map.FindAll("tr.few"));
        Assert.Contains("Few customers", Cell(map, "2011-01", 1).GetAttribute("aria-label"));
        Assert.DoesNotContain("Few customers", Cell(map, "2011-02", 1).GetAttribute("aria-label"));
    }

    [Fact]
    public void Small_share_is_coloured_clearly()
    {
        var map = Show(CohortTables.Retention([1000, 500, 20, 0]));

        Assert.Equal("--strength:1", Cell(map, "2011-01", 1).ParentElement!.GetAttribute("style"));
        Assert.Equal("--strength:0.2", Cell(map, "2011-01", 2).ParentElement!.GetAttribute("style"));
    }

    [Fact]
    public void Money_cell_says_the_sum_and_the_customers() =>
        Assert.Contains("£450.00 per customer: £45,000.00 from 100 customers", Cell(Show(CohortTables.Of(CohortMeasure.CumulativeNet, [30_000, 45_000, 1])), "2011-01", 1).GetAttribute("aria-label"));

    [Fact]
    public void Ticking_a_row_tells_its_cohort()
    {
        string? toggled = null;
        var table = CohortTables.Retention([400, 50, 40], [200, 10]);
        var map = Render<CohortHeatMap>(parameters => parameters
            .Add(component => component.Table, table)
            .Add(component => component.Rows, table.Cohorts)
            .Add(component => component.Store, CohortTables.Store)
            .Add(component => component.Query, new CohortsQuery())
            .Add(component => component.View, new CohortsView())
            .Add(component => component.Curves, ["2011-01"])
            .Add(component => component.CurveToggled, key => toggled = key));

        var boxes = map.FindAll("input[type=checkbox]");
        Assert.Equal([true, false], boxes.Select(static box => box.HasAttribute("checked")));
        boxes[1].Change(true);
        Assert.Equal("2011-02", toggled);
    }

    [Fact]
    public void Only_one_cell_is_a_stop_of_the_tab_key() =>
        Assert.Single(Show(CohortTables.Retention([400, 50, 40], [200, 10])).FindAll("td.cell > a[tabindex='0']"));

    [Fact]
    public void Only_one_heading_of_the_columns_is_a_stop_of_the_tab_key() =>
        Assert.Equal(["0", "-1", "-1", "-1", "-1", "-1"], Show(CohortTables.Retention([400, 50, 40])).FindAll("th[data-index] a").Select(static link => link.GetAttribute("tabindex")));

    [Fact]
    public void Columns_beyond_what_fits_are_said_to_be_in_the_download()
    {
        var map = Show(CohortTables.Retention([.. Enumerable.Repeat(100, 70)]));

        Assert.Equal(CohortHeatMap.MaximumColumns + 3, map.FindAll("thead th").Count);
        Assert.Contains("first 60 periods", map.Find(".legend").TextContent);
    }

    [Fact]
    public void Indonesian_words_and_numbers()
    {
        using var language = new Language("id");

        var cell = Cell(Show(CohortTables.Retention([400, 50, 40])), "2011-01", 1);

        Assert.Equal("12,5%", cell.TextContent);
        Assert.Contains("bulan ke-1", cell.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_reader_who_leaves_while_the_script_is_loaded_has_nothing_attached_and_the_script_let_go()
    {
        var script = new SlowScript();
        Services.AddSingleton<IJSRuntime>(script);
        Show(CohortTables.Retention([400, 50, 40]));

        await DisposeComponentsAsync();
        script.Loaded.SetResult(script);

        await script.LetGo.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["import"], script.Calls);
    }

    [Fact]
    public void Heading_of_a_column_leads_to_its_customers_over_all_cohorts_and_sorts()
    {
        var heading = Show(CohortTables.Retention([400, 50, 40])).Find("th[data-index='1']");

        var links = heading.QuerySelectorAll("a");
        Assert.Equal("Month 1", links[0].TextContent.Trim());
        var customers = new LinkReader(links[0].GetAttribute("href")!).Customers;
        Assert.Equal((CustomerGroup.Cohort, null, 1), (customers.Group, customers.Cohort, customers.Index));
        Assert.Equal("/cohorts?sort=1&desc=true", links[1].GetAttribute("href"));
        Assert.Null(heading.GetAttribute("aria-sort"));
    }

    [Fact]
    public void Sorted_column_says_so_turns_at_the_next_press_and_is_let_go_at_the_third()
    {
        var falling = Show(CohortTables.Retention([400, 50, 40]), view: new CohortsView { Sort = new CohortSort(CohortSortBy.Column, 1), Descending = true }).Find("th[data-index='1']");
        var rising = Show(CohortTables.Retention([400, 50, 40]), view: new CohortsView { Sort = new CohortSort(CohortSortBy.Column, 1) }).Find("th[data-index='1']");

        Assert.Equal(("descending", "/cohorts?sort=1"), (falling.GetAttribute("aria-sort"), falling.QuerySelector(".sort")!.GetAttribute("href")));
        Assert.Equal(("ascending", "/cohorts"), (rising.GetAttribute("aria-sort"), rising.QuerySelector(".sort")!.GetAttribute("href")));
    }

    [Fact]
    public void Cells_that_reach_the_target_are_marked_said_and_counted_without_the_first_period()
    {
        var table = CohortTables.Retention([400, 100, 40, 1], [200, 40, 4]);
        var map = Show(table, view: new CohortsView { Target = 20 });

        // 25 % and 20 % reach 20 %; 10 % does not, the incomplete and the first ones do not count. The average of month 1 is 140 ÷ 600.
        Assert.Equal(3, map.FindAll("td.reached").Count);
        Assert.EndsWith("Reaches the target of 20.0%", Cell(map, "2011-02", 1).GetAttribute("aria-label"));
        Assert.DoesNotContain("Reaches", Cell(map, "2011-01", 0).GetAttribute("aria-label"));
        Assert.Contains("2 of 3 complete cells", map.Find(".reaching").TextContent);
    }

    [Fact]
    public void Row_carries_its_curve_for_the_chart_beside_it()
    {
        var row = Show(CohortTables.Retention([400, 100, 40, 1])).Find("tr[data-key='2011-01']");

        Assert.Equal("[null,0.25,0.1]", row.GetAttribute("data-values"));
        Assert.NotEmpty(row.QuerySelector("polyline")!.GetAttribute("points")!);
    }

    [Fact]
    public void Note_of_a_day_flags_the_row_of_its_period()
    {
        var map = Render<CohortHeatMap>(parameters => With(parameters, CohortTables.Retention([400, 50, 40], [200, 10]), null, null)
            .Add(component => component.Marks, [new ChartMark(1, 0.5, "1", ["14 Feb 2011: Roses"])]));

        Assert.Contains("14 Feb 2011: Roses", map.Find("tr[data-key='2011-02'] .flag").TextContent);
        Assert.Single(map.FindAll(".flag"));
    }

    private IRenderedComponent<CohortHeatMap> Show(CohortTable table, CohortsQuery? query = null, CohortsView? view = null) =>
        Render<CohortHeatMap>(parameters => With(parameters, table, query, view));

    private static ComponentParameterCollectionBuilder<CohortHeatMap> With(
        ComponentParameterCollectionBuilder<CohortHeatMap> parameters, CohortTable table, CohortsQuery? query, CohortsView? view) => parameters
        .Add(component => component.Table, table)
        .Add(component => component.Rows, table.Cohorts)
        .Add(component => component.Store, CohortTables.Store)
        .Add(component => component.Query, query ?? new CohortsQuery())
        .Add(component => component.View, view ?? new CohortsView())
        .Add(component => component.Target, CohortTarget.Of(table, view?.Target, "GBP"));

    private static IElement Cell(IRenderedComponent<CohortHeatMap> map, string cohort, int index) =>
        map.FindAll("td.cell > a").Single(link => link.GetAttribute("href")!.Contains($"cohort={cohort}&index={index}", StringComparison.Ordinal));
}
