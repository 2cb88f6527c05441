using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>The options that choose customers by their first order, and which of their orders count.</summary>
internal sealed class FilterOptions
{
    private const string AcquiredFrom = UrlParameters.AcquiredFrom;
    private const string AcquiredTo = UrlParameters.AcquiredTo;
    private static readonly string[] Fields =
    [
        UrlParameters.Channel, UrlParameters.Country, UrlParameters.Region, UrlParameters.Product, UrlParameters.Category, UrlParameters.Discount, AcquiredFrom, AcquiredTo,
    ];

    private readonly bool _choosesOrders;
    private readonly Option<string[]> _where = new("--where")
    {
        Description = $"FIELD=VALUE of the first order, field one of {string.Join(", ", Fields)} (discount=with|without, days as 2024-12-31); repeatable.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int?> _nthFrom = Number("--nth-from", "Lowest number of the orders that count; 1 is a customer's first order.");
    private readonly Option<int?> _nthTo = Number("--nth-to", "Highest number of the orders that count.");
    private readonly Option<DateOnly?> _orderedFrom = ReportOptions.Day("--ordered-from", "First day of the orders that count; cohorts and first orders stay what they are.");
    private readonly Option<DateOnly?> _orderedTo = ReportOptions.Day("--ordered-to", "Last day of the orders that count, included.");

    public FilterOptions(bool choosesOrders)
    {
        _choosesOrders = choosesOrders;
        _where.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => !IsFilter(token.Value)))
            {
                result.AddError($"--where takes FIELD=VALUE with a field of {string.Join(", ", Fields)} (discount=with|without, days as 2024-12-31), not '{token.Value}'.");
            }
        });
    }

    public IReadOnlyList<Option> All => _choosesOrders ? [_where, _nthFrom, _nthTo, _orderedFrom, _orderedTo] : [_where];

    public HistoryQuery Read(ParseResult parsed, HistoryQuery query)
    {
        var values = ValuesOf(parsed);
        var chosen = query with
        {
            Channel = values(UrlParameters.Channel),
            Country = values(UrlParameters.Country),
            Region = values(UrlParameters.Region),
            Product = values(UrlParameters.Product),
            Category = values(UrlParameters.Category),
            Discount = UrlNames.TryParse<DiscountUse>(values(UrlParameters.Discount), out var use) ? use : null,
            AcquiredFrom = DayOf(values(AcquiredFrom)),
            AcquiredTo = DayOf(values(AcquiredTo)),
        };
        return !_choosesOrders ? chosen : chosen with
        {
            OrderNumberFrom = parsed.GetValue(_nthFrom),
            OrderNumberTo = parsed.GetValue(_nthTo),
            OrderedFrom = parsed.GetValue(_orderedFrom),
            OrderedTo = parsed.GetValue(_orderedTo),
        };
    }

    /// <summary>What is wrong with options that are each right; null where nothing is.</summary>
    public string? ProblemOf(ParseResult parsed)
    {
        var values = ValuesOf(parsed);
        if (DayOf(values(AcquiredFrom)) > DayOf(values(AcquiredTo)))
        {
            return $"--where {AcquiredFrom}={values(AcquiredFrom)} lies after {AcquiredTo}={values(AcquiredTo)}.";
        }

        return !_choosesOrders ? null
            : parsed.GetValue(_nthFrom) > parsed.GetValue(_nthTo) ? FormattableString.Invariant($"--nth-from {parsed.GetValue(_nthFrom)} is greater than --nth-to {parsed.GetValue(_nthTo)}.")
            : ProblemOf(_orderedFrom, parsed.GetValue(_orderedFrom), _orderedTo, parsed.GetValue(_orderedTo));
    }

    public static string? ProblemOf(Option first, DateOnly? from, Option second, DateOnly? to) =>
        from > to ? FormattableString.Invariant($"{first.Name} {from:yyyy-MM-dd} lies after {second.Name} {to:yyyy-MM-dd}.") : null;

    private Func<string, string?> ValuesOf(ParseResult parsed)
    {
        var pairs = (parsed.GetValue(_where) ?? []).Select(static filter => filter.Split('=', 2)).ToLookup(static pair => pair[0], static pair => pair[1]);
        return field => pairs[field].LastOrDefault();
    }

    private static bool IsFilter(string text) => text.Split('=', 2) is [var field, { Length: > 0 } value] && Fields.Contains(field) && field switch
    {
        UrlParameters.Discount => UrlNames.TryParse<DiscountUse>(value, out _),
        AcquiredFrom or AcquiredTo => DayOf(value) is not null,
        _ => true,
    };

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Option<int?> Number(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Parse(name, result),
    };

    private static int? Parse(string name, ArgumentResult result)
    {
        if (int.TryParse(result.Tokens.Single().Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        result.AddError($"{name} takes the number of an order, 1 or more, not '{result.Tokens.Single().Value}'.");
        return null;
    }
}
