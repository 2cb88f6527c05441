using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What changed between two periods.</summary>
public sealed record ChangesReport
{
    public required StoreInfo Store { get; init; }

    /// <summary>"Data up to".</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>Null where there are no two periods to compare.</summary>
    public required DateSpan? Earlier { get; init; }

    public required DateSpan? Later { get; init; }

    /// <summary>Questions that had thirty customers a side.</summary>
    public required int Tested { get; init; }

    /// <summary>The largest movements that are more than chance, at most five.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }
}
