using System.CommandLine;
using RetentionDashboard.Api;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>`report segments-history` and `report migration`: segments month by month, and who moved between them.</summary>
internal static class SegmentHistoryCommand
{
    // More than any shop has.
    private const int MostMonths = 12_000;

    public static Command CreateHistory()
    {
        var options = new ReportOptions(choosesOrders: false);
        var family = Family();
        var months = CheckedOptions.Number("--months", Texts.Cli_SegmentMonths, 1, MostMonths, Texts.Cli_SegmentMonths_Wrong);
        var command = new Command("segments-history", Texts.Cli_SegmentHistory) { family, months };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new SegmentHistoryQuery { History = history, Grouping = parsed.GetValue(family) ?? default, Months = parsed.GetValue(months) ?? SegmentHistoryQuery.UsualMonths };
                return await services.GetRequiredService<SegmentHistoryReports>().GetAsync(query, token) is { } report ? Of(report, format) : null;
            },
            cancellationToken));
        return command;
    }

    public static Command CreateMigration()
    {
        var options = new ReportOptions(choosesOrders: false);
        var family = Family();
        var since = ReportOptions.Day("--since", Texts.Cli_Since);
        var until = ReportOptions.Day("--until", Texts.Cli_Until);
        var command = new Command("migration", Texts.Cli_Migration) { family, since, until };
        options.AddTo(command);
        options.Also(parsed => FilterOptions.ProblemOf(since, parsed.GetValue(since), until, parsed.GetValue(until)));
        options.Also(parsed => parsed.GetValue(family) is SegmentGrouping.Trait or SegmentGrouping.Saved ? Texts.Cli_Overlap : null);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new SegmentMigrationQuery { History = history, Grouping = parsed.GetValue(family) ?? default, Since = parsed.GetValue(since), Until = parsed.GetValue(until) };
                return await services.GetRequiredService<SegmentHistoryReports>().GetMigrationAsync(query, token) is { } report ? Of(report, format) : null;
            },
            cancellationToken));
        return command;
    }

    private static Option<SegmentGrouping?> Family() => ReportOptions.Choice<SegmentGrouping>("--family", Texts.Cli_Family);

    private static string Of(SegmentHistoryReport report, string format) => format != ReportText.Csv
        ? ReportJson.Write(SegmentHistoryJson.Of(report))
        : ReportText.Lines(
            "from,to,complete,segment,customers,allCustomers,orders,revenue,retained,atStart",
            report.Months.SelectMany(month => report.Segments.Zip(month.Parts, (segment, part) => ReportText.Line(
                $"{month.Days.From:yyyy-MM-dd},{month.Days.To:yyyy-MM-dd},{(month.Complete ? "true" : "false")},{segment.Key},{part.Customers},{month.Everybody.Customers},{part.Orders},{part.Revenue},{part.Retention.Numerator},{part.Retention.Denominator}"))));

    private static string Of(SegmentMigrationReport report, string format) => format != ReportText.Csv
        ? ReportJson.Write(SegmentHistoryJson.Of(report))
        : ReportText.Lines(
            "from,to,customers,allFrom,allTo",
            Enumerable.Range(0, report.Segments.Count).Cast<int?>().Append(null).SelectMany(row => report.Segments.Select((segment, column) => ReportText.Line(
                $"{(row is { } place ? report.Segments[place].Key : "")},{segment.Key},{report.Migration[row, column]},{report.Migration.Before(row)},{report.Migration.After(column)}"))));
}
