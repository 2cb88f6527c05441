namespace RetentionDashboard.Metrics;

/// <summary>What a cohort table's cells hold.</summary>
public sealed record CohortReading
{
    /// <summary>What is counted or summed.</summary>
    public CohortMeasure Measure { get; init; }

    /// <summary>The form of its values.</summary>
    public CohortForm Form { get; init; }

    /// <summary>The revenue of <see cref="CohortMeasure.AverageOrderValue"/>; the other measures of money name their own.</summary>
    public RevenueBasis Basis { get; init; }

    /// <summary>Margin on net revenue, 0 to 100, of <see cref="CohortMeasure.Margin"/> and <see cref="CohortMeasure.CumulativeMargin"/>.</summary>
    public decimal MarginPercent { get; init; } = 100;
}
