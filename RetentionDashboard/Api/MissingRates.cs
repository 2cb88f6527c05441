using System.Net.Mime;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>Stores that cannot be added up yet are answered with 409 and the sentence that the pages show.</summary>
internal static class MissingRates
{
    public static RouteHandlerBuilder RefuseMissingRates(this RouteHandlerBuilder route) => route.AddEndpointFilter(static async (context, next) =>
    {
        try
        {
            return await next(context);
        }
        catch (MissingRateException missing)
        {
            return Results.Text(Formats.Fill(Texts.Stores_Rate_Text, missing.From, missing.To), MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status409Conflict);
        }
    });
}
