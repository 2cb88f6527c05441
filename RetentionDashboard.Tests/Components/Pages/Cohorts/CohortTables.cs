using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Tests.Components.Pages.Cohorts;

/// <summary>Monthly tables from January 2011, written by their numerators; the first of a row is the cohort's size and its last cell is incomplete.</summary>
internal static class CohortTables
{
    public static readonly DateOnly AsOf = new(2011, 4, 9);

    public static StoreInfo Store => new(1, "Ana's tea", "GBP", false, new AnalysisOptions());

    public static CohortTable Retention(params int[][] numerators) => Of(CohortMeasure.Retention, numerators);

    public static CohortTable Of(CohortMeasure measure, params int[][] numerators)
    {
        var first = Period.Of(Grain.Month, new DateOnly(2011, 1, 1));
        var cohorts = numerators.Select((row, position) =>
        {
            var size = measure is CohortMeasure.Retention ? row[0] : 100;
            var period = first + position;
            return new Cohort(
                period.Key, period, size, [.. row.Select((numerator, index) => new CohortCell(index, new Ratio(numerator, size), Math.Min(numerator, size), row.Length == 1 || index < row.Length - 1))]);
        }).ToList();
        var average = Enumerable.Range(0, cohorts.Select(static cohort => cohort.Cells.Count).DefaultIfEmpty().Max()).Select(index =>
        {
            var cells = cohorts.Where(cohort => index < cohort.Cells.Count && cohort.Cells[index].Complete).Select(cohort => cohort.Cells[index].Ratio).ToList();
            return new CohortCell(index, new Ratio(cells.Sum(static ratio => ratio.Numerator), cells.Sum(static ratio => ratio.Denominator)), 0, true);
        });
        return new CohortTable(Grain.Month, measure, CohortRows.FirstOrder, AsOf, cohorts, [.. average]);
    }
}
