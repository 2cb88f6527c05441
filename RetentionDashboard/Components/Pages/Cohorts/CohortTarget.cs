using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>What the cells of a cohort table are meant to reach.</summary>
/// <param name="Value">In the unit of the cells: 0.2 for 20 %.</param>
/// <param name="Text">As people read it.</param>
public sealed record CohortTarget(decimal Value, string Text)
{
    private const int Percent = 100;
    private const int MostDecimals = 6;

    /// <summary>The unit that a target is typed in.</summary>
    public static string Unit(CohortTable table, string currency) =>
        CohortTexts.IsPercent(table) ? "%" : CohortTexts.IsShare(table.Measure) ? Texts.Cohorts_Measure_Unit_Customers : CohortTexts.IsOrders(table.Measure) ? Texts.Cohorts_Measure_Unit_Orders : currency;

    /// <param name="typed">In percent for shares; null where no target is set.</param>
    public static CohortTarget? Of(CohortTable table, decimal? typed, string currency)
    {
        if (typed is not { } number)
        {
            return null;
        }

        var value = CohortTexts.IsPercent(table) ? number / Percent : number;
        return new CohortTarget(value, Write(table, number, value, currency));
    }

    // As exactly as it was typed: a cell is rounded, and a target of 0.15 % is none of 0.2 %.
    private static string Write(CohortTable table, decimal typed, decimal value, string currency)
    {
        var decimals = Math.Min(MostDecimals, (int)(typed / 1.0000000000000000000000000000m).Scale);
        return CohortTexts.IsPercent(table) ? Formats.Number(typed, Math.Max(1, decimals)) + "%"
            : CohortTexts.IsShare(table.Measure) || CohortTexts.IsOrders(table.Measure)
                ? decimals <= 2 ? CohortTexts.Value(table, value, currency) : Formats.Number(value, decimals)
                : Formats.Money(value, currency);
    }

    /// <summary>True for a complete cell at or above the target; the first period is none where it is 100 % by definition.</summary>
    public bool IsReachedBy(CohortTable table, CohortCell cell) =>
        cell.Complete && cell.Ratio.Value >= Value && !(cell.Index == 0 && CohortCurves.BeginAtOne(table));
}
