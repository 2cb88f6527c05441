using Microsoft.AspNetCore.Components;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Settings;

/// <summary>Deletes a store with everything in it, once its name was typed.</summary>
public sealed partial class StoreDeletion(StoreRemoval removal, NavigationManager navigation)
{
    private bool _asked;
    private bool _deleting;
    private string _typed = "";

    [Parameter, EditorRequired]
    public StoreDetail Detail { get; set; } = null!;

    private bool IsConfirmed => string.Equals(_typed.Trim(), Detail.Name, StringComparison.OrdinalIgnoreCase);

    private void Cancel() => (_asked, _typed) = (false, "");

    private async Task DeleteAsync()
    {
        _deleting = true;
        // Not cancelled when the reader leaves the page: half a removal helps nobody.
        await removal.RemoveAsync(Detail.Id, CancellationToken.None);
        navigation.NavigateTo(Links.Home);
    }
}
