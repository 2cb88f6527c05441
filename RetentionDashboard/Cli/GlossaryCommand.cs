using System.CommandLine;
using RetentionDashboard.Api;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports.Glossary;

namespace RetentionDashboard.Cli;

/// <summary>`report glossary`: all metrics, or one of them worked out with a shop's own orders.</summary>
internal static class GlossaryCommand
{
    public static Command Create()
    {
        var options = new ReportOptions();
        var metric = new Argument<string?>("METRIC") { Description = Texts.Cli_Glossary_Metric, Arity = ArgumentArity.ZeroOrOne };
        metric.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var name }] && MetricRegistry.Find(name) is null)
            {
                result.AddError(Formats.Fill(Texts.Cli_Glossary_NoMetric, name, string.Join(", ", MetricRegistry.All.Select(static known => known.Slug))));
            }
        });
        var command = new Command("glossary", Texts.Cli_Glossary) { metric, options.Database, options.Store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(metric) is { } name)
            {
                return await ReportRun.RunAsync(
                    parsed,
                    options,
                    async (services, history, _, token) => ReportJson.Write(GlossaryJson.Of(await services.GetRequiredService<GlossaryReports>().GetAsync(MetricRegistry.Find(name)!.Id, history.StoreId, token))),
                    cancellationToken);
            }

            await parsed.InvocationConfiguration.Output.WriteLineAsync(ReportJson.Write(GlossaryJson.All()));
            return 0;
        });
        return command;
    }
}
