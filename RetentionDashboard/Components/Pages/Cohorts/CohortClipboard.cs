using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>The whole cohort table as the reader sees it, to be pasted elsewhere.</summary>
public static class CohortClipboard
{
    /// <param name="rows">All cohorts, in the sequence in which they are shown.</param>
    public static ChartTable Of(CohortTable table, StoreInfo store, IReadOnlyList<Cohort> rows)
    {
        var periods = rows.Select(static cohort => cohort.Cells.Count).DefaultIfEmpty().Max();
        IEnumerable<string> Values(IReadOnlyList<CohortCell> cells) => Enumerable.Range(0, periods).Select(index =>
            index < cells.Count && cells[index].Ratio.Value is { } value ? CohortTexts.Value(table, value, store.Currency) : "");

        return new ChartTable(
            [CohortTexts.Rows(table.Rows), Texts.Cohorts_Column_Customers, .. Enumerable.Range(0, periods).Select(index => CohortTexts.Index(table, index))],
            [
                [Texts.Cohorts_Average, Formats.Count(rows.Sum(static cohort => (long)cohort.Size)), .. Values(table.Average)],
                .. rows.Select(cohort => (IReadOnlyList<string>)[CohortTexts.Cohort(cohort, store.Currency), Formats.Count(cohort.Size), .. Values(cohort.Cells)]),
            ]);
    }
}
