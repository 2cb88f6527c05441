using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.DataQuality;

/// <summary>The files of which not every row was taken, with their refused rows to correct.</summary>
public sealed partial class RefusedFilesPage(DataQualityReports reports, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.RefusedFilesPath)
{
    private int? _storeId;
    private RefusedFilesReport? _report;
    private int _page = 1;
    private bool _loaded;

    protected override async Task LoadAsync()
    {
        var address = new LinkReader(Navigation.Uri);
        var (storeId, page) = (address.History.StoreId, address.Page);
        var report = await reports.GetRefusedFilesAsync(storeId, Leaving);
        (_storeId, _report, _page, _loaded) = (storeId, report, report is null ? page : ListPages.Within(page, report.Files.Count), true);
    }
}
