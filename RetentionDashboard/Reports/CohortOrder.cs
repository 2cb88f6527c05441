using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The rows of a cohort table in the sequence asked for. The average stays above them.</summary>
public static class CohortOrder
{
    /// <summary>Rows that have no value in the column come last either way; equal ones keep the table's own sequence.</summary>
    /// <param name="sort">Null keeps the table's own sequence.</param>
    /// <param name="name">How a row is called, for sorting by name.</param>
    public static IReadOnlyList<Cohort> Of(CohortTable table, CohortSort? sort, bool descending, Func<Cohort, string> name) => sort switch
    {
        null => table.Cohorts,
        { By: CohortSortBy.Size } => By(table, static cohort => cohort.Size, descending, Comparer<int>.Default),
        { By: CohortSortBy.Name } when table.Rows == CohortRows.FirstOrder => By(table, static cohort => cohort.Period?.Ordinal ?? 0, descending, Comparer<int>.Default),
        { By: CohortSortBy.Name } => By(table, name, descending, StringComparer.CurrentCultureIgnoreCase),
        { Index: var index } => ByValue(table, index, descending),
    };

    private static List<Cohort> By<T>(CohortTable table, Func<Cohort, T> key, bool descending, IComparer<T> comparer) =>
        [.. descending ? table.Cohorts.OrderByDescending(key, comparer) : table.Cohorts.OrderBy(key, comparer)];

    private static List<Cohort> ByValue(CohortTable table, int index, bool descending)
    {
        var rows = table.Cohorts.OrderBy(cohort => Value(cohort, index) is null);
        return [.. descending ? rows.ThenByDescending(cohort => Value(cohort, index)) : rows.ThenBy(cohort => Value(cohort, index))];
    }

    private static decimal? Value(Cohort cohort, int index) => index < cohort.Cells.Count ? cohort.Cells[index].Ratio.Value : null;
}
