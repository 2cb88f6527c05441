using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>What each product or category sells and which customers it brings. Its address holds filters, level and sequence.</summary>
public sealed partial class ProductsPage(ProductsReports reports, FilterChoicesReports filters, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.ProductsPath)
{
    private ProductsQuery _query = new();
    private ProductsReport? _report;
    private IReadOnlyList<ProductRow> _rows = [];
    private FilterChoices? _choices;
    private bool _loaded;
    private bool _busy;

    private int Page => ListPages.Within((_query.Skip / LinkReader.PageSize) + 1, _report?.Rows.Count ?? 0);

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var query = new LinkReader(uri).Products;
        _busy = true;
        var report = await reports.GetAsync(query, Leaving);
        var choices = await filters.GetAsync(query.History, Leaving);
        if (uri == Navigation.Uri)
        {
            (_query, _report, _choices, _loaded, _busy) = (query, report, choices, true, false);
            _rows = report is null ? [] : [.. report.SortedBy(query.Sort, query.Descending).Skip((Page - 1) * LinkReader.PageSize).Take(LinkReader.PageSize)];
        }
    }

    private void Filter(HistoryQuery history) => Navigation.NavigateTo(Links.Products(_query with { History = history, Skip = 0 }));
}
