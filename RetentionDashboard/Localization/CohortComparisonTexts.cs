using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Words the comparison of two filters in a cohort table.</summary>
public static class CohortComparisonTexts
{
    public static string Value(CohortComparison comparison, decimal? value) => CohortTexts.Value(comparison.Table, value, comparison.Store.Currency);

    /// <summary>A difference with its sign.</summary>
    public static string Difference(CohortComparison comparison, decimal? difference) => difference is not { } value ? Formats.Nothing
        : CohortTexts.IsPercent(comparison.Table) ? Formats.PointChange(value)
        : (value > 0 ? "+" : "") + Value(comparison, value);

    public static string Interval(CohortComparison comparison, CohortComparisonRow row) => row.Lower is null ? ""
        : Formats.Fill(Texts.Compare_IntervalText, Difference(comparison, row.Lower), Difference(comparison, row.Upper));

    /// <summary>What a row comes to, in a sentence.</summary>
    public static string Verdict(CohortComparison comparison, CohortComparisonRow row) => row.Verdict switch
    {
        _ when row.Index == 0 && comparison.Table.Measure is CohortMeasure.Retention or CohortMeasure.Rolling && row.Difference == 0 => Texts.Cohorts_Compare_First,
        CompareVerdict.NotEnough => Formats.Fill(Texts.Compare_Few, TwoRates.FewestCustomers),
        CompareVerdict.Chance => Texts.Compare_Chance,
        CompareVerdict.Higher => Formats.Fill(Texts.Cohorts_Compare_Higher, Difference(comparison, row.Difference), Interval(comparison, row)),
        _ => Formats.Fill(Texts.Cohorts_Compare_Lower, Difference(comparison, row.Difference), Interval(comparison, row)),
    };
}
