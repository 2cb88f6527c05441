using System.CommandLine;
using System.Globalization;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>`report compare`: two spans, cohorts or filters side by side.</summary>
internal static class CompareCommand
{
    private const string Between = "..";
    private static readonly string[] Fields = [UrlParameters.From, UrlParameters.To, UrlParameters.Channel, UrlParameters.Country, UrlParameters.Product, UrlParameters.Region, UrlParameters.Category, UrlParameters.Discount];

    public static Command Create()
    {
        var options = new ReportOptions();
        var kind = ReportOptions.Choice<CompareKind>("--kind", "What the sides are; default spans.");
        var rows = ReportOptions.Choice<CohortRows>("--by", "What makes a cohort.");
        var grain = ReportOptions.Choice<Grain>("--grain", "Length of a period, with --by first-order.");
        var (a, b) = (SideOption("--a", "one side", kind), SideOption("--b", "the other", kind));
        var command = new Command("compare", "Two spans, cohorts or filters side by side: differences, intervals, verdicts.") { kind, rows, grain, a, b };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var what = parsed.GetValue(kind) ?? CompareKind.Spans;
                var query = new CompareQuery
                {
                    History = history,
                    Kind = what,
                    Rows = parsed.GetValue(rows) ?? CohortRows.FirstOrder,
                    Grain = parsed.GetValue(grain) ?? Grain.Quarter,
                    A = SideOf(what, parsed.GetValue(a)),
                    B = SideOf(what, parsed.GetValue(b)),
                };
                return await services.GetRequiredService<CompareReports>().GetAsync(query, token) is { } report ? ReportText.Of(report, format) : null;
            },
            cancellationToken));
        return command;
    }

    private static Option<string[]> SideOption(string name, string which, Option<CompareKind?> kind)
    {
        var option = new Option<string[]>(name)
        {
            Description = $"{char.ToUpperInvariant(which[0])}{which[1..]}: FROM..TO with spans, a cohort's key with cohorts, FIELD=VALUE with filters (repeatable; field one of {string.Join(", ", Fields)}, its days those of first orders).",
            AllowMultipleArgumentsPerToken = true,
        };
        option.Validators.Add(result =>
        {
            var what = result.GetResult(kind)?.GetValueOrDefault<CompareKind?>() ?? CompareKind.Spans;
            foreach (var token in result.Tokens)
            {
                if (what == CompareKind.Spans && Span(token.Value) is null)
                {
                    result.AddError($"{name} takes a span as 2024-01-01..2024-03-31, not '{token.Value}'.");
                }
                else if (what == CompareKind.Filters && !(token.Value.Split('=', 2) is [var field, { Length: > 0 }] && Fields.Contains(field)))
                {
                    result.AddError($"{name} takes FIELD=VALUE with a field of {string.Join(", ", Fields)}, not '{token.Value}'.");
                }
            }
        });
        return option;
    }

    private static CompareSide? SideOf(CompareKind kind, string[]? words) => words is not { Length: > 0 } ? null : kind switch
    {
        CompareKind.Cohorts => new CompareSide { Cohort = words[^1] },
        // The same names as in addresses, and so the same reader.
        CompareKind.Filters => new CompareSide { Filter = new LinkReader("?" + string.Join('&', words.Select(static word => string.Join('=', word.Split('=', 2).Select(Uri.EscapeDataString))))).History },
        _ => new CompareSide { Filter = new HistoryQuery { From = Span(words[^1])!.Value.From, To = Span(words[^1])!.Value.To } },
    };

    private static DateSpan? Span(string text) =>
        text.Split(Between) is [var from, var to] && Day(from) is { } first && Day(to) is { } last && first <= last ? new DateSpan(first, last) : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
