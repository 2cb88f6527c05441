using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

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

    /// <summary>The name of a form, as it suits the measure.</summary>
    public static string Form(CohortForm form, CohortMeasure measure) => form switch
    {
        CohortForm.Number => Texts.Cohorts_Form_Number,
        CohortForm.OfFirst => Texts.Cohorts_Form_OfFirst,
        _ when IsShare(measure) => Texts.Cohorts_Form_Share,
        _ when measure == CohortMeasure.AverageOrderValue => Texts.Cohorts_Form_PerOrder,
        _ => Texts.Cohorts_Form_PerCustomer,
    };

    /// <summary>The sentence that says what a form makes of the measure; empty where the measure's own sentence says it.</summary>
    public static string Definition(CohortForm form, CohortMeasure measure) => form switch
    {
        CohortForm.Number when measure == CohortMeasure.AverageOrderValue => Texts.Cohorts_FormDefine_NumberOfOrderValue,
        CohortForm.Number => Texts.Cohorts_FormDefine_Number,
        CohortForm.OfFirst => Texts.Cohorts_FormDefine_OfFirst,
        _ => "",
    };

    public static string Columns(CohortColumns columns) => columns == CohortColumns.Windows ? Texts.Cohorts_Columns_Windows : Texts.Cohorts_Columns_Calendar;

    /// <summary>The sentence that defines the columns; empty for calendar periods.</summary>
    public static string Definition(CohortColumns columns) => columns == CohortColumns.Windows ? Texts.Cohorts_ColumnsDefine_Windows : "";

    /// <summary>What makes a cohort: "Channel".</summary>
    public static string Rows(CohortRows rows) => rows switch
    {
        CohortRows.Channel => Texts.Filters_Channel,
        CohortRows.Country => Texts.Filters_Country,
        CohortRows.Product => Texts.Filters_Product,
        CohortRows.Category => Texts.Cohorts_Rows_Category,
        CohortRows.DiscountCode => Texts.Cohorts_Rows_DiscountCode,
        CohortRows.Region => Texts.Cohorts_Rows_Region,
        CohortRows.OrderValueBand => Texts.Cohorts_Rows_OrderValueBand,
        CohortRows.Store => Texts.Cohorts_Rows_Store,
        CohortRows.RfmSegment => Texts.Cohorts_Rows_RfmSegment,
        CohortRows.LifecycleStage => Texts.Cohorts_Rows_LifecycleStage,
        CohortRows.LoyaltyTier => Texts.Cohorts_Rows_LoyaltyTier,
        CohortRows.SavedSegment => Texts.Cohorts_Rows_SavedSegment,
        _ => Texts.Cohorts_Rows_FirstOrder,
    };

    /// <summary>The sentence that says how customers are put into rows.</summary>
    public static string Definition(CohortRows rows) => rows switch
    {
        CohortRows.FirstOrder => Texts.Cohorts_RowsDefine_FirstOrder,
        CohortRows.OrderValueBand => Texts.Cohorts_RowsDefine_OrderValueBand,
        CohortRows.Store => Texts.Cohorts_RowsDefine_Store,
        CohortRows.Product or CohortRows.Category => Texts.Cohorts_RowsDefine_Many,
        CohortRows.RfmSegment or CohortRows.LifecycleStage or CohortRows.LoyaltyTier => Texts.Cohorts_RowsDefine_Segment,
        CohortRows.SavedSegment => Texts.Cohorts_RowsDefine_SavedSegment,
        _ => Texts.Cohorts_RowsDefine_Property,
    };

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

    /// <summary>Where the drawn average rests on one cohort or a handful of customers: "… from month 11 on (dashed) one cohort alone is left …"; null where it does not.</summary>
    public static string? Thin(ThinAverage? thin, CohortColumns columns, Grain grain) => thin is null ? null : Formats.Fill(
        thin.Cohorts < ThinAverage.FewestCohorts ? Texts.Cohorts_Curves_OneCohort : Texts.Cohorts_Curves_FewCustomers, InPeriod(columns, grain, thin.Index), FewCustomers);

    /// <inheritdoc cref="Thin(ThinAverage?, CohortColumns, Grain)"/>
    public static string? Thin(CohortTable table) => Thin(ThinAverage.Of(table), table.Columns, table.Grain);

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

    /// <summary>What the columns are called together: "Month", "Days".</summary>
    public static string Axis(CohortTable table) => table.Columns == CohortColumns.Windows ? Texts.Cohorts_Axis_Windows : Grain(table.Grain);

    /// <summary>A column's heading: "Month 3", "Days 90–119".</summary>
    public static string Index(CohortColumns columns, Grain grain, int index) => columns == CohortColumns.Windows ? Window(Texts.Cohorts_Index_Window, index) : Index(grain, index);

    /// <inheritdoc cref="Index(CohortColumns, Grain, int)"/>
    public static string Index(CohortTable table, int index) => Index(table.Columns, table.Grain, index);

    /// <summary>The same inside a sentence: "month 3", "days 90–119".</summary>
    public static string InPeriod(CohortColumns columns, Grain grain, int index) => columns == CohortColumns.Windows ? Window(Texts.Cohorts_In_Window, index) : InPeriod(grain, index);

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

    /// <param name="currency">Currency of a band of values.</param>
    public static string Cohort(Cohort cohort, string currency) => cohort switch
    {
        { Period: { } period } => Formats.Period(period),
        { Band: { } band } => Band(band, currency),
        _ => cohort.Label ?? Property(cohort.Rows, cohort.Key),
    };

    /// <summary>The bounds of a band of values: "£10.00 – £24.50".</summary>
    public static string Band((decimal Lowest, decimal Highest) band, string currency) => band.Lowest == band.Highest
        ? Value(CohortMeasure.Net, band.Lowest, currency)
        : Filled(Texts.Cohorts_Band, Value(CohortMeasure.Net, band.Lowest, currency), Value(CohortMeasure.Net, band.Highest, currency));

    /// <summary>A cohort that only its key is known of.</summary>
    /// <param name="words">The store's words; null where they are not at hand.</param>
    public static string Cohort(CohortRows rows, Grain grain, string key, RuleWords? words = null) =>
        rows == CohortRows.FirstOrder && Period.FromKey(grain, key) is { } period ? Formats.Period(period)
        : rows == CohortRows.OrderValueBand ? Filled(Texts.Cohorts_Band_Number, key)
        : rows == CohortRows.Product && words?.Product(key) is { } product ? product
        : words is not null && rows == CohortRows.SavedSegment && words.Segment(key) is { } segment ? segment
        : Property(rows, key);

    /// <summary>A cell's value in the table's measure and form: "12.5%", "0.35", "£480.76", "1,204".</summary>
    public static string Value(CohortTable table, decimal? value, string currency) => table.Form switch
    {
        CohortForm.OfFirst => Formats.Percent(value),
        CohortForm.Number when IsShare(table.Measure) || IsOrders(table.Measure) => CountOrMean(value),
        _ => Value(table.Measure, value, currency),
    };

    /// <summary>A cell's value: "12.5%", "0.35", "£480.76".</summary>
    public static string Value(CohortMeasure measure, decimal? value, string currency) => measure switch
    {
        _ when IsShare(measure) => Formats.Percent(value),
        _ when IsOrders(measure) => Formats.Number(value),
        _ when Math.Abs(value ?? 0) >= CompactMoneyFrom => Formats.MoneyCompact(value, currency),
        _ => Formats.Money(value, currency),
    };

    /// <summary>True for measures that count people.</summary>
    public static bool IsShare(CohortMeasure measure) => measure.CountsPeople();

    /// <summary>True for measures that count orders.</summary>
    public static bool IsOrders(CohortMeasure measure) => measure.CountsOrders();

    /// <summary>True where a cell rests on so few customers (for an average order value: orders) that one more or less moves it.</summary>
    /// <param name="size">Customers of the cohort; those who have been watched long enough for a late cell may be fewer.</param>
    public static bool IsFew(CohortTable table, long size, CohortCell cell) =>
        size < FewCustomers || (table.Form == CohortForm.PerCustomer && cell.Ratio.Denominator < FewCustomers);

    /// <summary>True where a value is shown in percent.</summary>
    public static bool IsPercent(CohortTable table) => table.Form == CohortForm.OfFirst || (table.Form == CohortForm.PerCustomer && IsShare(table.Measure));

    /// <summary>Everything there is to say of a cell, a line each: place, value with its parts, what makes it doubtful.</summary>
    public static string Cell(CohortTable table, Cohort cohort, CohortCell cell, StoreInfo store) => Lines(
        Filled(Texts.Cohorts_Tip_Place, Cohort(cohort, store.Currency), InPeriod(table.Columns, table.Grain, cell.Index)),
        Parts(table, cell.Ratio, store.Currency),
        cell.Complete ? null : Filled(Texts.Cohorts_Tip_Incomplete, Formats.Date(table.AsOf)),
        IsFew(table, cohort.Size, cell) ? Texts.Cohorts_Tip_Few : null);

    /// <inheritdoc cref="Cell"/>
    public static string Average(CohortTable table, CohortCell cell, StoreInfo store) => Lines(
        Filled(Texts.Cohorts_Tip_Place, Texts.Cohorts_Average, InPeriod(table.Columns, table.Grain, cell.Index)),
        Parts(table, cell.Ratio, store.Currency),
        Texts.Cohorts_Tip_Average);

    private static string Property(CohortRows rows, string key) =>
        rows is CohortRows.RfmSegment or CohortRows.LifecycleStage or CohortRows.LoyaltyTier && BuiltInSegment.Find(key) is { } segment ? SegmentTexts.Name(segment)
        : key.Length > 0 ? key
        : rows == CohortRows.SavedSegment ? Texts.Cohorts_NoSegment
        : Texts.Cohorts_None;

    private static string Parts(CohortTable table, Ratio ratio, string currency) => table switch
    {
        _ when ratio.Value is null => Texts.Cohorts_Tip_None,
        { Form: CohortForm.OfFirst } => Filled(Texts.Cohorts_Tip_OfFirst, Formats.Percent(ratio.Value), Number(table.Measure, ratio.Numerator, currency), Number(table.Measure, ratio.Denominator, currency)),
        { Form: CohortForm.Number, Measure: not CohortMeasure.AverageOrderValue } when ratio.Denominator > 1 =>
            Filled(Texts.Cohorts_Tip_MeanNumber, Number(table.Measure, ratio.Value.Value, currency), Whole(ratio.Denominator)),
        { Form: CohortForm.Number, Measure: not CohortMeasure.AverageOrderValue } => Named(table.Measure, ratio.Numerator, currency),
        _ when IsShare(table.Measure) => Filled(Texts.Cohorts_Tip_Share, Formats.Percent(ratio.Value), Whole(ratio.Numerator), Formats.Customers(ratio.Denominator)),
        _ when IsOrders(table.Measure) => Filled(Texts.Cohorts_Tip_Orders, Formats.Number(ratio.Value), Formats.Orders(ratio.Numerator), Formats.Customers(ratio.Denominator)),
        { Measure: CohortMeasure.AverageOrderValue } => Money(Texts.Cohorts_Tip_OrderValue, ratio, currency, Formats.Orders(ratio.Denominator)),
        _ => Money(Texts.Cohorts_Tip_Money, ratio, currency, Formats.Customers(ratio.Denominator)),
    };

    private static string Named(CohortMeasure measure, decimal number, string currency) => measure switch
    {
        _ when IsShare(measure) => Formats.Customers(number),
        _ when IsOrders(measure) => Formats.Orders(number),
        _ => Formats.Money(number, currency),
    };

    private static string Number(CohortMeasure measure, decimal number, string currency) =>
        IsShare(measure) || IsOrders(measure) ? CountOrMean(number) : Formats.Money(number, currency);

    // Customers and orders are whole; their mean over cohorts is not.
    private static string CountOrMean(decimal? value) => value is { } number && number == decimal.Truncate(number) ? Whole(number) : Formats.Number(value, 1);

    private static string Window(string text, int index) => Filled(text, index * CohortAxis.WindowDays, ((index + 1) * CohortAxis.WindowDays) - 1);

    private static string Money(string text, Ratio ratio, string currency, string counted) =>
        Filled(text, Formats.Money(ratio.Value, currency), Formats.Money(ratio.Numerator, currency), counted);

    private static string Whole(decimal count) => Formats.Count((long)count);

    private static string Lines(params string?[] lines) => string.Join('\n', lines.OfType<string>());

    private static string Filled(string text, params object?[] parts) => string.Format(CultureInfo.CurrentCulture, text, parts);
}
