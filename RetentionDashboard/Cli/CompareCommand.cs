using System.CommandLine;
using System.CommandLine.Parsing;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>`report compare`: two spans, cohorts or filters side by side.</summary>
internal sealed class CompareCommand
{
    private const string Between = "..";

    private readonly ReportOptions _options = new();
    private readonly Option<CompareKind?> _kind = ReportOptions.Choice<CompareKind>("--kind", Texts.Cli_Compare_Kind);
    private readonly Option<CohortRows?> _rows = ReportOptions.Choice<CohortRows>("--by", Texts.Cli_By);
    private readonly Option<Grain?> _grain = ReportOptions.Choice<Grain>("--grain", Texts.Cli_Grain_OfFirstOrder);
    private readonly WhereOption _whereA = new("--a-where", Texts.Cli_Compare_WhereA, FilterFields.Side, takesEverybody: true);
    private readonly WhereOption _whereB = new("--b-where", Texts.Cli_Compare_WhereB, FilterFields.Side, takesEverybody: true);
    private readonly Option<string[]> _a;
    private readonly Option<string[]> _b;

    private CompareCommand()
    {
        _a = Side("--a", Texts.Cli_Compare_A);
        _b = Side("--b", Texts.Cli_Compare_B);
    }

    public static Command Create()
    {
        var compare = new CompareCommand();
        var command = new Command("compare", Texts.Cli_Compare) { compare._kind, compare._rows, compare._grain, compare._a, compare._b, compare._whereA, compare._whereB };
        compare._options.AddTo(command);
        compare._options.AlsoFilters(parsed => [compare.SideOf(parsed, compare._a, compare._whereA)?.Filter, compare.SideOf(parsed, compare._b, compare._whereB)?.Filter]);
        compare._options.Also(compare.ProblemOf);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            compare._options,
            async (services, history, format, token) =>
                await services.GetRequiredService<CompareReports>().GetAsync(compare.Read(parsed, history), token) is { } report ? ReportText.Of(report, format) : null,
            cancellationToken));
        return command;
    }

    private CompareQuery Read(ParseResult parsed, HistoryQuery history) => new()
    {
        History = history,
        Kind = KindOf(parsed.GetResult),
        Rows = parsed.GetValue(_rows) ?? CohortRows.FirstOrder,
        Grain = parsed.GetValue(_grain) ?? Grain.Quarter,
        A = SideOf(parsed, _a, _whereA),
        B = SideOf(parsed, _b, _whereB),
    };

    private string? ProblemOf(ParseResult parsed)
    {
        var kind = KindOf(parsed.GetResult);
        foreach (var (side, where) in ((Option<string[]>, WhereOption)[])[(_a, _whereA), (_b, _whereB)])
        {
            var words = parsed.GetValue(side) ?? [];
            var problem = parsed.GetResult(where) is null ? (kind == CompareKind.Filters ? FilterFields.ProblemOf(side.Name, words) : null)
                : kind != CompareKind.Filters ? Formats.Fill(Texts.Cli_NotTogether, where.Name, $"{_kind.Name} {UrlNames.Of(kind)}")
                : words.Length > 0 ? Formats.Fill(Texts.Cli_NotTogether, where.Name, side.Name)
                : where.ProblemOf(parsed);
            if (problem is not null)
            {
                return problem;
            }
        }

        return kind == CompareKind.Filters && _options.HasFilters(parsed) ? Formats.Fill(Texts.Cli_Compare_NoSide, _whereA.Name, _whereB.Name) : null;
    }

    /// <summary>A side by filters makes both sides filters.</summary>
    private CompareKind KindOf(Func<Option, OptionResult?> resultOf) => resultOf(_kind)?.GetValueOrDefault<CompareKind?>()
        ?? ((resultOf(_whereA) ?? resultOf(_whereB)) is null ? CompareKind.Spans : CompareKind.Filters);

    private Option<string[]> Side(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = Formats.Fill(description, FilterFields.Side.List), AllowMultipleArgumentsPerToken = true };
        option.Validators.Add(result =>
        {
            var kind = KindOf(result.GetResult);
            foreach (var word in result.Tokens.Select(static token => token.Value))
            {
                if (kind == CompareKind.Spans && Span(word) is null)
                {
                    result.AddError(Formats.Fill(Texts.Cli_Compare_NoSpan, name, word));
                }
                else if (kind == CompareKind.Filters && word != FilterFields.Everybody && !FilterFields.Side.Has(word))
                {
                    result.AddError(Formats.Fill(Texts.Cli_Where_Wrong, name, FilterFields.Side.List, word));
                }
            }
        });
        return option;
    }

    private CompareSide? SideOf(ParseResult parsed, Option<string[]> side, WhereOption where) => parsed.GetValue(side) switch
    {
        _ when where.Read(parsed) is { } filter => new CompareSide { Filter = filter },
        not { Length: > 0 } => null,
        var words => KindOf(parsed.GetResult) switch
        {
            CompareKind.Cohorts => new CompareSide { Cohort = words[^1] },
            CompareKind.Filters => new CompareSide { Filter = FilterFields.Read(words) },
            _ => new CompareSide { Filter = new HistoryQuery { From = Span(words[^1])!.Value.From, To = Span(words[^1])!.Value.To } },
        },
    };

    private static DateSpan? Span(string text) =>
        text.Split(Between) is [var from, var to] && FilterFields.DayOf(from) is { } first && FilterFields.DayOf(to) is { } last && first <= last ? new DateSpan(first, last) : null;
}
