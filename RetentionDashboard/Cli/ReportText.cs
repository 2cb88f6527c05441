using System.Globalization;
using System.Text;
using System.Text.Json;
using RetentionDashboard.Api;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Cli;

/// <summary>A report as text for other programs: JSON, or CSV with the same names and numbers.</summary>
internal static class ReportText
{
    public const string Csv = "csv";

    public static string Of(OverviewReport report, string format) => Of(OverviewJson.Of(report), format);

    public static string Of(CohortsReport report, string format)
    {
        if (format != Csv)
        {
            return ReportJson.Write(ReportJson.Of(report));
        }

        var text = new StringBuilder("cohort,size,index,value,numerator,denominator,complete");
        foreach (var cohort in report.Table.Cohorts)
        {
            foreach (var cell in cohort.Cells)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n{Quote(cohort.Key)},{cohort.Size},{cell.Index},{cell.Ratio.Value},{cell.Ratio.Numerator},{cell.Ratio.Denominator},{(cell.Complete ? "true" : "false")}");
            }
        }

        return text.ToString();
    }

    public static string Of(ValueReport report, string format) => Of(ValueJson.Of(report), format);

    public static string Of(CompareReport report, string format) => format != Csv
        ? ReportJson.Write(CompareJson.Of(report))
        : Lines(
            "measure,a,b,customersA,customersB,difference,lower,upper,pValue,verdict",
            report.Rows.Select(static row => Line(
                $"{UrlNames.Of(row.Measure)},{row.A.Value},{row.B.Value},{row.A.Customers},{row.B.Customers},{row.Difference},{row.Lower},{row.Upper},{row.PValue},{UrlNames.Of(row.Verdict)}")));

    public static string Of(ChangesReport report, string format) => format != Csv
        ? ReportJson.Write(CompareJson.Of(report))
        : Lines(
            "by,key,measure,before,now,difference,lower,upper,pValue",
            report.Changes.Select(static change => Line(
                $"{UrlNames.Of(change.Dimension)},{Quote(change.Key)},{UrlNames.Of(change.Measure)},{ShownOf(change, change.Before)},{ShownOf(change, change.Now)},{change.Difference},{change.Lower},{change.Upper},{change.PValue}")));

    public static string Of(CohortComparison comparison, string format) => format != Csv
        ? ReportJson.Write(CompareJson.Of(comparison))
        : Lines(
            "index,a,b,customersA,customersB,difference,lower,upper,verdict",
            comparison.Rows.Select(static row => Line(
                $"{row.Index},{row.A.Value},{row.B.Value},{row.A.Customers},{row.B.Customers},{row.Difference},{row.Lower},{row.Upper},{UrlNames.Of(row.Verdict)}")));

    public static string Of(ActivityReport report, string format) => format != Csv
        ? ReportJson.Write(ActivityJson.Of(report))
        : Lines(
            "period,from,to,source,customers,orders,revenue,complete",
            report.Periods.SelectMany(static period => new[] { ("new", period.New), ("returning", period.Returning), ("reactivated", period.Reactivated) }.Select(part => Line(
                $"{period.Period.Key},{period.Days.From:yyyy-MM-dd},{period.Days.To:yyyy-MM-dd},{part.Item1},{part.Item2.Customers},{part.Item2.Orders},{part.Item2.Revenue},{(period.Complete ? "true" : "false")}"))));

    public static string OfHours(ActivityReport report, string format) => format != Csv
        ? ReportJson.Write(ActivityJson.OfHours(report))
        : Lines(
            "weekday,hour,orders",
            Enumerable.Range(0, OrderTimes.Days).SelectMany(day => report.Times.WithTime == 0
                ? [Line($"{day + 1},,{report.Times.On(day)}")]
                : Enumerable.Range(0, OrderTimes.Hours).Select(hour => Line($"{day + 1},{hour},{report.Times.At(day, hour)}"))));

    public static string OfRepeat(RepeatReport report, string format) => format != Csv
        ? ReportJson.Write(RepeatJson.Of(report))
        : Lines(
            "number,customers,returned,returnRate,revenue,averageOrderValue,customersWithExactly",
            report.Steps.Select(static step => Line(
                $"{step.Number},{step.Customers},{step.Return.Numerator},{step.Return.Value},{step.AverageOrderValue.Numerator},{step.AverageOrderValue.Value},{step.Exactly}")));

    public static string OfSurvival(RepeatReport report, string format) => format != Csv
        ? ReportJson.Write(RepeatJson.OfSurvival(report))
        : Lines(
            "group,customers,day,atRisk,returned,survival,lower,upper,standardError",
            report.Groups.Prepend(report.Everybody).SelectMany(static curve => curve.Curve.Steps.Select(step => Line(
                $"{Quote(curve.Group is { } group ? group.Key : "*")},{curve.Curve.Customers},{step.Day},{step.AtRisk},{step.Returned},{step.Silent},{step.Lower},{step.Upper},{step.StandardError}"))));

    public static string OfGaps(RepeatReport report, string format) => format != Csv
        ? ReportJson.Write(RepeatJson.OfGaps(report))
        : Lines("days,gaps", report.DaysBetweenOrders.Histogram.Select(static (gaps, days) => (days, gaps)).Where(static bar => bar.gaps > 0).Select(static bar => Line($"{bar.days},{bar.gaps}")));

    /// <param name="json">What is written unless it is to be CSV.</param>
    public static string OfSegments(object json, SegmentSize everybody, IEnumerable<SegmentSize> sizes, string format) => format != Csv
        ? ReportJson.Write(json)
        : Lines(
            "segment,customers,allCustomers,orders,allOrders,revenue,allRevenue",
            sizes.Select(size => Line($"{size.Segment!.Key},{size.Customers},{everybody.Customers},{size.Orders},{everybody.Orders},{size.Revenue},{everybody.Revenue}")));

    private static string Of(object json, string format) => format == Csv ? Flatten(json) : ReportJson.Write(json);

    private static decimal? ShownOf(Change change, Metrics.Ratio value) => change.Measure is ChangeMeasure.Revenue or ChangeMeasure.Orders ? value.Numerator : value.Value;

    public static string Lines(string header, IEnumerable<string> lines) => string.Join('\n', lines.Prepend(header));

    public static string Line(FormattableString line) => FormattableString.Invariant(line);

    // One line per named number: "retention.start,409". Lists have their own report.
    private static string Flatten(object report)
    {
        using var json = JsonDocument.Parse(ReportJson.Write(report));
        var text = new StringBuilder("name,value");
        Append(text, "", json.RootElement);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Append(text, name.Length == 0 ? member.Name : $"{name}.{member.Name}", member.Value);
                }

                break;
            case JsonValueKind.Array:
                break;
            case JsonValueKind.Null:
                text.Append('\n').Append(name).Append(',');
                break;
            default:
                text.Append('\n').Append(name).Append(',').Append(Quote(value.ToString()));
                break;
        }
    }

    public static string Quote(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
