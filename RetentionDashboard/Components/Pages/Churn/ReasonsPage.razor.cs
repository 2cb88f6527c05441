using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Churn;

/// <summary>Which traits of first orders go with leaving. Its address holds filters.</summary>
public sealed partial class ReasonsPage(ChurnReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.ReasonsPath)
{
    private HistoryQuery _query = new();
    private ReasonsReport? _report;
    private FilterChoices? _choices;
    private bool _loaded;
    private bool _busy;

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Churn.History;
        _busy = true;
        StateHasChanged();
        var report = await reports.GetReasonsAsync(query, Leaving);
        var choices = await filters.GetAsync(query, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Reasons(history));
}
