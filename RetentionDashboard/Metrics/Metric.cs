namespace RetentionDashboard.Metrics;

/// <summary>One metric of METRICS.md.</summary>
/// <param name="Id">Its name in the code.</param>
/// <param name="Slug">Its name in addresses and for other programs; it never changes.</param>
/// <param name="Question">The question that it answers.</param>
/// <param name="Unit">What its value is.</param>
/// <param name="Rise">Whether a rise is good.</param>
/// <param name="Formula">How it is computed, in the notation of METRICS.md.</param>
public sealed record Metric(MetricId Id, string Slug, MetricQuestion Question, MetricUnit Unit, MetricRise Rise, string Formula)
{
    /// <summary>What it depends on and where that begins: "W = 90 days"; null where nothing can be set.</summary>
    public string? Default { get; init; }

    /// <summary>Who described it; null for figures of the trade without one author.</summary>
    public string? Source { get; init; }

    /// <summary>Metrics that are read beside it.</summary>
    public IReadOnlyList<MetricId> Related { get; init; } = [];

    /// <summary>True where higher is better, false where lower is; null where it depends.</summary>
    public bool? HigherIsBetter => Rise switch
    {
        MetricRise.Good => true,
        MetricRise.Bad => false,
        _ => null,
    };
}
