using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.DataQuality;

/// <summary>Customers who look like one person, group by group, and why.</summary>
public sealed partial class LookAlikesPage(DataQualityReports reports, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.LookAlikesPath)
{
    private int? _storeId;
    private LookAlikesReport? _report;
    private int _page = 1;
    private bool _loaded;

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    private string RevenueTitle => Formats.Fill(Texts.Customers_Column_Revenue, CohortTexts.Basis(_report!.Store.Options.Basis));

    protected override async Task LoadAsync()
    {
        var address = new LinkReader(Navigation.Uri);
        var (storeId, page) = (address.History.StoreId, address.Page);
        var report = await reports.GetLookAlikesAsync(storeId, (page - 1) * LinkReader.PageSize, LinkReader.PageSize, Leaving);
        if (report is not null && ListPages.Within(page, report.Total) is var last && last < page)
        {
            page = last;
            report = await reports.GetLookAlikesAsync(storeId, (page - 1) * LinkReader.PageSize, LinkReader.PageSize, Leaving);
        }

        (_storeId, _report, _page, _loaded) = (storeId, report, page, true);
    }
}
