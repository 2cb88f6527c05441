using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Localization;

/// <summary>A metric in the reader's language: its name, its sentence, what people get wrong about it, and its values.</summary>
public static class MetricWords
{
    public static string Name(MetricId metric) => Text(metric, nameof(Name));

    /// <summary>What it is, in one sentence.</summary>
    public static string Sentence(MetricId metric) => Text(metric, nameof(Sentence));

    /// <summary>What people get wrong about it.</summary>
    public static string Trap(MetricId metric) => Text(metric, nameof(Trap));

    /// <summary>How it is computed, its words in the reader's language; a formula of letters alone is the same in all.</summary>
    public static string Formula(Metric metric) => Texts.ResourceManager.GetString($"Metric_{metric.Id}_Formula", CultureInfo.CurrentUICulture) ?? metric.Formula;

    /// <summary>Where what it depends on begins; null where nothing can be set.</summary>
    public static string? Default(Metric metric) => Texts.ResourceManager.GetString($"Metric_{metric.Id}_Default", CultureInfo.CurrentUICulture) ?? metric.Default;

    /// <summary>A value in the metric's unit: "65.6%", "£480.76", "34 days".</summary>
    /// <param name="currency">Of the store, for money.</param>
    public static string Value(MetricId metric, decimal? value, string currency) => MetricRegistry.Of(metric).Unit switch
    {
        MetricUnit.Share => Formats.Percent(value),
        MetricUnit.Money => Formats.Money(value, currency),
        MetricUnit.Days => Formats.Days(value),
        MetricUnit.Count => Formats.Count((long?)value),
        _ => Formats.Number(value),
    };

    public static string Question(MetricQuestion question) => question switch
    {
        MetricQuestion.Return => Texts.Metric_Question_Return,
        MetricQuestion.When => Texts.Metric_Question_When,
        MetricQuestion.Worth => Texts.Metric_Question_Worth,
        MetricQuestion.Segment => Texts.Metric_Question_Segment,
        MetricQuestion.Product => Texts.Metric_Question_Product,
        MetricQuestion.Difference => Texts.Metric_Question_Difference,
        _ => Texts.Metric_Question_Shop,
    };

    private static string Text(MetricId metric, string part) => Texts.ResourceManager.GetString($"Metric_{metric}_{part}", CultureInfo.CurrentUICulture)!;
}
