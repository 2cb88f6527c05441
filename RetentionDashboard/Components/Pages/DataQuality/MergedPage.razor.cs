using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.DataQuality;

/// <summary>Every customer who is shown as part of another, with the way back.</summary>
public sealed partial class MergedPage(CustomerMerges merges, Snapshots snapshots, NavigationManager navigation) : AddressedPage(navigation, snapshots, Links.MergedPath)
{
    private int? _storeId;
    private IReadOnlyList<MergedCustomer>? _merges;
    private bool _undoing;

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    protected override async Task LoadAsync()
    {
        var storeId = await Snapshots.ShownStoreAsync(new LinkReader(Navigation.Uri).History.StoreId, Leaving);
        (_storeId, _merges) = (storeId, await merges.GetAsync(storeId, Leaving));
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
