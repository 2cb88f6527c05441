using System.CommandLine;
using RetentionDashboard.Api;
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
        command.Subcommands.Add(CreateRepeat("repeat", "First, second, third … orders, and when customers come back.", ReportText.OfRepeat));
        command.Subcommands.Add(CreateRepeat("survival", "Kaplan–Meier curves of the time to the next order.", ReportText.OfSurvival));
        command.Subcommands.Add(CreateRepeat("gaps", "Days between consecutive orders.", ReportText.OfGaps));
        command.Subcommands.Add(CreateValue());
        command.Subcommands.Add(CompareCommand.Create());
        command.Subcommands.Add(CreateChanges());
        command.Subcommands.Add(ActivityCommand.CreatePeriods());
        command.Subcommands.Add(ActivityCommand.CreateHours());
        command.Subcommands.Add(CreateGlossary());
        return command;
    }

    private static Command CreateGlossary()
    {
        var command = new Command("glossary", "Every metric: name, definition, formula, unit. Needs no orders.");
        command.SetAction(static (parsed, _) => parsed.InvocationConfiguration.Output.WriteLineAsync(ReportJson.Write(MetricsJson.All())));
        return command;
    }

    private static Command CreateValue()
    {
        var options = new ReportOptions();
        var grain = ReportOptions.Choice<Grain>("--grain", "Length of the two periods that the revenue bridge compares.");
        var command = new Command("value", "Customer lifetime value, revenue bridge and Pareto share.") { grain };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new ValueQuery { History = history, Grain = parsed.GetValue(grain) ?? Grain.Quarter };
                return await services.GetRequiredService<ValueReports>().GetAsync(query, token) is { } report ? ReportText.Of(report, format) : null;
            },
            cancellationToken));
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

    private static Command CreateChanges()
    {
        var options = new ReportOptions();
        var command = new Command("changes", "The largest movements between two periods that are more than chance.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, query, format, token) => await services.GetRequiredService<ChangesReports>().GetAsync(query, token) is { } report ? ReportText.Of(report, format) : null,
            cancellationToken));
        return command;
    }

    private static Command CreateCohorts()
    {
        var options = new ReportOptions();
        var grain = ReportOptions.Choice<Grain>("--grain", "Length of a period.");
        var measure = ReportOptions.Choice<CohortMeasure>("--measure", "What the cells hold.");
        var rows = ReportOptions.Choice<CohortRows>("--by", "What makes a cohort.");
        var columns = ReportOptions.Choice<CohortColumns>("--columns", "What the columns count: calendar periods, or windows of 30 days since the first order.");
        var form = ReportOptions.Choice<CohortForm>("--show", "The form of the values: per customer (a share of the cohort for people), the number itself, or a share of the first period's value.");
        var command = new Command("cohorts", "Cohort table.") { grain, measure, rows, columns, form };
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
                    Columns = parsed.GetValue(columns) ?? CohortColumns.Calendar,
                    Form = parsed.GetValue(form) ?? CohortForm.PerCustomer,
                };
                return await services.GetRequiredService<CohortsReports>().GetAsync(query, token) is { } report ? ReportText.Of(report, format) : null;
            },
            cancellationToken));
        return command;
    }

    private static Command CreateRepeat(string name, string description, Func<RepeatReport, string, string> write)
    {
        var options = new ReportOptions(choosesOrders: false);
        var after = new Option<int>("--after")
        {
            Description = $"Number of the order that days are counted from, 1 to {RepeatQuery.MostOrders}.",
            DefaultValueFactory = _ => 1,
        };
        after.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 1 or > RepeatQuery.MostOrders))
            {
                result.AddError($"--after: 1 to {RepeatQuery.MostOrders}, not '{result.Tokens[0].Value}'.");
            }
        });
        var rows = ReportOptions.Choice<CohortRows>("--by", "What curves are told apart by.");
        var grain = ReportOptions.Choice<Grain>("--grain", "Length of a period, with --by first-order.");
        var command = new Command(name, description) { after, rows, grain };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new RepeatQuery { History = history, After = parsed.GetValue(after), By = parsed.GetValue(rows), Grain = parsed.GetValue(grain) ?? Grain.Quarter };
                return await services.GetRequiredService<RepeatReports>().GetAsync(query, token) is { } report ? write(report, format) : null;
            },
            cancellationToken));
        return command;
    }
}
