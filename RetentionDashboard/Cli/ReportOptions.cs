using System.CommandLine;
using System.Globalization;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>The options that every report takes, and the query that they ask for.</summary>
internal sealed class ReportOptions
{
    private readonly Option<DateOnly?> _from = Day("--from", "First day: of orders for the overview, of first orders for cohorts (yyyy-MM-dd).");
    private readonly Option<DateOnly?> _to = Day("--to", "Last day, included.");
    private readonly Option<DateOnly?> _asOf = Day("--as-of", "The day up to which data is complete; default is the store's, else the newest order's.");
    private readonly Option<int?> _window = new("--window") { Description = "Activity window in days." };
    private readonly Option<RevenueBasis?> _basis = Choice<RevenueBasis>("--basis", "Which revenue counts.");

    private readonly FilterOptions _filters;

    /// <param name="choosesOrders">False for reports that are about all of a customer's orders.</param>
    public ReportOptions(bool choosesOrders = true)
    {
        _filters = new FilterOptions(choosesOrders);
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
        foreach (var option in (Option[])[ Database, Store, _from, _to, _asOf, .. _filters.All, _window, _basis, Format])
        {
            command.Options.Add(option);
        }
    }

    /// <param name="store">Whose settings hold where no option replaces them.</param>
    public HistoryQuery Read(ParseResult parsed, StoreInfo store)
    {
        return _filters.Read(parsed, new HistoryQuery
        {
            StoreId = store.Id,
            From = parsed.GetValue(_from),
            To = parsed.GetValue(_to),
            Options = store.Options with
            {
                AsOf = parsed.GetValue(_asOf) ?? store.Options.AsOf,
                ActivityWindowDays = parsed.GetValue(_window) ?? store.Options.ActivityWindowDays,
                Basis = parsed.GetValue(_basis) ?? store.Options.Basis,
            },
        });
    }

    /// <summary>What is wrong with options that are each right; null where nothing is.</summary>
    public string? ProblemOf(ParseResult parsed) => FilterOptions.ProblemOf(_from, parsed.GetValue(_from), _to, parsed.GetValue(_to)) ?? _filters.ProblemOf(parsed);

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

    public static Option<DateOnly?> Day(string name, string description) => new(name)
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
}
