namespace RetentionDashboard.Reports;

/// <summary>What is worth a look about an order.</summary>
public enum OrderIssue
{
    /// <summary>A valid order that names no customer.</summary>
    Unattributed = 0,

    /// <summary>A valid order whose products are worth nothing.</summary>
    ZeroValue = 1,

    /// <summary>A valid order that names no product.</summary>
    NoProducts = 2,

    /// <summary>A valid order dated after today.</summary>
    Future = 3,

    /// <summary>An order whose status says that nobody pays: cancelled, failed, a draft or a test.</summary>
    NotValid = 4,
}
