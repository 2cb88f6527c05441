using System.CommandLine;
using System.Globalization;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>The options that every report takes, and the query that they ask for.</summary>
internal sealed class ReportOptions
{
    private static readonly string[] Fields = ["channel", "country", "product"];

    private readonly Option<DateOnly?> _from = Day("--from", "First day: of orders for the overview, of first orders for cohorts (yyyy-MM-dd).");
    private readonly Option<DateOnly?> _to = Day("--to", "Last day, included.");
    private readonly Option<DateOnly?> _asOf = Day("--as-of", "The day up to which data is complete; default is the store's, else the newest order's.");
    private readonly Option<string[]> _where = new("--where") { Description = "FIELD=VALUE of the first order, field one of channel, country, product; repeatable.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<int?> _window = new("--window") { Description = "Activity window in days." };
    private readonly Option<RevenueBasis?> _basis = Choice<RevenueBasis>("--basis", "Which revenue counts.");

    public ReportOptions()
    {
        _where.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => !IsFilter(token.Value)))
            {
                result.AddError($"--where takes FIELD=VALUE with a field of {string.Join(", ", Fields)}, not '{token.Value}'.");
            }
        });
        _window.Validators.Add(static result =>
        {
            if (!int.TryParse(result.Tokens.SingleOrDefault()?.Value, CultureInfo.InvariantCulture, out var days) || days < 1)
            {
                result.AddError("--window takes a number of days, 1 or more.");
            }
        });
        Format.AcceptOnlyFromAmong("json", "csv");
    }

    public Option<string?> Database { get; } = DatabaseOption.Create("SQLite file. Default: the configured one.");

    public Option<string?> Store { get; } = new("--store") { Description = "Name of the shop, or 'all' for the sum over all shops; default the one imported into last." };

    public Option<string> Format { get; } = new("--format") { Description = "How the report is written.", DefaultValueFactory = static _ => "json" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Database, Store, _from, _to, _asOf, _where, _window, _basis, Format })
        {
            command.Options.Add(option);
        }
    }

    /// <param name="store">Whose settings hold where no option replaces them.</param>
    public HistoryQuery Read(ParseResult parsed, StoreInfo store)
    {
        var filters = (parsed.GetValue(_where) ?? []).Select(static filter => filter.Split('=', 2)).ToLookup(static pair => pair[0], static pair => pair[1]);
        return new HistoryQuery
        {
            StoreId = store.Id,
            From = parsed.GetValue(_from),
            To = parsed.GetValue(_to),
            Channel = filters["channel"].LastOrDefault(),
            Country = filters["country"].LastOrDefault(),
            Product = filters["product"].LastOrDefault(),
            Options = store.Options with
            {
                AsOf = parsed.GetValue(_asOf) ?? store.Options.AsOf,
                ActivityWindowDays = parsed.GetValue(_window) ?? store.Options.ActivityWindowDays,
                Basis = parsed.GetValue(_basis) ?? store.Options.Basis,
            },
        };
    }

    /// <summary>What is wrong with options that are each right; null where nothing is.</summary>
    public string? ProblemOf(ParseResult parsed) => parsed.GetValue(_from) is { } from && parsed.GetValue(_to) is { } to && from > to
        ? string.Create(CultureInfo.InvariantCulture, $"--from {from:yyyy-MM-dd} lies after --to {to:yyyy-MM-dd}.")
        : null;

    public static Option<T?> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var names = string.Join(", ", Enum.GetValues<T>().Select(UrlNames.Of));
        return new Option<T?>(name)
        {
            Description = description,
            HelpName = names.Replace(", ", "|", StringComparison.Ordinal),
            CustomParser = result =>
            {
                if (UrlNames.TryParse<T>(result.Tokens.Single().Value, out var value))
                {
                    return value;
                }

                result.AddError($"{name} takes one of {names}, not '{result.Tokens.Single().Value}'.");
                return null;
            },
        };
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens.Single().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} takes a day as 2024-12-31, not '{result.Tokens.Single().Value}'.");
            return null;
        },
    };

    private static bool IsFilter(string text) => text.Split('=', 2) is [var field, { Length: > 0 }] && Fields.Contains(field);
}
