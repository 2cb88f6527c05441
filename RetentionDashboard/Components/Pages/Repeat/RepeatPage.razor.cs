using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Repeat;

/// <summary>Who orders again, and when. Its address holds filters, the order that days are counted from and what curves are told apart by.</summary>
public sealed partial class RepeatPage(RepeatReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.RepeatPath)
{
    private const int UsuallyOffered = 4;

    private RepeatQuery _query = new();
    private RepeatReport? _report;
    private FilterChoices? _choices;
    private bool _loaded;
    private bool _busy;

    private IEnumerable<int> Offered => Enumerable.Range(1, Math.Max(UsuallyOffered, _query.After));

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Repeat;
        _busy = true;
        var report = await reports.GetAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Repeat(_query with { History = history }));
}
