using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>The cohort table as a heat map, with curves. Its address holds measure, period, filters and chosen curves.</summary>
public sealed partial class CohortsPage(
    CohortsReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation, IJSRuntime browser, NotificationService notices)
    : AddressedPage(navigation, snapshots, Links.CohortsPath)
{
    /// <summary>As people ask: who comes back, then what it is worth.</summary>
    private static readonly CohortMeasure[] Measures =
    [
        CohortMeasure.Retention, CohortMeasure.Rolling, CohortMeasure.Repeat, CohortMeasure.Orders, CohortMeasure.Net,
        CohortMeasure.CumulativeNet, CohortMeasure.AverageOrderValue, CohortMeasure.Gross, CohortMeasure.CumulativeGross,
        CohortMeasure.Total, CohortMeasure.CumulativeTotal, CohortMeasure.Margin, CohortMeasure.CumulativeMargin, CohortMeasure.CumulativeOrders,
    ];

    private CohortsQuery _query = new();
    private CohortsReport? _report;
    private FilterChoices? _choices;
    private IReadOnlyList<string> _curves = [];
    private IReadOnlyList<string> _drawn = [];
    private string _curvesNote = "";
    private LineChart _chart = CohortCurves.Empty;
    private ChartTable? _chartTable;
    private bool _loaded;
    private bool _busy;

    private CohortsQuery WithoutFilters => _query with { History = new HistoryQuery { StoreId = _query.History.StoreId } };

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var address = new LinkReader(uri);
        var (query, curves) = (address.Cohorts, address.Curves);
        _busy = true;
        var report = await reports.GetAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri != Navigation.Uri)
        {
            // The reader was quicker: the newer address is on its way.
            return;
        }

        (_query, _curves, _report, _choices, _loaded, _busy) = (query, curves, report, choices, true, false);
        if (report is not null)
        {
            _drawn = CohortCurves.Chosen(report.Table, curves);
            _curvesNote = CohortCurves.BeginAtOne(report.Table) ? $"{Texts.Cohorts_Curves_Hint} {Texts.Cohorts_Curves_BeginAtOne}" : Texts.Cohorts_Curves_Hint;
            _chart = CohortCurves.Draw(report.Table, report.Store, _drawn);
            _chartTable = CohortCurves.AsTable(report.Table, report.Store, _drawn);
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Cohorts(_query with { History = history }, _curves));

    private void ToggleCurve(string key) =>
        Navigation.NavigateTo(Links.Cohorts(_query, _drawn.Contains(key) ? _drawn.Where(drawn => drawn != key) : [.. _drawn, key]));

    private async Task CopyAsync()
    {
        var copied = _report is { } report && await browser.InvokeAsync<bool>("shell.copyText", CohortClipboard.Of(report.Table, report.Store).ToClipboard());
        notices.Notify(copied ? NotificationSeverity.Success : NotificationSeverity.Warning, copied ? Texts.Cohorts_Copied : Texts.Cohorts_CopyFailed);
    }
}
