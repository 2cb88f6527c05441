using System.CommandLine;
using RetentionDashboard.Api;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Cli;

/// <summary>`report rfm`, `pareto`, `tiers` and `lifecycle`: sizes and thresholds of the built-in segments.</summary>
internal static class SegmentsCommand
{
    public static IEnumerable<Command> Create() =>
    [
        Create("rfm", Texts.Cli_Rfm, SegmentsJson.OfRfm, static report => [.. report.Names, .. report.Cells]),
        Create("pareto", Texts.Cli_Pareto, SegmentsJson.OfPareto, static report => report.Pareto),
        Create("tiers", Texts.Cli_Tiers, SegmentsJson.OfTiers, static report => report.Tiers),
        Create("lifecycle", Texts.Cli_Lifecycle, SegmentsJson.OfLifecycle, static report => [.. report.Stages, .. report.Traits]),
    ];

    private static Command Create(string name, string description, Func<SegmentsReport, object> json, Func<SegmentsReport, IEnumerable<SegmentSize>> sizes)
    {
        var options = new ReportOptions(choosesOrders: false);
        var command = new Command(name, description);
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) => await services.GetRequiredService<SegmentsReports>().GetAsync(history, token) is { } report
                ? ReportText.OfSegments(json(report), report.Everybody, sizes(report), format)
                : null,
            cancellationToken));
        return command;
    }
}
