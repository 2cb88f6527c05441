using System.CommandLine;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>`report`: one report on standard output.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var command = new Command("report", Texts.Cli_Report);
        command.Subcommands.Add(CreateOverview());
        command.Subcommands.Add(CohortsCommand.Create());
        command.Subcommands.Add(CreateRepeat("repeat", Texts.Cli_Repeat, ReportText.OfRepeat));
        command.Subcommands.Add(CreateRepeat("survival", Texts.Cli_Survival, ReportText.OfSurvival));
        command.Subcommands.Add(CreateRepeat("gaps", Texts.Cli_Gaps, ReportText.OfGaps));
        command.Subcommands.Add(CreateValue());
        command.Subcommands.Add(ForecastCommand.Create());
        command.Subcommands.Add(ChurnCommand.CreateChurn());
        command.Subcommands.Add(ChurnCommand.CreateReasons());
        command.Subcommands.Add(CompareCommand.Create());
        command.Subcommands.Add(CreateChanges());
        command.Subcommands.Add(ActivityCommand.CreatePeriods());
        command.Subcommands.Add(ActivityCommand.CreateHours());
        command.Subcommands.Add(ProductsCommand.CreateProducts());
        command.Subcommands.Add(ProductsCommand.CreateJourney());
        command.Subcommands.Add(ProductsCommand.CreateNext());
        command.Subcommands.Add(ProductsCommand.CreateAffinity());
        foreach (var segments in SegmentsCommand.Create())
        {
            command.Subcommands.Add(segments);
        }

        command.Subcommands.Add(SegmentHistoryCommand.CreateHistory());
        command.Subcommands.Add(SegmentHistoryCommand.CreateMigration());
        command.Subcommands.Add(CustomersCommand.Create());
        command.Subcommands.Add(GlossaryCommand.Create());
        return command;
    }

    private static Command CreateValue()
    {
        var options = new ReportOptions();
        var grain = ReportOptions.Choice<Grain>("--grain", Texts.Cli_Value_Grain);
        var margin = CheckedOptions.Number("--margin", Texts.Cli_Value_Margin, 0m, 100m);
        var years = CheckedOptions.Number("--years", Texts.Cli_Value_Years, 0.01m, ValueQuery.MostYears);
        var command = new Command("value", Texts.Cli_Value) { grain, margin, years };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new ValueQuery
                {
                    History = history,
                    Grain = parsed.GetValue(grain) ?? Grain.Quarter,
                    MarginPercent = parsed.GetValue(margin),
                    LifetimeYears = parsed.GetValue(years),
                };
                return await services.GetRequiredService<ValueReports>().GetAsync(query, token) is { } report ? ReportText.Of(report, format) : null;
            },
            cancellationToken));
        return command;
    }

    private static Command CreateOverview()
    {
        var options = new ReportOptions();
        var command = new Command("overview", Texts.Cli_Overview);
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

    private static Command CreateChanges()
    {
        var options = new ReportOptions();
        var command = new Command("changes", Texts.Cli_Changes);
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, query, format, token) => await services.GetRequiredService<ChangesReports>().GetAsync(query, token) is { } report ? ReportText.Of(report, format) : null,
            cancellationToken));
        return command;
    }

    private static Command CreateRepeat(string name, string description, Func<RepeatReport, string, string> write)
    {
        var options = new ReportOptions(choosesOrders: false);
        var after = CheckedOptions.Number("--after", Formats.Fill(Texts.Cli_After, RepeatQuery.MostOrders), 1, RepeatQuery.MostOrders, Texts.Cli_After_Wrong);
        var rows = ReportOptions.Choice<CohortRows>("--by", Texts.Cli_Repeat_By);
        var grain = ReportOptions.Choice<Grain>("--grain", Texts.Cli_Grain_OfFirstOrder);
        var command = new Command(name, description) { after, rows, grain };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new RepeatQuery { History = history, After = parsed.GetValue(after) ?? 1, By = parsed.GetValue(rows), Grain = parsed.GetValue(grain) ?? Grain.Quarter };
                return await services.GetRequiredService<RepeatReports>().GetAsync(query, token) is { } report ? write(report, format) : null;
            },
            cancellationToken));
        return command;
    }
}
