using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Segments;

/// <summary>How segments grew and shrank, what they brought and how many came back, month by month. Its address holds filters, segments, months and measure.</summary>
public sealed partial class SegmentHistoryPage(SegmentHistoryReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.SegmentHistoryPath)
{
    private const int Fewest = 12;

    private SegmentHistoryQuery _query = new();
    private SegmentHistoryReport? _report;
    private FilterChoices? _choices;
    private bool _loaded;
    private bool _busy;

    private static IReadOnlyList<int> Spans { get; } = [Fewest, SegmentHistoryQuery.UsualMonths, 60];

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).SegmentHistory;
        _busy = true;
        StateHasChanged();
        var report = await reports.GetAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.SegmentHistory(_query with { History = history }));
}
