using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.DataQuality;

/// <summary>The orders behind a finding; its address says which.</summary>
public sealed partial class OrdersPage(OrdersReports reports, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.OrdersPath)
{
    private OrdersQuery _query = new();
    private OrdersReport? _report;
    private bool _loaded;

    private QualityCheck Check => IssueTexts.CheckOf(_query.Issue);

    protected override async Task LoadAsync()
    {
        var query = new LinkReader(Navigation.Uri).Orders;
        var report = await reports.GetAsync(query, Leaving);
        (_query, _report, _loaded) = (query, report, true);
    }
}
