using System.Net.Mime;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Reports.Glossary;

namespace RetentionDashboard.Api;

/// <summary>The pages' figures for other programs, by the same address parameters as the pages.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        Map<OverviewReports, OverviewReport>("overview", static (reports, address, token) => reports.GetAsync(address.History, token), OverviewJson.Of);
        Map<ChangesReports, ChangesReport>("changes", static (reports, address, token) => reports.GetAsync(address.History, token), CompareJson.Of);
        Map<ActivityReports, ActivityReport>("activity", static (reports, address, token) => reports.GetAsync(address.Activity, token), ActivityJson.Of);
        Map<ActivityReports, ActivityReport>("hours", static (reports, address, token) => reports.GetAsync(address.Activity, token), ActivityJson.OfHours);
        Map<CohortsReports, CohortsReport>("cohorts", static (reports, address, token) => reports.GetAsync(address.Cohorts, token), ReportJson.Of);
        Map<CohortComparisons, CohortComparison>(
            "cohort-comparison",
            static async (reports, address, token) => address.Other is { } other ? await reports.GetAsync(address.Cohorts, other, token) : null,
            CompareJson.Of);
        Map<RepeatReports, RepeatReport>("repeat", static (reports, address, token) => reports.GetAsync(address.Repeat, token), RepeatJson.Of);
        Map<RepeatReports, RepeatReport>("survival", static (reports, address, token) => reports.GetAsync(address.Repeat, token), RepeatJson.OfSurvival);
        Map<RepeatReports, RepeatReport>("gaps", static (reports, address, token) => reports.GetAsync(address.Repeat, token), RepeatJson.OfGaps);
        Map<ValueReports, ValueReport>("value", static (reports, address, token) => reports.GetAsync(address.Value, token), ValueJson.Of);
        Map<PredictedReports, PredictedReport>("forecast", static (reports, address, token) => reports.GetAsync(address.Predicted, token), PredictedJson.Of);
        Map<ChurnReports, ChurnReport>("churn", static (reports, address, token) => reports.GetAsync(address.Churn, token), ChurnJson.Of);
        Map<ChurnReports, ReasonsReport>("reasons", static (reports, address, token) => reports.GetReasonsAsync(address.Churn.History, token), ChurnJson.Of);
        Map<CompareReports, CompareReport>("compare", static (reports, address, token) => reports.GetAsync(address.Compare, token), CompareJson.Of);
        Map<ProductsReports, ProductsReport>("products", static (reports, address, token) => reports.GetAsync(address.Products, token), ProductsJson.Of);
        Map<ProductsReports, JourneyReport>("journey", static (reports, address, token) => reports.GetJourneyAsync(address.Journey, token), ProductsJson.Of);
        Map<NextReports, NextReport>("next", static (reports, address, token) => reports.GetAsync(address.Next, token), ProductsJson.Of);
        MapWith<ProductsReports, TogetherReport>(
            "affinity", static (reports, address, token) => reports.GetTogetherAsync(address.Together, token), static (report, address) => ProductsJson.Of(report, address.Limit ?? TogetherQuery.UsualLimit));
        Map<SegmentsReports, SegmentsReport>("rfm", static (reports, address, token) => reports.GetAsync(address.Segments.History, token), SegmentsJson.OfRfm);
        Map<SegmentsReports, SegmentsReport>("pareto", static (reports, address, token) => reports.GetAsync(address.Segments.History, token), SegmentsJson.OfPareto);
        Map<SegmentsReports, SegmentsReport>("tiers", static (reports, address, token) => reports.GetAsync(address.Segments.History, token), SegmentsJson.OfTiers);
        Map<SegmentsReports, SegmentsReport>("lifecycle", static (reports, address, token) => reports.GetAsync(address.Segments.History, token), SegmentsJson.OfLifecycle);
        Map<SegmentHistoryReports, SegmentHistoryReport>("segments-history", static (reports, address, token) => reports.GetAsync(address.SegmentHistory, token), SegmentHistoryJson.Of);
        Map<SegmentHistoryReports, SegmentMigrationReport>("migration", static (reports, address, token) => reports.GetMigrationAsync(address.SegmentMigration, token), SegmentHistoryJson.Of);
        routes.MapGet("/api/metrics.json", static () => Json(GlossaryJson.All()));
        routes.MapGet("/api/metrics/{name}.json", static async (string name, HttpRequest request, GlossaryReports reports, CancellationToken cancellationToken) =>
            MetricRegistry.Find(name) is { } metric
                ? Json(GlossaryJson.Of(await reports.GetAsync(metric.Id, new LinkReader(request.Query).History.StoreId, cancellationToken)))
                : Results.NotFound()).RefuseMissingRates();

        void Map<TReports, TReport>(string name, Func<TReports, LinkReader, CancellationToken, Task<TReport?>> get, Func<TReport, object> write)
            where TReports : notnull
            where TReport : class =>
            MapWith(name, get, (report, _) => write(report));

        void MapWith<TReports, TReport>(string name, Func<TReports, LinkReader, CancellationToken, Task<TReport?>> get, Func<TReport, LinkReader, object> write)
            where TReports : notnull
            where TReport : class =>
            routes.MapGet($"/api/{name}.json", async (HttpRequest request, TReports reports, CancellationToken cancellationToken) =>
                new LinkReader(request.Query) is var address && await get(reports, address, cancellationToken) is { } report ? Json(write(report, address)) : Results.NotFound()).RefuseMissingRates();
    }

    private static IResult Json(object report) => Results.Text(ReportJson.Write(report), MediaTypeNames.Application.Json);
}
