using System.Globalization;
using System.Text;
using System.Text.Json;
using RetentionDashboard.Api;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>A report as text for other programs: JSON, or CSV with the same names and numbers.</summary>
internal static class ReportText
{
    private const string Csv = "csv";

    public static string Of(OverviewReport report, string format) => format == Csv ? Flatten(ReportJson.Of(report)) : ReportJson.Write(ReportJson.Of(report));

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

    private static string Quote(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
