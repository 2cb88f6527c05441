using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Words the comparison of two filters in a cohort table.</summary>
public static class CohortComparisonTexts
{
    public static string Value(CohortComparison comparison, decimal? value) => CohortTexts.Value(comparison.Table, value, comparison.Store.Currency);

    private const int MostDecimals = 4;

    /// <summary>The difference of a row with its sign.</summary>
    public static string Difference(CohortComparison comparison, CohortComparisonRow row) => Difference(comparison, row, row.Difference);

    /// <summary>Empty where there is none, and for a first period that is 100 % by definition and no sample.</summary>
    public static string Interval(CohortComparison comparison, CohortComparisonRow row) => row.Lower is null || IsByDefinition(comparison, row) ? ""
        : Formats.Fill(Texts.Compare_IntervalText, Difference(comparison, row, row.Lower), Difference(comparison, row, row.Upper));

    /// <summary>What a row comes to, in a sentence.</summary>
    public static string Verdict(CohortComparison comparison, CohortComparisonRow row) => row.Verdict switch
    {
        _ when IsByDefinition(comparison, row) => Texts.Cohorts_Compare_First,
        CompareVerdict.NotEnough => Formats.Fill(Texts.Compare_Few, TwoRates.FewestCustomers),
        CompareVerdict.Chance => Texts.Compare_Chance,
        CompareVerdict.Higher => Formats.Fill(Texts.Cohorts_Compare_Higher, Difference(comparison, row), Interval(comparison, row)),
        _ => Formats.Fill(Texts.Cohorts_Compare_Lower, Difference(comparison, row), Interval(comparison, row)),
    };

    private static bool IsByDefinition(CohortComparison comparison, CohortComparisonRow row) =>
        row is { Index: 0, Difference: 0 } && comparison.Table.Measure is CohortMeasure.Retention or CohortMeasure.Rolling;

    private static string Difference(CohortComparison comparison, CohortComparisonRow row, decimal? difference) => difference is not { } value ? Formats.Nothing
        : CohortTexts.IsPercent(comparison.Table) ? Formats.PointChange(value, Decimals(row))
        : (value > 0 ? "+" : "") + Value(comparison, value);

    // "Higher, by +0.0 or more" would take back what it says.
    private static int Decimals(CohortComparisonRow row)
    {
        var decimals = 1;
        while (decimals < MostDecimals && row.Verdict is CompareVerdict.Higher or CompareVerdict.Lower
            && (IsNothing(row.Lower) || IsNothing(row.Upper)))
        {
            decimals++;
        }

        return decimals;

        bool IsNothing(decimal? bound) => bound is { } share && decimal.Round(share * 100, decimals, MidpointRounding.AwayFromZero) == 0;
    }
}
