using Microsoft.JSInterop;
using Radzen;

namespace RetentionDashboard.Components.Layout;

/// <summary>Light or dark; the page's script stores the choice in a cookie, which the next first paint reads.</summary>
public sealed partial class ThemeSwitch(ThemeService themes, IJSRuntime browser) : IDisposable
{
    private bool IsDark => themes.Theme == Themes.Dark;

    protected override void OnInitialized() => themes.ThemeChanged += OnThemeChanged;

    public void Dispose() => themes.ThemeChanged -= OnThemeChanged;

    private async Task SwitchAsync()
    {
        var theme = IsDark ? Themes.Light : Themes.Dark;
        await browser.InvokeVoidAsync("shell.setTheme", theme == Themes.Dark ? "dark" : "light");
        themes.SetTheme(theme);
    }

    private void OnThemeChanged() => _ = InvokeAsync(StateHasChanged);
}
