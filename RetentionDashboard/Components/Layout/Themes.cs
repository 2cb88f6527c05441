namespace RetentionDashboard.Components.Layout;

/// <summary>The light and the dark look, and the cookie that remembers the choice.</summary>
public static class Themes
{
    public const string Light = "material";
    public const string Dark = "material-dark";
    public const string CookieName = "theme";

    /// <summary>Anything but "dark" is light.</summary>
    public static string FromCookie(string? value) => value == "dark" ? Dark : Light;
}
