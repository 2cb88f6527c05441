using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>The customers behind any number, sorted and paged on the server; its address says which.</summary>
public sealed partial class CustomersPage(CustomersReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.CustomersPath)
{
    private CustomersQuery _query = new();
    private CustomersReport? _report;
    private FilterChoices? _choices;
    private string? _heading;
    private bool _loaded;
    private bool _exports;
    private bool _columns;

    private int Page => (_query.Skip / LinkReader.PageSize) + 1;

    private PurchaseModelKind Model => _query.Model ?? _report!.Store.ForecastModel;

    private CustomersQuery Everybody => new() { History = new HistoryQuery { StoreId = _query.History.StoreId } };

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Customers;
        var report = await reports.ShowAsync(query, Leaving);
        if (report is { IsSearchPending: false } && (ListPages.Within((query.Skip / LinkReader.PageSize) + 1, report.Total) - 1) * LinkReader.PageSize is var skip && skip < query.Skip)
        {
            query = query with { Skip = skip };
            report = await reports.ShowAsync(query, Leaving);
        }

        var choices = report is null ? null : await filters.GetAsync(query.History, Leaving);
        if (uri != Navigation.Uri)
        {
            // The reader was quicker: the newer address is on its way.
            return;
        }

        (_query, _report, _choices, _loaded) = (query, report, choices, true);
        _heading = report is null or { IsSearchPending: true } ? null : CustomerTexts.Heading(query, report.Total, choices is null ? null : RuleWords.Of(choices));
        if (report is { IsSearchPending: true })
        {
            _ = ShowWhenPreparedAsync(query.History.StoreId);
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Customers(_query with { History = history, Skip = 0 }));

    private async Task ShowWhenPreparedAsync(int? storeId)
    {
        try
        {
            await Task.Run(() => reports.PrepareSearchAsync(storeId, Leaving), Leaving);
            Reload();
        }
        catch (Exception) when (Leaving.IsCancellationRequested)
        {
            // The reader left.
        }
        catch (Exception problem)
        {
            await DispatchExceptionAsync(problem);
        }
    }
}
