using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Layout;

/// <summary>The frame of every page: side bar, top bar, and what to show when a page fails.</summary>
public sealed partial class MainLayout(NavigationManager navigation) : IDisposable
{
    private PageBoundary? _boundary;
    private bool _menuOpen;
    private bool _isStoreGone;

    private HistoryQuery Filters => new LinkReader(navigation.Uri).History;

    private int? StoreId => Filters.StoreId;

    private int? LinkedStore => LinkedFilters.StoreId;

    // Links of the menu would lead back to the store that is gone.
    private HistoryQuery LinkedFilters => _isStoreGone ? new HistoryQuery() : Filters;

    private bool ShowsSum => StoreId == StoreInfo.AllStores && Path != Links.SettingsPath && Links.ShowsOneStore(Path);

    private string Address => "/" + navigation.ToBaseRelativePath(navigation.Uri);

    private string Path => Address.Split('?', '#')[0];

    protected override void OnInitialized() => navigation.LocationChanged += OnLocationChanged;

    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        (_menuOpen, _isStoreGone) = (false, false);
        _boundary?.Recover();
        _ = InvokeAsync(StateHasChanged);
    }

    private void ToggleMenu() => _menuOpen = !_menuOpen;

    private void ForgetStore() => _isStoreGone = true;

    private void CloseMenu() => _menuOpen = false;

    private void Recover() => _boundary?.Recover();
}
