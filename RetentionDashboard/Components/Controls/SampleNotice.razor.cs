using Microsoft.AspNetCore.Components;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Controls;

/// <summary>Says that the figures are invented, and takes the sample shop away in one press.</summary>
public sealed partial class SampleNotice(StoreRemoval removal, NavigationManager navigation)
{
    private bool _isRemoving;

    /// <summary>The sample shop.</summary>
    [Parameter, EditorRequired]
    public int StoreId { get; set; }

    private async Task RemoveAsync()
    {
        _isRemoving = true;
        // Not cancelled when the reader leaves the page: half a removal helps nobody.
        await removal.RemoveAsync(StoreId, CancellationToken.None);
        navigation.NavigateTo(Links.Home);
    }
}
