using System.CommandLine;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>The options that choose customers by their first order, and which of their orders count.</summary>
internal sealed class FilterOptions(bool choosesOrders)
{
    private readonly WhereOption _where = new("--where", Texts.Cli_Where, FilterFields.Customers);
    private readonly Option<int?> _nthFrom = CheckedOptions.Number("--nth-from", Texts.Cli_NthFrom, 1, int.MaxValue, Texts.Cli_Nth_Wrong);
    private readonly Option<int?> _nthTo = CheckedOptions.Number("--nth-to", Texts.Cli_NthTo, 1, int.MaxValue, Texts.Cli_Nth_Wrong);
    private readonly Option<DateOnly?> _orderedFrom = ReportOptions.Day("--ordered-from", Texts.Cli_OrderedFrom);
    private readonly Option<DateOnly?> _orderedTo = ReportOptions.Day("--ordered-to", Texts.Cli_OrderedTo);

    public IReadOnlyList<Option> All => choosesOrders ? [_where, _nthFrom, _nthTo, _orderedFrom, _orderedTo] : [_where];

    /// <summary>True where customers are chosen, and not their orders alone.</summary>
    public bool ChoosesCustomers(ParseResult parsed) => parsed.GetResult(_where) is { Implicit: false };

    public HistoryQuery Read(ParseResult parsed, HistoryQuery query)
    {
        var chosen = (_where.Read(parsed) ?? new HistoryQuery()) with { StoreId = query.StoreId, From = query.From, To = query.To, Options = query.Options };
        return !choosesOrders ? chosen : chosen with
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
        if (_where.ProblemOf(parsed) is { } problem)
        {
            return problem;
        }

        return !choosesOrders ? null
            : parsed.GetValue(_nthFrom) > parsed.GetValue(_nthTo) ? Formats.Fill(Texts.Cli_Wrong_Greater, $"--nth-from {parsed.GetValue(_nthFrom)}", $"--nth-to {parsed.GetValue(_nthTo)}")
            : ProblemOf(_orderedFrom, parsed.GetValue(_orderedFrom), _orderedTo, parsed.GetValue(_orderedTo));
    }

    public static string? ProblemOf(Option first, DateOnly? from, Option second, DateOnly? to) => from > to
        ? Formats.Fill(Texts.Cli_Wrong_Order, FormattableString.Invariant($"{first.Name} {from:yyyy-MM-dd}"), FormattableString.Invariant($"{second.Name} {to:yyyy-MM-dd}"))
        : null;
}
