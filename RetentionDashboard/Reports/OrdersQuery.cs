namespace RetentionDashboard.Reports;

/// <summary>Which orders that are worth a look, and which page of them, the newest first.</summary>
public sealed record OrdersQuery
{
    /// <summary>The store; the dates bound unattributed orders alone, as the pages that count them do.</summary>
    public HistoryQuery History { get; init; } = new();

    public OrderIssue Issue { get; init; }
    public int Skip { get; init; }

    /// <summary>Rows wanted; null is all of them.</summary>
    public int? Take { get; init; } = 25;
}
