using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Segments;

/// <summary>A segment's number of a month, as it is drawn and as it is written.</summary>
internal static class SegmentHistoryNumbers
{
    /// <summary>"Mar 2011", and that it is not over.</summary>
    public static string Name(SegmentHistoryRow month)
    {
        var name = Formats.Period(Period.Of(Grain.Month, month.Days.From));
        return month.Complete ? name : Formats.Fill(Texts.Overview_Incomplete, name);
    }

    /// <param name="month">The month.</param>
    /// <param name="segment">Place of the segment.</param>
    /// <param name="measure">What is asked for.</param>
    public static decimal? Value(SegmentHistoryRow month, int segment, SegmentHistoryMeasure measure) => measure switch
    {
        SegmentHistoryMeasure.Customers => month.Parts[segment].Customers,
        SegmentHistoryMeasure.Revenue => month.Parts[segment].Revenue,
        _ => RateOf(month, segment, measure).Value,
    };

    /// <param name="month">The month.</param>
    /// <param name="segment">Place of the segment.</param>
    /// <param name="measure">What is asked for.</param>
    /// <param name="currency">Of the revenue.</param>
    /// <param name="withParts">True adds what a rate is made of.</param>
    public static string Written(SegmentHistoryRow month, int segment, SegmentHistoryMeasure measure, string currency, bool withParts = false)
    {
        switch (measure)
        {
            case SegmentHistoryMeasure.Customers:
                return Formats.Count(month.Parts[segment].Customers);
            case SegmentHistoryMeasure.Revenue:
                return Formats.Money(month.Parts[segment].Revenue, currency);
            default:
                var rate = RateOf(month, segment, measure);
                return withParts && rate.Denominator > 0 ? Formats.Fill(Texts.SegmentHistory_Rate, Formats.Percent(rate), Formats.Of(rate.Numerator, rate.Denominator)) : Formats.Percent(rate);
        }
    }

    /// <summary>True where too few customers stand behind a number for it to tell anything.</summary>
    public static bool IsFew(SegmentHistoryRow month, int segment, SegmentHistoryMeasure measure) => measure switch
    {
        SegmentHistoryMeasure.Revenue => month.Parts[segment].Customers is > 0 and < CohortTexts.FewCustomers,
        SegmentHistoryMeasure.Retention => month.Parts[segment].Retention.Denominator is > 0 and < CohortTexts.FewCustomers,
        SegmentHistoryMeasure.Share => month.Everybody.Customers is > 0 and < CohortTexts.FewCustomers,
        _ => false,
    };

    private static Ratio RateOf(SegmentHistoryRow month, int segment, SegmentHistoryMeasure measure) =>
        measure == SegmentHistoryMeasure.Retention ? month.Parts[segment].Retention : new Ratio(month.Parts[segment].Customers, month.Everybody.Customers);
}
