namespace RetentionDashboard.Reports;

/// <summary>What the page of segments asks for. The dates bound the days of first orders; a segment is about all of a customer's orders.</summary>
public sealed record SegmentsQuery
{
    public HistoryQuery History { get; init; } = new();

    /// <summary>What colours the grid; the report holds both.</summary>
    public SegmentMeasure Measure { get; init; }
}
