using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Layout;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components;

/// <summary>The document around the application: language and theme are right before the first paint.</summary>
public sealed partial class App(IAntiforgery antiforgery)
{
    [CascadingParameter]
    private HttpContext? Request { get; set; }

    /// <summary>Sent back with every upload, which goes by HTTP and not through the circuit.</summary>
    private string? RequestToken => Request is null ? null : antiforgery.GetAndStoreTokens(Request).RequestToken;

    private bool IsMasked => PrivacyMask.FromCookie(Request?.Request.Cookies[PrivacyMask.CookieName]).IsOn;

    private string Theme => Themes.FromCookie(Request?.Request.Cookies[Themes.CookieName]);
}
