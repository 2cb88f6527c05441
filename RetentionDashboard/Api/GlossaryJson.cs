using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports.Glossary;

namespace RetentionDashboard.Api;

/// <summary>The glossary for other programs: stable names, units and numbers; words in the reader's language.</summary>
internal static class GlossaryJson
{
    public static object All() => MetricRegistry.All.Select(Of);

    /// <summary>One metric, worked out with a store's orders or, where they do not suffice, with invented ones.</summary>
    public static object Of(GlossaryEntry entry) => new
    {
        Metric = Of(entry.Metric),
        Store = entry.Store is { } store ? ReportJson.Of(store) : null,
        entry.AsOf,
        entry.Currency,
        Invented = entry.Invented is not null,
        Steps = entry.Example?.Lines.Select(static line => new
        {
            line.Symbol,
            Value = line.Value.Number,
            Unit = UrlNames.Of(line.Value.Unit),
            Fact = UrlNames.Of(line.Fact),
            Meaning = ExampleTexts.Meaning(line),
        }),
        Sum = entry.Example?.Sum is { } sum ? new { sum.Form, Values = sum.Values.Select(static value => new { Value = value.Number, Unit = UrlNames.Of(value.Unit) }) } : null,
    };

    private static object Of(Metric metric) => new
    {
        Name = metric.Slug,
        Title = MetricWords.Name(metric.Id),
        Definition = MetricWords.Sentence(metric.Id),
        Formula = MetricWords.Formula(metric),
        Unit = UrlNames.Of(metric.Unit),
        Rise = UrlNames.Of(metric.Rise),
        Question = UrlNames.Of(metric.Question),
        Default = MetricWords.Default(metric),
        metric.Source,
        Trap = MetricWords.Trap(metric.Id),
        Related = metric.Related.Select(static related => MetricRegistry.Of(related).Slug),
    };
}
