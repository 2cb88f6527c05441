using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>The cohort table as a heat map, with curves, and two filters side by side. Its address holds all of it: filters, switches, sequence, target, curves.</summary>
public sealed partial class CohortsPage(
    CohortsReports reports, CohortComparisons comparisons, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation, IJSRuntime browser, NotificationService notices)
    : AddressedPage(navigation, snapshots, Links.CohortsPath)
{
    /// <summary>Rows of a long table that are shown at first.</summary>
    public const int FewRows = 50;

    /// <summary>Rows that a browser still scrolls smoothly; a download has them all.</summary>
    public const int MostRows = 500;

    private CohortsQuery _query = new();
    private CohortsView _view = new();
    private CohortsReport? _report;
    private CohortComparison? _comparison;
    private FilterChoices? _choices;
    private FilterChoices? _otherChoices;
    private CohortHeatMap? _heatMap;
    private ChartSource? _source;
    private CohortTarget? _target;
    private IReadOnlyList<Cohort> _rows = [];
    private IReadOnlyList<Cohort> _shown = [];
    private IReadOnlyList<string> _drawn = [];
    private IReadOnlyList<DateSpan>? _days;
    private IReadOnlyList<ChartMark> _marks = [];
    private string _curvesNote = "";
    private LineChart _chart = CohortCurves.Empty;
    private ChartTable? _chartTable;
    private bool _isNoting;
    private bool _loaded;
    private bool _busy;

    private string PictureTitle => Whose(Formats.Fill(Texts.Cohorts_Picture_Title, CohortTexts.Measure(_query.Measure), CohortTexts.Rows(_query.Rows)));

    private RuleWords? Words => _choices is { } choices ? RuleWords.Of(choices) : null;

    private HistoryQuery Everybody => new() { StoreId = _query.History.StoreId };

    private bool IsOneGroup => _view.Other is { } other && AreOneGroup(_query, other);

    private CohortsQuery WithoutFilters => _query with { History = Everybody };

    private string RowsNote => Formats.Fill(
        _view.Sort is null && _query.Rows == CohortRows.FirstOrder ? Texts.Cohorts_Rows_Newest : _view.Sort is null ? Texts.Cohorts_Rows_Largest : Texts.Cohorts_Rows_First,
        Formats.Count(_shown.Count), Formats.Count(_rows.Count));

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var address = new LinkReader(uri);
        var (query, view) = (address.Cohorts, address.CohortsView);
        _busy = true;
        var report = await reports.GetAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        var otherChoices = view.Other is null ? null : await filters.GetAsync(view.Other, Leaving);
        var comparison = view.Other is null || AreOneGroup(query, view.Other) ? null : await comparisons.GetAsync(query, view.Other, Leaving);
        if (uri != Navigation.Uri)
        {
            // The reader was quicker: the newer address is on its way.
            return;
        }

        (_query, _view, _report, _choices, _otherChoices, _comparison, _loaded, _busy) = (query, view, report, choices, otherChoices, comparison, true, false);
        if (report is not null)
        {
            Show(report);
        }
    }

    private void Show(CohortsReport report)
    {
        var (table, store) = (report.Table, report.Store);
        _target = CohortTarget.Of(table, _view.Target, store.Currency);
        _rows = CohortOrder.Of(table, _view.Sort, _view.Descending, cohort => CohortTexts.Cohort(cohort, store.Currency));
        var most = _view.ShowsAll ? MostRows : FewRows;
        // The newest of a table over time are the ones that people come for.
        _shown = _rows.Count <= most ? _rows : [.. _view.Sort is null && table.Rows == CohortRows.FirstOrder ? _rows.TakeLast(most) : _rows.Take(most)];
        _days = table.Rows == CohortRows.FirstOrder ? [.. table.Cohorts.Select(static cohort => cohort.Period!.Value.Days)] : null;
        _marks = _days is null ? [] : _marks;
        _source = ChartSource.Of(store, _query.History, table.AsOf, Words);
        _drawn = CohortCurves.Chosen(table, _view.Curves);
        _chart = CohortCurves.Draw(table, store, _drawn, _target);
        _curvesNote = string.Join(' ', new[] { Texts.Cohorts_Curves_Hint, CohortCurves.BeginAtOne(table) ? Texts.Cohorts_Curves_BeginAtOne : null }.OfType<string>().Concat(CohortCurves.Notes(table, _chart)));
        _chartTable = CohortCurves.AsTable(table, store, _drawn, _target);
    }

    private static bool AreOneGroup(CohortsQuery query, HistoryQuery other) => query.History with { StoreId = other.StoreId } == other;

    // Beside a second filter everything but the comparison is about the first alone.
    private string Whose(string words) => _view.Other is null ? words : Formats.Fill(Texts.Cohorts_OfA, words);

    private string Link(CohortsView view) => Links.Cohorts(_query, view);

    private void Go(CohortsView view) => Navigation.NavigateTo(Link(view));

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Cohorts(_query with { History = history }, _view));

    private void ToggleCurve(string key) => Go(_view with { Curves = _drawn.Contains(key) ? [.. _drawn.Where(drawn => drawn != key)] : [.. _drawn, key] });

    private async Task SaveAsync()
    {
        if (_report is { } report && _heatMap is { } map)
        {
            var legend = report.Table.Cohorts.Any(static cohort => cohort.Cells.Any(static cell => !cell.Complete))
                ? Formats.Fill(Texts.Cohorts_Legend_Incomplete, Formats.Date(report.Table.AsOf)) : null;
            var few = _shown.Any(static cohort => cohort.Size < CohortTexts.FewCustomers) ? Formats.Fill(Texts.Cohorts_Legend_Few, CohortTexts.FewCustomers) : null;
            await map.SaveAsync(ChartSheets.Of(
                PictureTitle, _source, [.. new[] { string.Join(' ', CohortSentences.Of(_query, report.Store)), legend, few, _target is null ? null : Formats.Fill(Texts.Cohorts_Target_Line, _target.Text) }.OfType<string>(), .. _marks.SelectMany(static mark => mark.Lines)]));
        }
    }

    private async Task CopyAsync()
    {
        var copied = _report is { } report && await browser.InvokeAsync<bool>("shell.copyText", CohortClipboard.Of(report.Table, report.Store, _rows).ToClipboard());
        notices.Notify(copied ? NotificationSeverity.Success : NotificationSeverity.Warning, copied ? Texts.Cohorts_Copied : Texts.Cohorts_CopyFailed);
    }
}
