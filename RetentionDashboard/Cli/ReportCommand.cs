using System.CommandLine;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>`report`: one report on standard output.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var command = new Command("report", "Write one report as JSON or CSV.");
        command.Subcommands.Add(CreateOverview());
        command.Subcommands.Add(CreateCohorts());
        return command;
    }

    private static Command CreateOverview()
    {
        var options = new ReportOptions();
        var command = new Command("overview", "Totals, rates and customer lifetime value.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, query, format, token) => await services.GetRequiredService<OverviewReports>().GetAsync(query, token) is { } report
                ? ReportText.Of(report, format)
                : null,
            cancellationToken));
        return command;
    }

    private static Command CreateCohorts()
    {
        var options = new ReportOptions();
        var grain = ReportOptions.Choice<Grain>("--grain", "Length of a period.");
        var measure = ReportOptions.Choice<CohortMeasure>("--measure", "What the cells hold.");
        var rows = ReportOptions.Choice<CohortRows>("--by", "What makes a cohort.");
        var command = new Command("cohorts", "Cohort table.") { grain, measure, rows };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new CohortsQuery
                {
                    History = history,
                    Grain = parsed.GetValue(grain) ?? Grain.Month,
                    Measure = parsed.GetValue(measure) ?? CohortMeasure.Retention,
                    Rows = parsed.GetValue(rows) ?? CohortRows.FirstOrder,
                };
                return await services.GetRequiredService<CohortsReports>().GetAsync(query, token) is { } report ? ReportText.Of(report, format) : null;
            },
            cancellationToken));
        return command;
    }
}
