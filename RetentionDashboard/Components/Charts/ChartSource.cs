using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Charts;

/// <summary>What the charts of a page are about; cascaded by the page to its <see cref="ChartFrame"/>s, which print it on pictures and know whose notes to show.</summary>
/// <param name="Store">The store, or the sum of all.</param>
/// <param name="From">First day asked for; null is the first of the data.</param>
/// <param name="To">Last day asked for; null is the last of the data.</param>
/// <param name="AsOf">The last day of data.</param>
public sealed record ChartSource(StoreInfo Store, DateOnly? From, DateOnly? To, DateOnly? AsOf)
{
    /// <summary>A dimension or filter in force, in words; null without one.</summary>
    public string? Filters { get; init; }

    /// <summary>Of a page whose address names the days and filters.</summary>
    /// <param name="words">The store's words; null where they are not at hand.</param>
    public static ChartSource Of(StoreInfo store, HistoryQuery query, DateOnly? asOf, RuleWords? words = null) => new(store, query.From, query.To, asOf)
    {
        Filters = FilterChip.Of(query, words) is { Count: > 0 } chips ? string.Join(" · ", chips.Select(static chip => chip.Text)) : null,
    };

    /// <summary>"Ana's tea · 1 Jan 2011 – 31 Mar 2011 · data up to 9 Dec 2011".</summary>
    public string Line => string.Join(" · ", new[]
    {
        Store.Sum is null ? Store.Name : Texts.Stores_All,
        From is null && To is null ? Texts.Chart_WholeHistory : Formats.Span(From, To ?? AsOf),
        Filters,
        Formats.Fill(Texts.Chart_AsOf, Formats.Date(AsOf)),
    }.Where(static part => part is not null));
}
