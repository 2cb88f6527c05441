using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Value;

/// <summary>From the revenue of one period to that of the next as a waterfall: each bar begins where the one above it ends.</summary>
public sealed partial class BridgeCard
{
    [Parameter, EditorRequired]
    public ValueReport Report { get; set; } = null!;

    /// <summary>What the report was asked for, for the lists behind its numbers.</summary>
    [Parameter, EditorRequired]
    public ValueQuery Query { get; set; } = new();

    private string Currency => Report.Store.Currency;

    private static List<Row> Rows(BridgeFigures bridge)
    {
        var level = bridge.Before;
        var levels = new List<decimal> { 0, bridge.Before, bridge.After };
        foreach (var part in bridge.Parts)
        {
            level += part.Change;
            levels.Add(level);
        }

        var (low, high) = (levels.Min(), levels.Max());
        string Bar(decimal from, decimal to)
        {
            var whole = high == low ? 1 : high - low;
            return FormattableString.Invariant($"left: {100 * (Math.Min(from, to) - low) / whole:F2}%; width: {100 * Math.Abs(to - from) / whole:F2}%");
        }

        var rows = new List<Row> { new(Formats.Span(bridge.Earlier), null, null, bridge.Before, "level", Bar(0, bridge.Before), true) };
        level = bridge.Before;
        foreach (var part in bridge.Parts)
        {
            rows.Add(new Row(ValueTexts.Part(part.Part), ValueTexts.Meaning(part.Part), part.Customers, part.Change, part.Change < 0 ? "down" : "up", Bar(level, level + part.Change), false) { Group = GroupOf(part.Part) });
            level += part.Change;
        }

        rows.Add(new Row(Formats.Span(bridge.Later), null, null, bridge.After, "level", Bar(0, bridge.After), true));
        return rows;
    }

    private static CustomerGroup GroupOf(BridgePart part) => part switch
    {
        BridgePart.New => CustomerGroup.BridgeNew,
        BridgePart.MoreFromRetained => CustomerGroup.BridgeMore,
        BridgePart.LessFromRetained => CustomerGroup.BridgeLess,
        BridgePart.Lost => CustomerGroup.BridgeLost,
        BridgePart.Reactivated => CustomerGroup.BridgeReactivated,
        _ => CustomerGroup.BridgeRefunds,
    };

    private string Behind(CustomerGroup group) => Links.Customers(new CustomersQuery { History = Query.History, Group = group, Grain = Query.Grain });

    // Of the parts, the one that speaks is the largest in the direction of the whole: a loss does not explain a rise.
    private string Verdict(BridgeFigures bridge)
    {
        var change = bridge.After - bridge.Before;
        if (change == 0)
        {
            return Texts.Value_BridgeSame;
        }

        var largest = change < 0 ? bridge.Parts.MinBy(static part => part.Change)! : bridge.Parts.MaxBy(static part => part.Change)!;
        var share = bridge.Before > 0 ? $" ({Formats.Percent(Math.Abs(change) / bridge.Before)})" : "";
        return Formats.Fill(
            change < 0 ? Texts.Value_BridgeFell : Texts.Value_BridgeRose,
            Formats.MoneyCompact(Math.Abs(change), Currency) + share,
            ValueTexts.Part(largest.Part),
            (largest.Change > 0 ? "+" : "") + Formats.MoneyCompact(largest.Change, Currency));
    }

    private sealed record Row(string Name, string? Meaning, int? Customers, decimal Amount, string Kind, string Style, bool IsTotal)
    {
        public CustomerGroup? Group { get; init; }
    }
}
