using System.Net.Mime;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>The pages' figures for other programs, by the same address parameters as the pages.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/overview.json", async (HttpRequest request, OverviewReports reports, CancellationToken cancellationToken) =>
            await reports.GetAsync(new LinkReader(request.Query).History, cancellationToken) is { } report ? Json(ReportJson.Of(report)) : Results.NotFound()).RefuseMissingRates();
        routes.MapGet("/api/cohorts.json", async (HttpRequest request, CohortsReports reports, CancellationToken cancellationToken) =>
            await reports.GetAsync(new LinkReader(request.Query).Cohorts, cancellationToken) is { } report ? Json(ReportJson.Of(report)) : Results.NotFound()).RefuseMissingRates();
        routes.MapGet("/api/repeat.json", async (HttpRequest request, RepeatReports reports, CancellationToken cancellationToken) =>
            await reports.GetAsync(new LinkReader(request.Query).Repeat, cancellationToken) is { } report ? Json(ReportJson.OfRepeat(report)) : Results.NotFound()).RefuseMissingRates();
        routes.MapGet("/api/survival.json", async (HttpRequest request, RepeatReports reports, CancellationToken cancellationToken) =>
            await reports.GetAsync(new LinkReader(request.Query).Repeat, cancellationToken) is { } report ? Json(ReportJson.OfSurvival(report)) : Results.NotFound()).RefuseMissingRates();
        routes.MapGet("/api/value.json", async (HttpRequest request, ValueReports reports, CancellationToken cancellationToken) =>
            await reports.GetAsync(new LinkReader(request.Query).Value, cancellationToken) is { } report ? Json(ReportJson.Of(report)) : Results.NotFound()).RefuseMissingRates();
        routes.MapGet("/api/compare.json", async (HttpRequest request, CompareReports reports, CancellationToken cancellationToken) =>
            await reports.GetAsync(new LinkReader(request.Query).Compare, cancellationToken) is { } report ? Json(CompareJson.Of(report)) : Results.NotFound()).RefuseMissingRates();
        routes.MapGet("/api/gaps.json", async (HttpRequest request, RepeatReports reports, CancellationToken cancellationToken) =>
            await reports.GetAsync(new LinkReader(request.Query).Repeat, cancellationToken) is { } report ? Json(ReportJson.OfGaps(report)) : Results.NotFound()).RefuseMissingRates();
        routes.MapGet("/api/activity.json", async (HttpRequest request, ActivityReports reports, CancellationToken cancellationToken) =>
            await reports.GetAsync(new LinkReader(request.Query).Activity, cancellationToken) is { } report ? Json(ActivityJson.Of(report)) : Results.NotFound()).RefuseMissingRates();
        routes.MapGet("/api/hours.json", async (HttpRequest request, ActivityReports reports, CancellationToken cancellationToken) =>
            await reports.GetAsync(new LinkReader(request.Query).Activity, cancellationToken) is { } report ? Json(ActivityJson.OfHours(report)) : Results.NotFound()).RefuseMissingRates();
        routes.MapGet("/api/metrics.json", static () => Json(MetricsJson.All()));
        routes.MapGet("/api/changes.json", async (HttpRequest request, ChangesReports reports, CancellationToken cancellationToken) =>
            await reports.GetAsync(new LinkReader(request.Query).History, cancellationToken) is { } report ? Json(CompareJson.Of(report)) : Results.NotFound()).RefuseMissingRates();
    }

    private static IResult Json(object report) => Results.Text(ReportJson.Write(report), MediaTypeNames.Application.Json);
}
