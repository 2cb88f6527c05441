using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace RetentionDashboard.Components.Layout;

/// <summary>Reloads the page shown in another language; the choice is remembered in a cookie.</summary>
public sealed partial class LanguageSwitch(NavigationManager navigation) : IDisposable
{
    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri);

    protected override void OnInitialized() => navigation.LocationChanged += OnLocationChanged;

    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);
}
