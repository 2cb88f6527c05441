using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Words a change: a sentence of numbers, not of adjectives.</summary>
public static class ChangeTexts
{
    /// <summary>"Channel Instagram: retention 31.2% → 24.8% (412 of 1,320 → 330 of 1,331 customers), 95% interval of the difference -10.1 to -2.7 pp."</summary>
    public static string Sentence(Change change, string currency)
    {
        var (group, measure) = (Group(change), Measure(change.Measure));
        return change.Measure switch
        {
            ChangeMeasure.Revenue => Formats.Fill(
                Texts.Changes_Sum, group, measure, Formats.MoneyCompact(change.Before.Numerator, currency), Formats.MoneyCompact(change.Now.Numerator, currency), Relative(change),
                Formats.Number(change.Before.Denominator, 0), Formats.Number(change.Now.Denominator, 0), Interval(Plus(change.Lower) + Formats.MoneyCompact(change.Lower, currency), Plus(change.Upper) + Formats.MoneyCompact(change.Upper, currency))),
            ChangeMeasure.Orders => Formats.Fill(
                Texts.Changes_Sum, group, measure, Formats.Number(change.Before.Numerator, 0), Formats.Number(change.Now.Numerator, 0), Relative(change),
                Formats.Number(change.Before.Denominator, 0), Formats.Number(change.Now.Denominator, 0), Interval(Plus(change.Lower) + Formats.Number(change.Lower, 0), Plus(change.Upper) + Formats.Number(change.Upper, 0))),
            _ => Formats.Fill(
                Texts.Changes_Rate, group, measure, Formats.Percent(change.Before), Formats.Percent(change.Now),
                Formats.Of(change.Before.Numerator, change.Before.Denominator), Formats.Of(change.Now.Numerator, change.Now.Denominator),
                Interval(Plus(change.Lower) + Formats.Number(change.Lower * 100, 1), Formats.PointChange(change.Upper))),
        };
    }

    /// <summary>"Channel Instagram".</summary>
    public static string Group(Change change) => change.Dimension switch
    {
        ChangeDimension.All => Texts.Changes_All,
        ChangeDimension.Newness => change.Key == ChangeGroups.New ? Texts.Changes_New : Texts.Changes_Returning,
        ChangeDimension.Discount => change.Key == ChangeGroups.With ? Texts.Changes_With : Texts.Changes_Without,
        _ => Formats.Fill(Texts.Changes_Group, Dimension(change.Dimension), change.Label ?? change.Key),
    };

    private static string Dimension(ChangeDimension dimension) => dimension switch
    {
        ChangeDimension.Channel => Texts.Changes_Channel,
        ChangeDimension.Country => Texts.Changes_Country,
        ChangeDimension.Region => Texts.Changes_Region,
        ChangeDimension.Category => Texts.Changes_Category,
        _ => Texts.Changes_Product,
    };

    private static string Measure(ChangeMeasure measure) => measure switch
    {
        ChangeMeasure.Revenue => Texts.Changes_Revenue,
        ChangeMeasure.Orders => Texts.Changes_Orders,
        ChangeMeasure.RepeatRate => Texts.Changes_RepeatRate,
        _ => Texts.Changes_Retention,
    };

    private static string Relative(Change change) =>
        change.Before.Numerator > 0 ? Formats.PercentChange(change.Difference / change.Before.Numerator) : Formats.Nothing;

    private static string Interval(string lower, string upper) => Formats.Fill(Texts.Compare_IntervalText, lower, upper);

    private static string Plus(decimal value) => value > 0 ? "+" : "";
}
