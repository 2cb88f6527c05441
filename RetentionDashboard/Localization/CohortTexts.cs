using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Words a cohort table: its measures, periods, cohorts and cells.</summary>
public static class CohortTexts
{
    /// <summary>Below it a cohort's figures are marked: one order more or less moves them.</summary>
    public const int FewCustomers = TwoRates.FewestCustomers;

    /// <summary>From here on money is written short, so that a cell stays narrow.</summary>
    private const decimal CompactMoneyFrom = 10_000;

    public static string Measure(CohortMeasure measure) => MetricWords.Name(MetricRegistry.Of(measure).Id);

    /// <summary>The sentence that defines the measure.</summary>
    public static string Definition(CohortMeasure measure, RevenueBasis basis)
    {
        var sentence = MetricWords.Sentence(MetricRegistry.Of(measure).Id);
        return measure == CohortMeasure.AverageOrderValue ? $"{sentence} {Filled(Texts.Cohorts_Define_Basis, Basis(basis))}" : sentence;
    }

    public static string Basis(RevenueBasis basis) => basis switch
    {
        RevenueBasis.Gross => Texts.Cohorts_Basis_Gross,
        RevenueBasis.Total => Texts.Cohorts_Basis_Total,
        _ => Texts.Cohorts_Basis_Net,
    };

    public static string Grain(Grain grain) => grain switch
    {
        Metrics.Grain.Week => Texts.Cohorts_Grain_Week,
        Metrics.Grain.Quarter => Texts.Cohorts_Grain_Quarter,
        Metrics.Grain.Year => Texts.Cohorts_Grain_Year,
        _ => Texts.Cohorts_Grain_Month,
    };

    /// <summary>A column's heading: "Month 3".</summary>
    public static string Index(Grain grain, int index) => Filled(
        grain switch
        {
            Metrics.Grain.Week => Texts.Cohorts_Index_Week,
            Metrics.Grain.Quarter => Texts.Cohorts_Index_Quarter,
            Metrics.Grain.Year => Texts.Cohorts_Index_Year,
            _ => Texts.Cohorts_Index_Month,
        },
        index);

    /// <summary>The same inside a sentence: "month 3".</summary>
    public static string InPeriod(Grain grain, int index) => Filled(
        grain switch
        {
            Metrics.Grain.Week => Texts.Cohorts_In_Week,
            Metrics.Grain.Quarter => Texts.Cohorts_In_Quarter,
            Metrics.Grain.Year => Texts.Cohorts_In_Year,
            _ => Texts.Cohorts_In_Month,
        },
        index);

    public static string Cohort(Cohort cohort) => cohort.Period is { } period ? Formats.Period(period) : cohort.Label ?? Property(cohort.Key);

    /// <summary>A cohort that only its key is known of.</summary>
    public static string Cohort(CohortRows rows, Grain grain, string key) =>
        rows == CohortRows.FirstOrder && Period.FromKey(grain, key) is { } period ? Formats.Period(period) : Property(key);

    /// <summary>A cell's value: "12.5%", "0.35", "£480.76".</summary>
    public static string Value(CohortMeasure measure, decimal? value, string currency) => measure switch
    {
        _ when IsShare(measure) => Formats.Percent(value),
        CohortMeasure.Orders => Formats.Number(value),
        _ when Math.Abs(value ?? 0) >= CompactMoneyFrom => Formats.MoneyCompact(value, currency),
        _ => Formats.Money(value, currency),
    };

    public static bool IsShare(CohortMeasure measure) => measure is CohortMeasure.Retention or CohortMeasure.Rolling or CohortMeasure.Repeat;

    /// <summary>Everything there is to say of a cell, a line each: place, value with its parts, what makes it doubtful.</summary>
    public static string Cell(CohortTable table, Cohort cohort, CohortCell cell, StoreInfo store) => Lines(
        Filled(Texts.Cohorts_Tip_Place, Cohort(cohort), InPeriod(table.Grain, cell.Index)),
        Parts(table.Measure, cell.Ratio, store.Currency),
        cell.Complete ? null : Filled(Texts.Cohorts_Tip_Incomplete, Formats.Date(table.AsOf)),
        cohort.Size < FewCustomers ? Texts.Cohorts_Tip_Few : null);

    /// <inheritdoc cref="Cell"/>
    public static string Average(CohortTable table, CohortCell cell, StoreInfo store) => Lines(
        Filled(Texts.Cohorts_Tip_Place, Texts.Cohorts_Average, InPeriod(table.Grain, cell.Index)),
        Parts(table.Measure, cell.Ratio, store.Currency),
        Texts.Cohorts_Tip_Average);

    private static string Property(string key) => key.Length == 0 ? Texts.Cohorts_None : key;

    private static string Parts(CohortMeasure measure, Ratio ratio, string currency) => measure switch
    {
        _ when ratio.Value is null => Texts.Cohorts_Tip_None,
        _ when IsShare(measure) => Filled(Texts.Cohorts_Tip_Share, Formats.Percent(ratio.Value), Whole(ratio.Numerator), Whole(ratio.Denominator)),
        CohortMeasure.Orders => Filled(Texts.Cohorts_Tip_Orders, Formats.Number(ratio.Value), Whole(ratio.Numerator), Whole(ratio.Denominator)),
        CohortMeasure.AverageOrderValue => Money(Texts.Cohorts_Tip_OrderValue, ratio, currency),
        _ => Money(Texts.Cohorts_Tip_Money, ratio, currency),
    };

    private static string Money(string text, Ratio ratio, string currency) =>
        Filled(text, Formats.Money(ratio.Value, currency), Formats.Money(ratio.Numerator, currency), Whole(ratio.Denominator));

    private static string Whole(decimal count) => Formats.Count((long)count);

    private static string Lines(params string?[] lines) => string.Join('\n', lines.OfType<string>());

    private static string Filled(string text, params object?[] parts) => string.Format(CultureInfo.CurrentCulture, text, parts);
}
