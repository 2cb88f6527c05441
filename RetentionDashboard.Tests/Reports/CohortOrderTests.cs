using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using CohortTables = RetentionDashboard.Tests.Components.Pages.Cohorts.CohortTables;

namespace RetentionDashboard.Tests.Reports;

public sealed class CohortOrderTests
{
    // Sizes 100, 300, 200; month 1 is 20 %, 10 %, and nothing for the newest.
    private static readonly CohortTable Table = CohortTables.Retention([100, 20, 5], [300, 30], [200]);

    [Fact]
    public void Without_a_wish_the_table_keeps_its_sequence() => Assert.Equal(["2011-01", "2011-02", "2011-03"], Keys(null, false));

    [Fact]
    public void Periods_by_name_are_in_the_sequence_of_time()
    {
        Assert.Equal(["2011-01", "2011-02", "2011-03"], Keys(new CohortSort(CohortSortBy.Name), false));
        Assert.Equal(["2011-03", "2011-02", "2011-01"], Keys(new CohortSort(CohortSortBy.Name), true));
    }

    [Fact]
    public void Properties_by_name_are_in_the_reader_s_alphabet()
    {
        var table = Table with { Rows = CohortRows.Country, Cohorts = [.. new[] { "b", "C", "A" }.Select(static name => new Cohort(name, null, 1, []))] };

        Assert.Equal(["A", "b", "C"], CohortOrder.Of(table, new CohortSort(CohortSortBy.Name), false, static cohort => cohort.Key).Select(static cohort => cohort.Key));
    }

    [Fact]
    public void Largest_come_first_or_last()
    {
        Assert.Equal(["2011-02", "2011-03", "2011-01"], Keys(new CohortSort(CohortSortBy.Size), true));
        Assert.Equal(["2011-01", "2011-03", "2011-02"], Keys(new CohortSort(CohortSortBy.Size), false));
    }

    [Fact]
    public void Rows_without_a_value_in_the_column_come_last_either_way()
    {
        Assert.Equal(["2011-01", "2011-02", "2011-03"], Keys(new CohortSort(CohortSortBy.Column, 1), true));
        Assert.Equal(["2011-02", "2011-01", "2011-03"], Keys(new CohortSort(CohortSortBy.Column, 1), false));
    }

    private static IEnumerable<string> Keys(CohortSort? sort, bool descending) =>
        CohortOrder.Of(Table, sort, descending, static cohort => cohort.Key).Select(static cohort => cohort.Key);
}
