using System.CommandLine;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>The options that every report takes, and the query that they ask for.</summary>
internal sealed class ReportOptions
{
    private readonly Option<DateOnly?> _from = Day("--from", Texts.Cli_From);
    private readonly Option<DateOnly?> _to = Day("--to", Texts.Cli_To);
    private readonly Option<DateOnly?> _asOf = Day("--as-of", Texts.Cli_AsOf);
    private readonly Option<int?> _window = CheckedOptions.Number("--window", Texts.Cli_Window, 1, int.MaxValue, Texts.Cli_Window_Wrong);
    private readonly Option<RevenueBasis?> _basis = Choice<RevenueBasis>("--basis", Texts.Cli_Basis);

    private readonly FilterOptions _filters;
    private readonly List<Func<ParseResult, string?>> _problems = [];
    private readonly List<Func<ParseResult, IEnumerable<HistoryQuery?>>> _filtersOf = [];

    /// <param name="choosesOrders">False for reports that are about all of a customer's orders.</param>
    public ReportOptions(bool choosesOrders = true)
    {
        _filters = new FilterOptions(choosesOrders);
        Format.OneOf("json", "csv");
    }

    public Option<string?> Database { get; } = DatabaseOption.Create(Texts.Cli_Database);

    public Option<string?> Store { get; } = new("--store") { Description = Texts.Cli_Store_Option };

    public Option<string> Format { get; } = new("--format") { Description = Texts.Cli_ReportFormat, DefaultValueFactory = static _ => "json" };

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

    /// <summary>Filters that a report takes besides those of every report.</summary>
    public void AlsoFilters(Func<ParseResult, IEnumerable<HistoryQuery?>> filtersOf) => _filtersOf.Add(filtersOf);

    /// <summary>All filters that were given.</summary>
    public IEnumerable<HistoryQuery> FiltersOf(ParseResult parsed, HistoryQuery query) =>
        _filtersOf.SelectMany(filtersOf => filtersOf(parsed)).OfType<HistoryQuery>().Prepend(query);

    /// <summary>What else can be wrong with a report's options together.</summary>
    public void Also(Func<ParseResult, string?> problemOf) => _problems.Add(problemOf);

    /// <summary>What is wrong with options that are each right; null where nothing is.</summary>
    public string? ProblemOf(ParseResult parsed) => FilterOptions.ProblemOf(_from, parsed.GetValue(_from), _to, parsed.GetValue(_to)) ?? _filters.ProblemOf(parsed)
        ?? _problems.Select(problemOf => problemOf(parsed)).FirstOrDefault(static problem => problem is not null);

    /// <summary>True where a filter of customers was given.</summary>
    public bool HasFilters(ParseResult parsed) => _filters.ChoosesCustomers(parsed);

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

                result.AddError(Formats.Fill(Texts.Cli_OneOf, name, names, result.Tokens.Single().Value));
                return null;
            },
        };
    }

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (FilterFields.DayOf(result.Tokens.Single().Value) is { } day)
            {
                return day;
            }

            result.AddError(Formats.Fill(Texts.Cli_NoDay, name, result.Tokens.Single().Value));
            return null;
        },
    };
}
