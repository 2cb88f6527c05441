using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages;

/// <summary>A page of one customer or import belongs to a store, whatever its address says: the top bar and the menu follow the address.</summary>
internal static class StoreAddress
{
    /// <param name="page">The page's own path: a reader who has left it keeps the store of where they are.</param>
    public static void NameStore(this NavigationManager navigation, string page, int storeId)
    {
        if (new Uri(navigation.Uri).AbsolutePath == page && new LinkReader(navigation.Uri).History.StoreId != storeId)
        {
            navigation.NavigateTo(navigation.GetUriWithQueryParameter(UrlParameters.Store, storeId), replace: true);
        }
    }
}
