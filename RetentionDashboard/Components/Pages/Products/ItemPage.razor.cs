using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>One product or category: its figures, what goes with it and what comes next. Its address holds the item, its level and filters.</summary>
public sealed partial class ItemPage(ProductsReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.ItemPath)
{
    private const int MostPairs = 15;

    private ItemQuery _query = new();
    private ItemReport? _report;
    private IReadOnlyList<PairRow> _together = [];
    private IReadOnlyList<PairRow> _next = [];
    private FilterChoices? _choices;
    private bool _loaded;

    private string Title => _report?.Name is { Length: > 0 } name ? name : Texts.Products_Title;

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Item;
        var report = await reports.GetItemAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded) = (query, report, choices, true);
            if (report?.Pairs is { } pairs)
            {
                var rows = new PairRows(query.History, report.Level, report.Catalogue);
                // Whoever bought it does not stand out from others who never did by buying it again, so that it goes first without a verdict.
                _together = [.. pairs.Together.Take(MostPairs).Select(pair => rows.Of(pair) with { A = null })];
                _next = [.. pairs.Next.OrderByDescending(static pair => pair.A == pair.B).Take(MostPairs).Select(pair => rows.Of(pair, (int)report.Pairs.Next[0].BaseRate.Denominator) with { A = null })];
            }
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Item(_query with { History = history }));
}
