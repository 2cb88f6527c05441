using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Words the filters that are on.</summary>
public static class FilterTexts
{
    public static string Discount(DiscountUse use) => use == DiscountUse.With ? Texts.Filters_Discount_With : Texts.Filters_Discount_Without;

    /// <summary>"Orders no. 2–4".</summary>
    public static string? Numbers(HistoryQuery query) => query switch
    {
        { OrderNumberFrom: { } only, OrderNumberTo: { } same } when only == same => Filled(Texts.Filters_Chip_Numbers, only),
        { OrderNumberFrom: { } from, OrderNumberTo: { } to } => Filled(Texts.Filters_Chip_Numbers, Filled(Texts.Filters_Chip_NumberRange, from, to)),
        { OrderNumberFrom: { } from } => Filled(Texts.Filters_Chip_Numbers, Filled(Texts.Filters_Chip_NumberFrom, from)),
        { OrderNumberTo: { } to } => Filled(Texts.Filters_Chip_Numbers, Filled(Texts.Filters_Chip_NumberTo, to)),
        _ => null,
    };

    /// <summary>"First order 1 Jan – 31 Mar 2024".</summary>
    public static string? Acquired(HistoryQuery query) => Span(query.AcquiredFrom, query.AcquiredTo) is { } span ? Filled(Texts.Filters_Chip_FirstOrder, span) : null;

    /// <summary>"Orders 1 Jan – 31 Mar 2024".</summary>
    public static string? Ordered(HistoryQuery query) => Span(query.OrderedFrom, query.OrderedTo) is { } span ? Filled(Texts.Filters_Chip_Ordered, span) : null;

    /// <summary>Days from and to, either of them open; null where both are.</summary>
    public static string? Span(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => Formats.Span(new DateSpan(first, last)),
        ({ } first, null) => Filled(Texts.Customers_Span_From, Formats.Date(first)),
        (null, { } last) => Filled(Texts.Customers_Span_To, Formats.Date(last)),
        _ => null,
    };

    private static string Filled(string text, params object?[] parts) => string.Format(CultureInfo.CurrentCulture, text, parts);
}
