using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>Whether the application can answer: the database opens and is read.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/health", GetAsync);

    private static async Task<IResult> GetAsync(StoresReports stores, CancellationToken cancellationToken)
    {
        await stores.GetAsync(cancellationToken);
        return Results.Json(new { status = "ok" });
    }
}
