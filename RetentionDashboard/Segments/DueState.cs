namespace RetentionDashboard.Segments;

/// <summary>How a day stands to the dates between which an order is due.</summary>
public enum DueState
{
    /// <summary>The order is due later.</summary>
    Later = 0,

    /// <summary>The order is due now.</summary>
    Due = 1,

    /// <summary>The order was due before.</summary>
    Overdue = 2,
}
