using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Words a comparison: its sides, its figures and what they come to.</summary>
public static class CompareTexts
{
    /// <summary>From here on money is written short, so that intervals stay readable.</summary>
    private const decimal CompactMoneyFrom = 100_000;

    public static string Kind(CompareKind kind) => kind switch
    {
        CompareKind.Cohorts => Texts.Compare_Kind_Cohorts,
        CompareKind.Filters => Texts.Compare_Kind_Filters,
        _ => Texts.Compare_Kind_Spans,
    };

    /// <summary>What a side is: its days, its cohort, or its filter.</summary>
    public static string Side(CompareKind kind, ComparedSide side, string currency) => kind switch
    {
        CompareKind.Cohorts => Among(side.Cohort is { } cohort ? Cohort(cohort, currency) : Formats.Nothing, side.Side.Filter),
        CompareKind.Filters => Filter(side.Side.Filter),
        _ => Among(Formats.Span(side.Span), side.Side.Filter with { From = null, To = null }),
    };

    private static string Among(string name, HistoryQuery filter) => filter == new HistoryQuery() ? name : $"{name} · {Filter(filter)}";

    /// <param name="currency">Currency of a band of values.</param>
    public static string Cohort(CohortChoice cohort, string currency) => cohort switch
    {
        { Period: { } period } => Formats.Period(period),
        { Band: { } band } => CohortTexts.Band(band, currency),
        _ => cohort.Label ?? CohortTexts.Cohort(cohort.Rows, Grain.Month, cohort.Key),
    };

    /// <summary>"Channel: Instagram · Country: ID"; all customers where nothing is chosen. Dates are those of first orders.</summary>
    /// <param name="words">The store's words; null where they are not at hand.</param>
    public static string Filter(HistoryQuery filter, RuleWords? words = null) =>
        CustomerTexts.Filters(new CustomersQuery { History = filter, Group = CustomerGroup.Cohort }, words) is { Count: > 0 } filters ? string.Join(" · ", filters) : Texts.Compare_Everybody;

    /// <summary>What is left to choose before there is anything to compare; null where the sides differ.</summary>
    public static (string Title, string Text)? Invitation(CompareReport report) => (report.Kind, report.A, report.B) switch
    {
        (CompareKind.Cohorts, _, _) when report.Cohorts.Count == 1 => (Texts.Compare_OneCohort, Texts.Compare_OneCohortText),
        (CompareKind.Cohorts, { Cohort: null }, _) or (CompareKind.Cohorts, _, { Cohort: null }) when report.Cohorts.Count > 1 => (Texts.Compare_OtherCohort, Texts.Compare_Unchosen),
        (CompareKind.Cohorts, var a, var b) when a.Cohort?.Key == b.Cohort?.Key && a.Cohort is not null => (Texts.Compare_OtherCohort, Same(report)),
        (CompareKind.Filters, var a, var b) when a.Side.Filter == b.Side.Filter => (Texts.Compare_OtherFilter, Same(report)),
        (CompareKind.Spans, { Span: not null } a, var b) when a.Span == b.Span => (Texts.Compare_OtherDays, Same(report)),
        _ => null,
    };

    private static string Same(CompareReport report) => Formats.Fill(Texts.Compare_Same, Side(report.Kind, report.A, report.Store.Currency));

    public static string Name(CompareMeasure measure) => measure switch
    {
        CompareMeasure.RevenuePerCustomer => Texts.Compare_Revenue,
        CompareMeasure.RevenueWithin90 => Texts.Compare_Early,
        CompareMeasure.OrdersPerCustomer => Texts.Compare_Orders,
        CompareMeasure.MedianDaysToSecond => Texts.Compare_Median,
        _ when Days(measure) is { } days => Formats.Fill(Texts.Compare_Within, days),
        _ => MetricWords.Name(Metric(measure)),
    };

    public static string Sentence(CompareMeasure measure, CompareKind kind) => measure switch
    {
        CompareMeasure.RevenuePerCustomer => kind == CompareKind.Spans ? Texts.Compare_RevenueSpanHint : Texts.Compare_RevenueHint,
        CompareMeasure.RevenueWithin90 => Texts.Compare_EarlyHint,
        CompareMeasure.MedianDaysToSecond => Texts.Compare_MedianHint,
        _ when Days(measure) is { } days => Formats.Fill(Texts.Compare_WithinHint, days),
        _ => MetricWords.Sentence(Metric(measure)),
    };

    /// <summary>The metric of the registry that a figure is, or is a form of.</summary>
    public static MetricId Metric(CompareMeasure measure) => measure switch
    {
        CompareMeasure.RepeatPurchaseRate => MetricId.RepeatPurchaseRate,
        CompareMeasure.RetentionRate => MetricId.CustomerRetentionRate,
        CompareMeasure.AcquisitionRate => MetricId.AcquisitionRate,
        CompareMeasure.OrdersPerCustomer => MetricId.PurchaseFrequency,
        CompareMeasure.AverageOrderValue => MetricId.AverageOrderValue,
        CompareMeasure.RevenuePerCustomer or CompareMeasure.RevenueWithin90 => MetricId.HistoricClv,
        CompareMeasure.MedianDaysToSecond => MetricId.TimeToNextOrder,
        _ => MetricId.RepeatWithinDays,
    };

    /// <summary>Whether B being higher is good; null where neither is.</summary>
    public static bool? HigherIsBetter(CompareMeasure measure) => measure switch
    {
        CompareMeasure.AcquisitionRate => null,
        CompareMeasure.MedianDaysToSecond => false,
        _ => true,
    };

    public static string Value(CompareMeasure measure, decimal? value, string currency) => Unit(measure) switch
    {
        MetricUnit.Share => Formats.Percent(value),
        MetricUnit.Money => Money(value, currency),
        MetricUnit.Days => Formats.Days(value),
        _ => Formats.Number(value),
    };

    /// <summary>What a value is made of, or the interval that it lies in.</summary>
    public static string Parts(CompareMeasure measure, ComparedValue value, string currency) => measure switch
    {
        CompareMeasure.MedianDaysToSecond when value is { Lower: not null, Upper: null } => Formats.Fill(Texts.Compare_IntervalOpen, Formats.Days(value.Lower)),
        CompareMeasure.MedianDaysToSecond when value.Lower is not null => Formats.Fill(Texts.Compare_IntervalText, Formats.Days(value.Lower), Formats.Days(value.Upper)),
        CompareMeasure.MedianDaysToSecond => Customers(value.Customers),
        _ when Unit(measure) == MetricUnit.Share => Formats.Of(value.Numerator ?? 0, value.Denominator),
        CompareMeasure.OrdersPerCustomer => $"{Formats.Count((long)(value.Numerator ?? 0))} ÷ {Formats.Count((long)value.Denominator)}",
        CompareMeasure.AverageOrderValue => Formats.Counted((long)value.Denominator, Texts.Compare_OrderCountOne, Texts.Compare_OrderCount),
        _ => Customers(value.Customers),
    };

    public static string Customers(long customers) => Formats.Counted(customers, Texts.Compare_CustomersOne, Texts.Compare_Customers);

    /// <summary>A difference with its sign.</summary>
    public static string Difference(CompareMeasure measure, decimal? difference, string currency) => difference is not { } value ? Formats.Nothing : Unit(measure) switch
    {
        MetricUnit.Share => Formats.PointChange(value),
        MetricUnit.Money => Plus(value) + Money(value, currency),
        MetricUnit.Days => Plus(value) + Formats.Days(value),
        _ => Plus(value) + Formats.Number(value),
    };

    public static string Interval(CompareRow row, string currency) => row is { Lower: { } lower, Upper: { } upper }
        ? Formats.Fill(Texts.Compare_IntervalText, WithoutUnit(row.Measure, lower, currency), Difference(row.Measure, upper, currency))
        : Formats.Nothing;

    /// <summary>"0.031"; very small ones as "&lt; 0.001".</summary>
    public static string PValue(double? p) => p switch
    {
        null => Formats.Nothing,
        < 0.001 => "< " + Formats.Number(0.001m, 3),
        { } value => Formats.Number((decimal)value, 3),
    };

    /// <summary>What the figure comes to, in a sentence.</summary>
    public static string Verdict(CompareRow row, string currency) => row.Verdict switch
    {
        CompareVerdict.NotEnough when Math.Min(row.A.Customers, row.B.Customers) < TwoRates.FewestCustomers => Formats.Fill(Texts.Compare_Few, TwoRates.FewestCustomers),
        CompareVerdict.NotEnough when row.Measure == CompareMeasure.MedianDaysToSecond => Texts.Compare_MedianNone,
        CompareVerdict.NotEnough => Texts.Compare_NotEnough,
        CompareVerdict.Chance => Texts.Compare_Chance,
        _ => Formats.Fill(Sentence(row.Measure, row.Verdict == CompareVerdict.Higher), WithInterval(row, currency)),
    };

    private static string WithInterval(CompareRow row, string currency) =>
        Difference(row.Measure, row.Difference, currency) + (row.Lower is null ? "" : " (" + Interval(row, currency) + ")");

    private static string Sentence(CompareMeasure measure, bool isHigher) => measure switch
    {
        CompareMeasure.RetentionRate => isHigher ? Texts.Compare_Retention_Higher : Texts.Compare_Retention_Lower,
        CompareMeasure.AcquisitionRate => isHigher ? Texts.Compare_Acquisition_Higher : Texts.Compare_Acquisition_Lower,
        CompareMeasure.OrdersPerCustomer => isHigher ? Texts.Compare_Orders_Higher : Texts.Compare_Orders_Lower,
        CompareMeasure.AverageOrderValue => isHigher ? Texts.Compare_Aov_Higher : Texts.Compare_Aov_Lower,
        CompareMeasure.RevenuePerCustomer or CompareMeasure.RevenueWithin90 => isHigher ? Texts.Compare_Revenue_Higher : Texts.Compare_Revenue_Lower,
        CompareMeasure.MedianDaysToSecond => isHigher ? Texts.Compare_Median_Higher : Texts.Compare_Median_Lower,
        _ => isHigher ? Texts.Compare_Repeat_Higher : Texts.Compare_Repeat_Lower,
    };

    private static MetricUnit Unit(CompareMeasure measure) => measure switch
    {
        CompareMeasure.OrdersPerCustomer => MetricUnit.Number,
        CompareMeasure.AverageOrderValue or CompareMeasure.RevenuePerCustomer or CompareMeasure.RevenueWithin90 => MetricUnit.Money,
        CompareMeasure.MedianDaysToSecond => MetricUnit.Days,
        _ => MetricUnit.Share,
    };

    private static int? Days(CompareMeasure measure) => measure switch
    {
        CompareMeasure.RepeatWithin30 => 30,
        CompareMeasure.RepeatWithin60 => 60,
        CompareMeasure.RepeatWithin90 => 90,
        CompareMeasure.RepeatWithin180 => 180,
        CompareMeasure.RepeatWithin365 => 365,
        _ => null,
    };

    // "-4.1 to +1.2 pp": the unit stands once.
    private static string WithoutUnit(CompareMeasure measure, decimal bound, string currency) =>
        Unit(measure) == MetricUnit.Share ? Plus(bound) + Formats.Number(bound * 100, 1) : Difference(measure, bound, currency);

    private static string Money(decimal? value, string currency) =>
        Math.Abs(value ?? 0) >= CompactMoneyFrom ? Formats.MoneyCompact(value, currency) : Formats.Money(value, currency);

    private static string Plus(decimal value) => value > 0 ? "+" : "";
}
