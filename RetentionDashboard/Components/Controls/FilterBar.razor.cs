using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Controls;

/// <summary>
/// Span presets and the filters by first order, used by every page that shows a part of the history. It holds no state of its own: the page passes
/// the query of its address (<see cref="LinkReader.History"/>) and on <see cref="QueryChanged"/> navigates to the new one (<see cref="Links"/>).
/// </summary>
public sealed partial class FilterBar
{
    private bool _isCustom;

    [Parameter, EditorRequired]
    public HistoryQuery Query { get; set; } = new();

    [Parameter, EditorRequired]
    public FilterChoices Choices { get; set; } = null!;

    [Parameter, EditorRequired]
    public EventCallback<HistoryQuery> QueryChanged { get; set; }

    /// <summary>What the page's own dates bound.</summary>
    [Parameter]
    public FilterSpan Span { get; set; }

    /// <summary>False where a page is about all of a customer's orders, so that nothing chooses among them.</summary>
    [Parameter]
    public bool OffersOrders { get; set; } = true;

    /// <summary>The page's own switches, at the end of the bar.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private SpanPreset Preset => _isCustom ? SpanPreset.Custom : SpanPresets.Of(Query.From, Query.To, Choices.AsOf);

    private bool IsFiltered => Query != new HistoryQuery { StoreId = Query.StoreId };

    private IReadOnlyList<FilterChip> Chips => FilterChip.Of(Query, RuleWords.Of(Choices));

    private IReadOnlyList<FilterChoice> DiscountChoices => DiscountsOf(Choices);

    /// <summary>With and without a discount; empty where nobody had one.</summary>
    internal static IReadOnlyList<FilterChoice> DiscountsOf(FilterChoices choices) =>
        choices.Discounts is { With: var with, Without: var without } && with > 0
            ?
            [
                new FilterChoice(UrlNames.Of(DiscountUse.With), FilterTexts.Discount(DiscountUse.With), with),
                new FilterChoice(UrlNames.Of(DiscountUse.Without), FilterTexts.Discount(DiscountUse.Without), without),
            ]
            : [];

    private string? DiscountName => Query.Discount is { } use ? UrlNames.Of(use) : null;

    private static IReadOnlyList<(SpanPreset Preset, string Name)> Presets =>
    [
        (SpanPreset.All, Texts.Filters_All),
        (SpanPreset.TwelveMonths, Texts.Filters_TwelveMonths),
        (SpanPreset.Year, Texts.Filters_Year),
        (SpanPreset.Quarter, Texts.Filters_Quarter),
        (SpanPreset.Month, Texts.Filters_Month),
        (SpanPreset.Custom, Texts.Filters_Custom),
    ];

    private static Dictionary<string, object> Named(string name) => new() { ["aria-label"] = name };

    private static DateTime? InitialView(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue);

    private Task ChoosePresetAsync(SpanPreset preset)
    {
        _isCustom = preset == SpanPreset.Custom;
        if (_isCustom || Choices.AsOf is not { } asOf)
        {
            return Task.CompletedTask;
        }

        var span = SpanPresets.SpanOf(preset, asOf);
        return ChangeAsync(Query with { From = span?.From, To = span?.To });
    }

    private Task ResetAsync()
    {
        _isCustom = false;
        return ChangeAsync(new HistoryQuery { StoreId = Query.StoreId });
    }

    private Task ChangeDiscountAsync(string? name) =>
        ChangeAsync(Query with { Discount = UrlNames.TryParse<DiscountUse>(name, out var use) ? use : null });

    // What ends before it begins is read the other way round, as an address is.
    private Task ChangeAsync(HistoryQuery query) => QueryChanged.InvokeAsync(new LinkReader(Links.Overview(query)).History with { Options = query.Options });
}
