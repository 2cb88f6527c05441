using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Components.Pages.Cohorts;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Value;

/// <summary>What existing customers will probably bring. Its address holds filters, model, horizon, discount, margin, ratio and what makes the sets.</summary>
public sealed partial class PredictedPage(PredictedReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.PredictedPath)
{
    private PredictedQuery _query = new();
    private PredictedReport? _report;
    private FilterChoices? _choices;
    private LineChart _observed = CohortCurves.Empty;
    private ChartTable? _observedTable;
    private bool _loaded;
    private bool _busy;

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Predicted;
        _busy = true;
        StateHasChanged();
        var report = await reports.GetAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri != Navigation.Uri)
        {
            return;
        }

        (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
        if (report?.Observed is { } observed)
        {
            var drawn = CohortCurves.Chosen(observed, [], CohortCurves.FewestCells, CohortCurves.MostCurves);
            (_observed, _observedTable) = (CohortCurves.Draw(observed, report.Store, drawn), CohortCurves.AsTable(observed, report.Store, drawn));
        }
    }

    private void Filter(HistoryQuery history) => Go(_query with { History = history });

    private void Go(PredictedQuery query) => Navigation.NavigateTo(Links.Predicted(query));
}
