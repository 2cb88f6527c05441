using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Compare;

/// <summary>Two spans, cohorts or groups of customers side by side. Its address holds both sides.</summary>
public sealed partial class ComparePage(CompareReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.ComparePath)
{
    private CompareQuery _query = new();
    private CompareReport? _report;
    private FilterChoices? _choices;
    private FilterChoices? _choicesOfA;
    private FilterChoices? _choicesOfB;
    private bool _loaded;
    private bool _busy;

    // With the sides that are shown, so that changing one leaves the other where it is.
    private CompareQuery Asked => _query with { History = Common, A = _report!.A.Side, B = _report.B.Side };

    private CompareQuery Cohorts => new() { History = _query.History, Kind = CompareKind.Cohorts, Rows = _query.Rows, Grain = _query.Grain };

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Compare;
        _busy = true;
        var report = await Task.Run(() => reports.GetAsync(query, Leaving), Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        var (ofA, ofB) = (await ChoicesAsync(report?.A, query.History.StoreId), await ChoicesAsync(report?.B, query.History.StoreId));
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _choicesOfA, _choicesOfB, _loaded, _busy) = (query, report, choices, ofA, ofB, true, false);
        }
    }

    // With filters both sides have it written into them.
    private HistoryQuery Common => _query.Kind == CompareKind.Filters ? new HistoryQuery { StoreId = _query.History.StoreId } : _query.History;

    // A side may be narrowed to a rule that nobody can answer, which goes with its choices.
    private async Task<FilterChoices?> ChoicesAsync(ComparedSide? side, int? storeId) => side is null ? null : await filters.GetAsync(side.Side.Filter with { StoreId = storeId }, Leaving);

    private CompareQuery Against(DateSpan earlier) => Asked with { A = new CompareSide { Filter = _report!.A.Side.Filter with { From = earlier.From, To = earlier.To } } };

    // That a single shop has one store goes without saying.
    private bool IsBySegment(CompareReport report) =>
        (report.A.Side.Filter.Segment ?? report.B.Side.Filter.Segment) is not null || (report.Kind == CompareKind.Cohorts && CohortGrouping.IsNeededBy(_query.Rows));

    private string LeftOut(CompareReport report) => report.Kind != CompareKind.Cohorts ? "" : string.Join(", ", Enum.GetValues<CohortRows>()
        .Where(rows => !report.Properties.Contains(rows) && rows != _query.Rows && (rows != CohortRows.Store || report.Store.Sum is not null))
        .Select(CohortTexts.Rows));

    private void Go(CompareQuery query) => Navigation.NavigateTo(Links.Compare(query));
}
