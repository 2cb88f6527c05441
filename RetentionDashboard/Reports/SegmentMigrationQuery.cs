namespace RetentionDashboard.Reports;

/// <summary>What the page of movements between segments asks for. The dates of the history bound the days of first orders.</summary>
public sealed record SegmentMigrationQuery
{
    public HistoryQuery History { get; init; } = new();

    /// <summary>One whose segments do not overlap.</summary>
    public SegmentGrouping Grouping { get; init; }

    /// <summary>The first day; null is a quarter before the second.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The second day; null, or one after the data, is the as-of date.</summary>
    public DateOnly? Until { get; init; }
}
