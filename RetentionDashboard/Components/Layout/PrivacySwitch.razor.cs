using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Layout;

/// <summary>Masks names, e-mails and telephone numbers for a shared screen: the page is loaded anew, so that nothing shown before stays.</summary>
public sealed partial class PrivacySwitch(NavigationManager navigation) : IDisposable
{
    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    private string Title => Mask.IsOn ? Texts.Privacy_Show : Texts.Privacy_Hide;

    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri);

    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => navigation.LocationChanged += OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);
}
