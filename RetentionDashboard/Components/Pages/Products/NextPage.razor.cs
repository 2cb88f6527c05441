using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>Which product is the best to propose next, and to whom. Its address holds the segment, filters and level.</summary>
public sealed partial class NextPage(NextReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.NextPath)
{
    private const int MostOffers = 50;

    private NextQuery _query = new();
    private NextReport? _report;
    private FilterChoices? _choices;
    private bool _loaded;

    private HistoryQuery Everybody => new() { StoreId = _query.History.StoreId };

    private bool IsFiltered => _query.History != Everybody;

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Next;
        var report = await reports.GetAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded) = (query, report, choices, true);
        }
    }

    private string Page(int item) => Links.Item(new ItemQuery { History = new HistoryQuery { StoreId = _query.History.StoreId }, Level = _query.Level, Item = _report!.Catalogue[item].Key });

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Next(_query with { History = history }));
}
