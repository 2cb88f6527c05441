using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages;

/// <summary>A page of one customer or import belongs to a store, whatever its address says: the top bar and the menu follow the address.</summary>
internal static class StoreAddress
{
    public static void NameStore(this NavigationManager navigation, int storeId)
    {
        if (new LinkReader(navigation.Uri).History.StoreId != storeId)
        {
            navigation.NavigateTo(navigation.GetUriWithQueryParameter(UrlParameters.Store, storeId), replace: true);
        }
    }
}
