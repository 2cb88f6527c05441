using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports.Glossary;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Localization;

/// <summary>Words the worked examples of the glossary.</summary>
public static class ExampleTexts
{
    /// <summary>"402", "£480.76", "32.4%".</summary>
    public static string Value(ExampleValue value, string currency) => value.Unit switch
    {
        MetricUnit.Share => Formats.Percent(value.Number),
        MetricUnit.Money => Formats.Money(value.Number, currency),
        MetricUnit.Days => Formats.Days(value.Number),
        MetricUnit.Count => Formats.Count((long?)value.Number),
        _ => Formats.Number(value.Number, 3),
    };

    /// <summary>What a line's number counts: "customers who ordered in the 90 days before 1 Jul 2011".</summary>
    public static string Meaning(ExampleLine line) =>
        Formats.Fill(Texts.ResourceManager.GetString($"Example_{line.Fact}", CultureInfo.CurrentUICulture)!, [.. line.Arguments.Select(Argument)]);

    /// <summary>The formula with the numbers put in: "402 ÷ 1,240 = 32.4%".</summary>
    public static string Sum(ExampleSum sum, string currency) => Formats.Fill(sum.Form, [.. sum.Values.Select(value => Bracketed(Value(value, currency)))]);

    // A negative number behind a sign would read as two signs.
    private static string Bracketed(string value) => value.StartsWith(Formats.Minus) ? $"({value})" : value;

    private static string Argument(object argument) => argument switch
    {
        DateOnly day => Formats.Date(day),
        DateSpan span => Formats.Span(span),
        Period period => Formats.Period(period),
        TimeSpan days => Formats.Days(days.Days),
        TimeOnly time => time.ToString("HH':'mm", CultureInfo.CurrentCulture),
        DayOfWeek day => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day),
        BridgePart part => ValueTexts.Part(part),
        BuiltInSegment segment => SegmentTexts.Full(segment),
        Ratio share => Formats.Percent(share),
        int count => Formats.Count(count),
        long count => Formats.Count(count),
        decimal number => Formats.Number(number),
        string { Length: 0 } => Texts.Cohorts_None,
        _ => (string)argument,
    };
}
