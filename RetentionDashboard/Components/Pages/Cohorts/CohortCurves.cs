using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>The weighted average and the chosen cohorts as lines over the period index; incomplete cells are left out.</summary>
public static class CohortCurves
{
    private const int UsualCount = 3;
    private const int UsualCells = 4;
    private const int Recent = 12;
    private const int MostPeriods = 36;
    private const int MostWeeks = 52;

    /// <summary>Complete periods that make a curve: fewer are a dot.</summary>
    public const int FewestCells = 2;

    /// <summary>More curves beside each other are not told apart.</summary>
    public const int MostCurves = 6;

    /// <summary>Stands for the key of the weighted average, which is no cohort's.</summary>
    public const string AverageKey = "*";

    public static LineChart Empty { get; } = new() { Labels = [], Series = [] };

    /// <summary>The chosen cohorts that the table holds, in its order; where none are chosen the newest that have a few complete periods.</summary>
    /// <param name="cells">Complete periods that a cohort needs to be drawn unasked.</param>
    /// <param name="most">Cohorts drawn unasked.</param>
    public static IReadOnlyList<string> Chosen(CohortTable table, IReadOnlyCollection<string> keys, int cells = UsualCells, int most = UsualCount)
    {
        var chosen = table.Cohorts.Where(cohort => keys.Contains(cohort.Key)).ToList();
        if (chosen.Count == 0)
        {
            var isByTime = table.Rows == CohortRows.FirstOrder;
            var candidates = isByTime ? table.Cohorts.Reverse() : table.Cohorts;
            // Cohorts of ten years ago are not what anybody asks for first, however large they were.
            var seen = candidates.Where(cohort => cohort.Cells.Count(static cell => cell.Complete) >= cells).Take(isByTime ? Recent : int.MaxValue).ToList();
            // Curves of a handful of customers jump about: they are drawn by themselves only where there is nothing better.
            chosen = [.. seen.OrderByDescending(static cohort => cohort.Size >= CohortTexts.FewCustomers).Take(most)];
        }

        return [.. table.Cohorts.Where(chosen.Contains).Select(static cohort => cohort.Key)];
    }

    public static LineChart Draw(CohortTable table, StoreInfo store, IReadOnlyList<string> keys, CohortTarget? target = null)
    {
        var cohorts = Cohorts(table, keys);
        var length = Length(table, cohorts);
        var thin = ThinAverage.Of(table)?.Index ?? length;
        return new LineChart
        {
            Labels = [.. Enumerable.Range(0, length).Select(index => CohortTexts.Index(table, index))],
            Series =
            [
                Line(Texts.Cohorts_Average, table, table.Average, cell => CohortTexts.Average(table, cell, store), length) with
                {
                    Strong = true,
                    Key = AverageKey,
                    Incomplete = [.. Enumerable.Range(0, length).Where(index => index >= thin || (index < table.Average.Count && CohortTexts.IsFew(table, long.MaxValue, table.Average[index])))],
                },
                .. cohorts.Select(cohort => Line(CohortTexts.Cohort(cohort, store.Currency), table, cohort.Cells, cell => CohortTexts.Cell(table, cohort, cell, store), length) with
                {
                    Key = cohort.Key,
                    Incomplete = [.. Enumerable.Range(0, Math.Min(length, cohort.Cells.Count)).Where(index => CohortTexts.IsFew(table, cohort.Size, cohort.Cells[index]))],
                }),
            ],
            Numbers = Numbers(table, store),
            Target = target is null ? null : new ChartTarget(target.Value, Formats.Fill(Texts.Cohorts_Target_Line, target.Text)),
        };
    }

    /// <summary>What a reader has to know of the lines: how far they go, and which of them rest on little.</summary>
    public static IEnumerable<string> Notes(CohortTable table, LineChart chart)
    {
        if (chart.Labels.Count < Seen(table.Average))
        {
            yield return Formats.Fill(Texts.Cohorts_Curves_Periods, chart.Labels.Count);
        }

        if (CohortTexts.Thin(table) is { } thin && ThinAverage.Of(table)!.Index < chart.Labels.Count)
        {
            yield return thin;
        }

        if (chart.Series.Any(line => line.Incomplete.Any(index => index < line.Values.Count && line.Values[index] is not null && (line.Key != AverageKey || index < (ThinAverage.Of(table)?.Index ?? int.MaxValue)))))
        {
            yield return Formats.Fill(Texts.Cohorts_Curves_Dashed, CohortTexts.FewCustomers);
        }
    }

    /// <summary>How the value axis writes the table's values.</summary>
    public static ChartNumbers Numbers(CohortTable table, StoreInfo store) =>
        CohortTexts.IsPercent(table) ? ChartNumbers.Percent
        : CohortTexts.IsShare(table.Measure) || CohortTexts.IsOrders(table.Measure) ? ChartNumbers.Count
        : ChartNumbers.Money(store.Currency);

    /// <summary>Marks the values that reach the target.</summary>
    public static ChartTable AsTable(CohortTable table, StoreInfo store, IReadOnlyList<string> keys, CohortTarget? target = null)
    {
        var cohorts = Cohorts(table, keys);
        string Value(IReadOnlyList<CohortCell> cells, int index) =>
            index < cells.Count && cells[index].Complete
                ? CohortTexts.Value(table, cells[index].Ratio.Value, store.Currency) + (target?.IsReachedBy(table, cells[index]) == true ? " " + Texts.Cohorts_Target_Reached : "")
                : "";

        return new ChartTable(
            [CohortTexts.Axis(table), Texts.Cohorts_Average, .. cohorts.Select(cohort => CohortTexts.Cohort(cohort, store.Currency))],
            [
                .. Enumerable.Range(0, Length(table, cohorts)).Select(index => (IReadOnlyList<string>)
                    [CohortTexts.Index(table, index), Value(table.Average, index), .. cohorts.Select(cohort => Value(cohort.Cells, index))]),
            ]);
    }

    private static List<Cohort> Cohorts(CohortTable table, IReadOnlyList<string> keys) => [.. table.Cohorts.Where(cohort => keys.Contains(cohort.Key))];

    private static int Length(CohortTable table, List<Cohort> cohorts) =>
        Math.Min(Most(table), cohorts.Select(static cohort => cohort.Cells).Append(table.Average).Max(Seen));

    private static int Seen(IReadOnlyList<CohortCell> cells) => cells.Count(static cell => cell.Complete && cell.Ratio.Denominator > 0);

    // Ten years of single months are a thicket; what only grows stays a line.
    private static int Most(CohortTable table) =>
        table.Measure.IsCumulative() || table.Measure == CohortMeasure.Repeat ? int.MaxValue
        : table is { Columns: CohortColumns.Calendar, Grain: Grain.Week } ? MostWeeks : MostPeriods;

    /// <summary>True where period 0 is 100 % by definition: drawn, it would press every other point to the ground.</summary>
    public static bool BeginAtOne(CohortTable table) =>
        table.Form == CohortForm.OfFirst || (table.Form == CohortForm.PerCustomer && table.Measure is CohortMeasure.Retention or CohortMeasure.Rolling);

    /// <summary>What is drawn of a row: complete periods, without a first one that is 100 % by definition.</summary>
    public static IEnumerable<decimal?> Values(CohortTable table, IReadOnlyList<CohortCell> cells)
    {
        var first = BeginAtOne(table) ? 1 : 0;
        return cells.TakeWhile(static cell => cell.Complete).Select(cell => cell.Index < first ? null : cell.Ratio.Value);
    }

    private static ChartSeries Line(string name, CohortTable table, IReadOnlyList<CohortCell> cells, Func<CohortCell, string> say, int length)
    {
        var seen = cells.Take(length).TakeWhile(static cell => cell.Complete).ToList();
        var first = BeginAtOne(table) && length > 1 ? 1 : 0;
        return new ChartSeries(name, [.. seen.Select(cell => cell.Index < first ? null : cell.Ratio.Value), .. Enumerable.Repeat((decimal?)null, length - seen.Count)])
        {
            Tooltips = [.. seen.Select(cell => say(cell).Split('\n')[1])],
        };
    }
}
