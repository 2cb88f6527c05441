using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Api;

/// <summary>Whether the application can answer: the database opens.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/health", GetAsync);

    private static async Task<IResult> GetAsync(IDbContextFactory<RetentionContext> contexts, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Database.CanConnectAsync(cancellationToken)
            ? Results.Json(new { status = "ok" })
            : Results.Json(new { status = "no database" }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
