using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.DataQuality;

/// <summary>Days without an order where the shop usually sells, run by run.</summary>
public sealed partial class CalendarPage(DataQualityReports reports, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.CalendarPath)
{
    private int? _storeId;
    private GapsReport? _report;
    private int _page = 1;
    private bool _loaded;

    protected override async Task LoadAsync()
    {
        var address = new LinkReader(Navigation.Uri);
        var (storeId, page) = (address.History.StoreId, address.Page);
        var report = await reports.GetGapsAsync(storeId, Leaving);
        (_storeId, _report, _page, _loaded) = (storeId, report, report is null ? page : ListPages.Within(page, report.Gaps.Count), true);
    }
}
