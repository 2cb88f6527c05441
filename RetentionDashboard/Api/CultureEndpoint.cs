using Microsoft.AspNetCore.Localization;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Api;

/// <summary>Remembers the language in a cookie and goes back to where the reader was.</summary>
public static class CultureEndpoint
{
    private const int RememberedDays = 365;

    public static void MapCulture(this IEndpointRouteBuilder routes) => routes.MapGet("/culture", Remember);

    private static IResult Remember(HttpContext context, TimeProvider clock, string? set, string? to)
    {
        if (Languages.Has(set))
        {
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(set!)),
                new CookieOptions { Expires = clock.GetUtcNow().AddDays(RememberedDays), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
        }

        return Results.LocalRedirect(ReturnAddress.Of(to));
    }
}
