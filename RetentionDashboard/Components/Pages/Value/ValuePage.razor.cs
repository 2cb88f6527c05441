using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Components.Pages.Cohorts;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Value;

/// <summary>What customers are worth. Its address holds filters, the length of periods, and the margin and lifetime being tried.</summary>
public sealed partial class ValuePage(ValueReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.ValuePath)
{
    private ValueQuery _query = new();
    private ValueReport? _report;
    private FilterChoices? _choices;
    private LineChart _curves = CohortCurves.Empty;
    private ChartTable? _curvesTable;
    private string _curvesNote = "";
    private bool _loaded;
    private bool _busy;

    private CohortsQuery CohortsQuery => new() { History = _query.History with { From = null, To = null }, Grain = _query.Grain, Measure = _report!.Curves.Measure };

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Value;
        _busy = true;
        var report = await reports.GetAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri != Navigation.Uri)
        {
            return;
        }

        (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
        if (report is not null)
        {
            var drawn = CohortCurves.Chosen(report.Curves, [], CohortCurves.FewestCells, CohortCurves.MostCurves);
            _curves = CohortCurves.Draw(report.Curves, report.Store, drawn);
            _curvesNote = string.Join(' ', CohortCurves.Notes(report.Curves, _curves).Prepend(Texts.Value_CurvesNote));
            _curvesTable = CohortCurves.AsTable(report.Curves, report.Store, drawn);
        }
    }

    private void Filter(HistoryQuery history) => Go(_query with { History = history });

    private void Go(ValueQuery query) => Navigation.NavigateTo(Links.Value(query));
}
