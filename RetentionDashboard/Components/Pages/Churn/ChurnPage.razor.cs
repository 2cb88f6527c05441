using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Churn;

/// <summary>Who is probably gone, what they were worth, and whom to win back when. Its address holds filters, model and page.</summary>
public sealed partial class ChurnPage(ChurnReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.ChurnPath)
{
    private ChurnQuery _query = new();
    private ChurnReport? _report;
    private FilterChoices? _choices;
    private bool _loaded;
    private bool _busy;
    private bool _exports;

    private int Page => (_query.Skip / LinkReader.PageSize) + 1;

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Churn;
        _busy = true;
        StateHasChanged();
        var report = await reports.GetAsync(query, Leaving);
        if (report is not null && (ListPages.Within((query.Skip / LinkReader.PageSize) + 1, report.Total) - 1) * LinkReader.PageSize is var skip && skip < query.Skip)
        {
            query = query with { Skip = skip };
            report = await reports.GetAsync(query, Leaving);
        }

        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Churn(_query with { History = history, Skip = 0 }));
}
