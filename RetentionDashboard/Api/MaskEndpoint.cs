using RetentionDashboard.Localization;

namespace RetentionDashboard.Api;

/// <summary>Remembers in a cookie whether people are masked, and goes back to where the reader was, so that nothing shown before stays.</summary>
public static class MaskEndpoint
{
    private const int RememberedDays = 365;

    public static void MapMask(this IEndpointRouteBuilder routes) => routes.MapGet("/mask", Remember);

    /// <summary>How people are shown to the reader who asks.</summary>
    internal static PrivacyMask Mask(this HttpRequest request) => PrivacyMask.FromCookie(request.Cookies[PrivacyMask.CookieName]);

    /// <summary>The answer to a download that is no use without names, while they are masked.</summary>
    internal static IResult Masked() => Results.Text(Texts.Privacy_NoDownload, statusCode: StatusCodes.Status403Forbidden);

    private static IResult Remember(HttpContext context, TimeProvider clock, string? set, string? to)
    {
        if (set is PrivacyMask.On or PrivacyMask.Off)
        {
            context.Response.Cookies.Append(
                PrivacyMask.CookieName,
                set,
                new CookieOptions { Expires = clock.GetUtcNow().AddDays(RememberedDays), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
        }

        return Results.LocalRedirect(ReturnAddress.Of(to));
    }
}
