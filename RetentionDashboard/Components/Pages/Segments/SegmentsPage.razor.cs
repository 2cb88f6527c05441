using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Segments;

/// <summary>Who the customers are: scores, stages, tiers and traits, each with its size and revenue. Its address holds filters and what colours the grid.</summary>
public sealed partial class SegmentsPage(SegmentsReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.SegmentsPath)
{
    private SegmentsQuery _query = new();
    private SegmentsReport? _report;
    private FilterChoices? _choices;
    private bool _loaded;
    private bool _busy;

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Segments;
        _busy = true;
        var report = await reports.GetAsync(query.History, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Segments(_query with { History = history }));
}
