using System.CommandLine;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>`report cohorts`: a cohort table, or the customers of two filters beside each other in its periods.</summary>
internal static class CohortsCommand
{
    public static Command Create()
    {
        var options = new ReportOptions();
        var grain = ReportOptions.Choice<Grain>("--grain", Texts.Cli_Grain);
        var measure = ReportOptions.Choice<CohortMeasure>("--measure", Texts.Cli_Measure);
        var rows = ReportOptions.Choice<CohortRows>("--by", Texts.Cli_By);
        var columns = ReportOptions.Choice<CohortColumns>("--columns", Texts.Cli_Columns);
        var form = ReportOptions.Choice<CohortForm>("--show", Texts.Cli_Show);
        var other = new WhereOption("--b-where", Texts.Cli_Cohorts_WhereB, FilterFields.Side, takesEverybody: true);
        var command = new Command("cohorts", Texts.Cli_Cohorts) { grain, measure, rows, columns, form, other };
        options.AddTo(command);
        options.AlsoFilters(parsed => [other.Read(parsed)]);
        // Each customer counts once on their side, and per customer: neither rows nor another form of the values would change a thing.
        options.Also(parsed => other.ProblemOf(parsed) ?? (parsed.GetResult(other) is not null && ((Option[])[rows, form]).FirstOrDefault(option => parsed.GetResult(option) is not null) is { } idle
            ? Formats.Fill(Texts.Cli_NotTogether, idle.Name, other.Name)
            : null));
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
                return other.Read(parsed) is { } filter
                    ? await services.GetRequiredService<CohortComparisons>().GetAsync(query, filter.Within(history.OrderFilterAlone), token) is { } comparison ? ReportText.Of(comparison, format) : null
                    : await services.GetRequiredService<CohortsReports>().GetAsync(query, token) is { } report ? ReportText.Of(report, format) : null;
            },
            cancellationToken));
        return command;
    }
}
