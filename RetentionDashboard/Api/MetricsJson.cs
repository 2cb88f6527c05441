using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Api;

/// <summary>The registry of metrics for other programs: stable names, units and formulas; words in the reader's language.</summary>
internal static class MetricsJson
{
    public static object All() => MetricRegistry.All.Select(static metric => new
    {
        Name = metric.Slug,
        Title = MetricWords.Name(metric.Id),
        Definition = MetricWords.Sentence(metric.Id),
        metric.Formula,
        Unit = UrlNames.Of(metric.Unit),
        Rise = UrlNames.Of(metric.Rise),
        Question = UrlNames.Of(metric.Question),
        metric.Default,
        metric.Source,
        Trap = MetricWords.Trap(metric.Id),
        Related = metric.Related.Select(static related => MetricRegistry.Of(related).Slug),
    });
}
