namespace RetentionDashboard.Metrics;

/// <summary>What it means when a metric rises.</summary>
public enum MetricRise
{
    /// <summary>It depends.</summary>
    Neither,

    /// <summary>Higher is better.</summary>
    Good,

    /// <summary>Lower is better.</summary>
    Bad,
}
