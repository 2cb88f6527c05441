namespace RetentionDashboard.Reports;

/// <summary>Size, revenue and retention of segments month by month.</summary>
public sealed record SegmentHistoryReport
{
    public required StoreInfo Store { get; init; }

    /// <summary>"Data up to".</summary>
    public required DateOnly? AsOf { get; init; }

    public required SegmentGrouping Grouping { get; init; }

    /// <summary>True where everybody is in exactly one of the segments.</summary>
    public required bool Divides { get; init; }

    public required IReadOnlyList<SegmentChoice> Segments { get; init; }

    /// <summary>Saved segments that are left out because there are too many; 0 of other groupings.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<SegmentHistoryRow> Months { get; init; }

    /// <summary>Months of the whole history.</summary>
    public required int MonthsInAll { get; init; }
}
