using System.CommandLine;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>`report products`, `journey`, `next` and `affinity`: what products bring, which follow each other, which to propose, and which of them go together.</summary>
internal static class ProductsCommand
{
    public static Command CreateProducts()
    {
        var options = new ReportOptions();
        var level = Level();
        var command = new Command("products", Texts.Cli_Products) { level };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new ProductsQuery { History = history, Level = parsed.GetValue(level) ?? default };
                return await services.GetRequiredService<ProductsReports>().GetAsync(query, token) is { } report ? ProductsText.Of(report, format) : null;
            },
            cancellationToken));
        return command;
    }

    public static Command CreateJourney()
    {
        var options = new ReportOptions();
        var level = Level();
        var hide = new Option<string[]>("--hide") { Description = Texts.Cli_Journey_Hide, HelpName = "KEY" };
        var command = new Command("journey", Texts.Cli_Journey) { level, hide };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new JourneyQuery { History = history.WithoutOrderFilter, Level = parsed.GetValue(level), Hidden = parsed.GetValue(hide) ?? [] };
                return await services.GetRequiredService<ProductsReports>().GetJourneyAsync(query, token) is { } report ? ProductsText.Of(report, format) : null;
            },
            cancellationToken));
        return command;
    }

    public static Command CreateNext()
    {
        var options = new ReportOptions();
        var level = Level();
        var command = new Command("next", Texts.Cli_Next) { level };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
                await services.GetRequiredService<NextReports>().GetAsync(new NextQuery { History = history, Level = parsed.GetValue(level) ?? default }, token) is { } report ? ProductsText.Of(report, format) : null,
            cancellationToken));
        return command;
    }

    public static Command CreateAffinity()
    {
        var options = new ReportOptions();
        var level = Level();
        var support = CheckedOptions.Number("--min-support", Texts.Cli_MinSupport, 0m, 1m);
        var limit = CheckedOptions.Number("--limit", Formats.Fill(Texts.Cli_Affinity_Limit, TogetherQuery.UsualLimit), 1, int.MaxValue, Texts.Cli_Affinity_Limit_Wrong);
        var command = new Command("affinity", Texts.Cli_Affinity) { level, support, limit };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new TogetherQuery { History = history, Level = parsed.GetValue(level) ?? default, MinimumSupport = parsed.GetValue(support) };
                return await services.GetRequiredService<ProductsReports>().GetTogetherAsync(query, token) is { } report ? ProductsText.Of(report, format, parsed.GetValue(limit) ?? TogetherQuery.UsualLimit) : null;
            },
            cancellationToken));
        return command;
    }

    private static Option<ProductLevel?> Level() => ReportOptions.Choice<ProductLevel>("--by", Texts.Cli_Products_By);
}
