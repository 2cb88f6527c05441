using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>The orders that name no customer and therefore stand beside every figure.</summary>
public sealed partial class UnattributedPage(UnattributedReports reports, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.UnattributedPath)
{
    private HistoryQuery _query = new();
    private UnattributedReport? _report;
    private int _page = 1;
    private bool _loaded;

    protected override async Task LoadAsync()
    {
        var address = new LinkReader(Navigation.Uri);
        var (query, page) = (address.History, address.Page);
        var report = await reports.GetAsync(query, (page - 1) * LinkReader.PageSize, LinkReader.PageSize, Leaving);
        (_query, _page, _report, _loaded) = (query, page, report, true);
    }
}
