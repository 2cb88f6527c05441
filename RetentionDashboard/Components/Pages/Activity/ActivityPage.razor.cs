using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Activity;

/// <summary>Who orders in each period, new, returning or reactivated, and at which hours orders come in. Its address holds filters, measure and length of periods.</summary>
public sealed partial class ActivityPage(ActivityReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.ActivityPath)
{
    private ActivityQuery _query = new();
    private ActivityReport? _report;
    private FilterChoices? _choices;
    private bool _loaded;
    private bool _busy;

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Activity;
        _busy = true;
        var report = await reports.GetAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Activity(_query with { History = history }));
}
