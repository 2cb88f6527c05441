namespace RetentionDashboard.Reports;

/// <summary>What the page of segments over time asks for. The dates bound the days of first orders; a segment is about all of a customer's orders.</summary>
public sealed record SegmentHistoryQuery
{
    /// <summary>Months shown unless the address says otherwise.</summary>
    public const int UsualMonths = 24;

    /// <summary>Asks for the whole history.</summary>
    public const int AllMonths = int.MaxValue;

    public HistoryQuery History { get; init; } = new();

    public SegmentGrouping Grouping { get; init; }

    /// <summary>The newest months, at least 1; <see cref="AllMonths"/> is the whole history.</summary>
    public int Months { get; init; } = UsualMonths;

    /// <summary>What is drawn; the report holds all of them.</summary>
    public SegmentHistoryMeasure Measure { get; init; }
}
