namespace RetentionDashboard.Reports;

/// <summary>Everything the data-quality page shows.</summary>
public sealed record DataQualityReport
{
    public required StoreInfo Store { get; init; }

    /// <summary>One for each check, those that found nothing too.</summary>
    public required IReadOnlyList<QualityFinding> Findings { get; init; }

    /// <summary>One for each store.</summary>
    public required IReadOnlyList<NewestOrders> Newest { get; init; }

    /// <summary>Status words of orders that do not count, the most frequent first.</summary>
    public required IReadOnlyList<StatusCount> NotValidWords { get; init; }

    public QualityFinding this[QualityCheck check] => Findings.First(finding => finding.Check == check);
}
