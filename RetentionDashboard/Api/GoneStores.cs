using System.Net.Mime;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>A store that does not exist is answered with 404 and the sentence that the pages show, never with another store's figures.</summary>
internal static class GoneStores
{
    public static RouteGroupBuilder RefuseGoneStores(this RouteGroupBuilder routes) => routes.AddEndpointFilter(static async (context, next) =>
    {
        try
        {
            return await next(context);
        }
        catch (StoreGoneException)
        {
            return Results.Text(Texts.Stores_Gone_Title, MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status404NotFound);
        }
    });
}
