using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.DataQuality;

/// <summary>Every customer who is shown as part of another, with the way back.</summary>
public sealed partial class MergedPage(CustomerMerges merges, Snapshots snapshots, NavigationManager navigation) : AddressedPage(navigation, snapshots, Links.MergedPath)
{
    private int? _storeId;
    private IReadOnlyList<MergedCustomer>? _merges;
    private int _total;
    private int _page = 1;
    private bool _undoing;

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    protected override async Task LoadAsync()
    {
        var address = new LinkReader(Navigation.Uri);
        var storeId = await Snapshots.ShownStoreAsync(address.History.StoreId, Leaving);
        var (page, (rows, total)) = (address.Page, await merges.GetAsync(storeId, (address.Page - 1) * LinkReader.PageSize, LinkReader.PageSize, Leaving));
        if (ListPages.Within(page, total) is var last && last < page)
        {
            page = last;
            (rows, total) = await merges.GetAsync(storeId, (page - 1) * LinkReader.PageSize, LinkReader.PageSize, Leaving);
        }

        (_storeId, _merges, _total, _page) = (storeId, rows, total, page);
    }

    private async Task UndoAsync(MergedCustomer merge)
    {
        _undoing = true;
        try
        {
            // The page loads anew when the orders behind it are others.
            await Task.Run(() => merges.UndoAsync([merge.Id], CancellationToken.None));
        }
        finally
        {
            _undoing = false;
        }
    }
}
