using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Layout;

namespace RetentionDashboard.Components;

/// <summary>The document around the application: language and theme are right before the first paint.</summary>
public sealed partial class App
{
    [CascadingParameter]
    private HttpContext? Request { get; set; }

    private string Theme => Themes.FromCookie(Request?.Request.Cookies[Themes.CookieName]);
}
