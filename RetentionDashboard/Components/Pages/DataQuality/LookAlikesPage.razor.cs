using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.DataQuality;

/// <summary>Customers who look like one person, group by group, and why.</summary>
public sealed partial class LookAlikesPage(DataQualityReports reports, CustomerMerges merges, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.LookAlikesPath)
{
    private int? _storeId;
    private LookAlikesReport? _report;
    private int _page = 1;
    private bool _loaded;
    private MergedGroup? _merged;

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

    // The page itself loads anew when the orders behind it are others.
    private void Merged(LookAlikeCustomers group, (MergeSide Kept, IReadOnlyList<int> Merged) done)
    {
        var names = group.Customers.Where(customer => done.Merged.Contains(customer.Row.Id)).Select(customer => Mask.Customer(customer.Row.Name, customer.Row.Identity));
        _merged = new MergedGroup(done.Merged, Formats.Fill(Texts.Merge_Done, string.Join(", ", names), Mask.Customer(done.Kept.Name, done.Kept.Identity)));
    }

    private async Task UndoAsync()
    {
        if (_merged is { } merged)
        {
            _merged = null;
            await Task.Run(() => merges.UndoAsync(merged.Ids, CancellationToken.None));
        }
    }

    private sealed record MergedGroup(IReadOnlyList<int> Ids, string Text);
}
