using RetentionDashboard.Components.Pages.Cohorts;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Cohorts;

public sealed class CohortCurvesTests : IDisposable
{
    private readonly Language _language = new("en");

    public void Dispose() => _language.Dispose();

    [Fact]
    public void Without_a_choice_the_newest_cohorts_with_a_few_complete_periods_are_drawn()
    {
        var table = CohortTables.Retention([100, 50, 40, 30, 20], [100, 50, 40, 30, 20], [100, 50, 40, 30, 20], [100, 50, 40, 30, 20], [100, 50, 40, 30]);

        Assert.Equal(["2011-02", "2011-03", "2011-04"], CohortCurves.Chosen(table, []));
    }

    [Fact]
    public void Without_a_choice_cohorts_of_a_few_customers_come_last()
    {
        var table = CohortTables.Retention([100, 50, 40, 30, 20], [100, 50, 40, 30, 20], [9, 5, 4, 3, 2], [100, 50, 40, 30, 20], [8, 5, 4, 3, 2]);

        Assert.Equal(["2011-01", "2011-02", "2011-04"], CohortCurves.Chosen(table, []));
    }

    [Fact]
    public void Where_fewer_periods_suffice_every_cohort_that_has_them_is_drawn_up_to_the_newest_few()
    {
        var table = CohortTables.Of(CohortMeasure.CumulativeNet, [1, 2, 3, 4, 5], [1, 2, 3, 4], [1, 2, 3], [1, 2]);

        Assert.Equal(["2011-01", "2011-02", "2011-03"], CohortCurves.Chosen(table, [], cells: 2, most: 6));
        Assert.Equal(["2011-02", "2011-03"], CohortCurves.Chosen(table, [], cells: 2, most: 2));
    }

    [Fact]
    public void Average_of_one_cohort_alone_is_dashed_and_said_and_the_cohort_itself_is_not()
    {
        var table = CohortTables.Of(CohortMeasure.CumulativeNet, [1000, 1500, 4000, 4000], [1000, 1500, 1500]);

        var chart = CohortCurves.Draw(table, CohortTables.Store, ["2011-01"]);

        Assert.Equal([10m, 15m, 40m], chart.Series[0].Values);
        Assert.Equal([2], chart.Series[0].Incomplete);
        Assert.Empty(chart.Series[1].Incomplete);
        Assert.Contains("from month 2 on (dashed) a single cohort is left", RetentionDashboard.Localization.CohortTexts.Thin(table), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_few_customers_were_watched_so_long_a_large_cohort_is_dashed_and_said()
    {
        var whole = CohortTables.Retention([100, 50, 40, 40]);
        var table = whole with
        {
            Rows = CohortRows.Channel,
            Cohorts = [whole.Cohorts[0] with { Cells = [new(0, new Ratio(100, 100), 100, true), new(1, new Ratio(30, 60), 30, true), new(2, new Ratio(5, 29), 5, true)] }],
        };

        var chart = CohortCurves.Draw(table, CohortTables.Store, ["2011-01"]);

        Assert.Equal([2], chart.Series[1].Incomplete);
        Assert.Equal(["Dashed: fewer than 30 customers, so a jump there may be chance."], CohortCurves.Notes(table, chart));
    }

    [Fact]
    public void Years_of_single_months_are_drawn_for_three_years_and_what_grows_to_its_end()
    {
        var (months, worth) = (CohortTables.Retention([.. Enumerable.Repeat(100, 60)]), CohortTables.Of(CohortMeasure.CumulativeNet, [.. Enumerable.Repeat(100, 60)]));
        var drawn = CohortCurves.Draw(months, CohortTables.Store, ["2011-01"]);

        Assert.Equal(36, drawn.Labels.Count);
        Assert.Contains("The first 36 periods are drawn; the table has the later ones.", CohortCurves.Notes(months, drawn));
        Assert.Equal(59, CohortCurves.Draw(worth, CohortTables.Store, ["2011-01"]).Labels.Count);
    }

    [Fact]
    public void Without_a_choice_a_large_cohort_of_long_ago_is_not_drawn()
    {
        int[] few = [9, 5, 4, 3, 2];
        int[][] rows = [[100, 50, 40, 30, 20], .. Enumerable.Repeat(few, 12)];

        Assert.Equal(["2011-11", "2011-12", "2012-01"], CohortCurves.Chosen(CohortTables.Retention(rows), []));
    }

    [Theory]
    [InlineData("0.15", "Target 0.15%")]
    [InlineData("20", "Target 20.0%")]
    [InlineData("12.50", "Target 12.5%")]
    public void Target_is_written_as_exactly_as_it_was_typed(string typed, string written)
    {
        var table = CohortTables.Retention([100, 50, 40]);
        var target = CohortTarget.Of(table, decimal.Parse(typed, System.Globalization.CultureInfo.InvariantCulture), "GBP");

        Assert.Equal(written, CohortCurves.Draw(table, CohortTables.Store, [], target).Target!.Label);
    }

    [Fact]
    public void Chosen_cohorts_come_in_the_table_s_sequence_and_unknown_ones_are_left_out() =>
        Assert.Equal(["2011-01", "2011-02"], CohortCurves.Chosen(CohortTables.Retention([100, 5], [100, 5]), ["2011-02", "1999-01", "2011-01"]));

    [Fact]
    public void Line_ends_before_the_incomplete_period()
    {
        var chart = CohortCurves.Draw(CohortTables.Retention([100, 50, 40], [100, 30]), CohortTables.Store, ["2011-01", "2011-02"]);

        Assert.Equal(["Month 0", "Month 1"], chart.Labels);
        Assert.Equal(["Weighted average", "Jan 2011", "Feb 2011"], chart.Series.Select(static series => series.Name));
        Assert.Equal([null, 0.5m], chart.Series[1].Values);
        Assert.Equal([null, null], chart.Series[2].Values);
        Assert.True(chart.Series[0].Strong);
        Assert.Equal("50.0%: 50 of 100 customers", chart.Series[1].Tooltips![1]);
    }

    [Fact]
    public void Worth_of_the_first_period_is_drawn_because_it_is_no_definition()
    {
        var chart = CohortCurves.Draw(CohortTables.Of(CohortMeasure.CumulativeNet, [1000, 1500, 1500]), CohortTables.Store, ["2011-01"]);

        Assert.Equal([10m, 15m], chart.Series[1].Values);
    }

    [Fact]
    public void Target_is_a_line_and_marks_what_reaches_it_in_the_table()
    {
        var table = CohortTables.Retention([100, 50, 40, 1], [100, 30, 1]);
        var target = CohortTarget.Of(table, 40, "GBP");

        Assert.Equal(new RetentionDashboard.Components.Charts.ChartTarget(0.4m, "Target 40.0%"), CohortCurves.Draw(table, CohortTables.Store, ["2011-01"], target).Target);
        Assert.Equal(["Month 1", "40.0% ✓", "50.0% ✓", "30.0%"], CohortCurves.AsTable(table, CohortTables.Store, ["2011-01", "2011-02"], target).Rows[1]);
    }

    [Fact]
    public void Table_beside_the_chart_says_the_same()
    {
        var table = CohortCurves.AsTable(CohortTables.Retention([100, 50, 40], [100, 30]), CohortTables.Store, ["2011-02"]);

        Assert.Equal(["Month", "Weighted average", "Feb 2011"], table.Columns);
        Assert.Equal(["Month 0", "100.0%", "100.0%"], table.Rows[0]);
        Assert.Equal(["Month 1", "50.0%", ""], table.Rows[1]);
    }

    [Fact]
    public void Clipboard_has_every_cohort_and_the_average()
    {
        var table = CohortTables.Of(CohortMeasure.CumulativeNet, [1000, 1500, 1500]);
        var lines = CohortClipboard.Of(table, CohortTables.Store, table.Cohorts).ToClipboard().Split('\n');

        Assert.Equal("First order\tCustomers\tMonth 0\tMonth 1\tMonth 2", lines[0]);
        Assert.Equal("Weighted average\t100\t£10.00\t£15.00\t", lines[1]);
        Assert.Equal("Jan 2011\t100\t£10.00\t£15.00\t£15.00", lines[2]);
    }
}
