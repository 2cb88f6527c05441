using RetentionDashboard.Components.Pages.Compare;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Overview;

/// <summary>Ways from the Overview that take its span along.</summary>
internal static class OverviewLinks
{
    /// <summary>The span beside the one before it; without a span the usual two periods.</summary>
    public static string Compare(OverviewReport report, HistoryQuery query)
    {
        var compare = new CompareQuery { History = query with { From = null, To = null } };
        return report.Span is { } span && (query.From ?? query.To) is not null
            ? Links.Compare(compare with { A = SideOf(ComparePresets.Before(span)), B = SideOf(span) })
            : Links.Compare(compare);
    }

    private static CompareSide SideOf(DateSpan span) => new() { Filter = new HistoryQuery { From = span.From, To = span.To } };
}
