using System.CommandLine;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>`report activity` and `report hours`: who orders in each period, and when in the week.</summary>
internal static class ActivityCommand
{
    public static Command CreatePeriods() =>
        Create("activity", Texts.Cli_Activity, ReportOptions.Choice<Grain>("--grain", Texts.Cli_Grain), ReportText.Of);

    public static Command CreateHours() => Create("hours", Texts.Cli_Hours, null, ReportText.OfHours);

    private static Command Create(string name, string description, Option<Grain?>? grain, Func<ActivityReport, string, string> write)
    {
        var options = new ReportOptions();
        var command = new Command(name, description);
        if (grain is not null)
        {
            command.Options.Add(grain);
        }

        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new ActivityQuery { History = history, Grain = (grain is null ? null : parsed.GetValue(grain)) ?? Grain.Month };
                return await services.GetRequiredService<ActivityReports>().GetAsync(query, token) is { } report ? write(report, format) : null;
            },
            cancellationToken));
        return command;
    }
}
