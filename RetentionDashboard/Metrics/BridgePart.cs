namespace RetentionDashboard.Metrics;

/// <summary>Why revenue differs between two periods: what a customer did in one and in the other.</summary>
public enum BridgePart
{
    /// <summary>First order ever in the later period.</summary>
    New = 0,

    /// <summary>Orders in both, and more revenue in the later one.</summary>
    MoreFromRetained = 1,

    /// <summary>Orders in both, and the same or less revenue in the later one.</summary>
    LessFromRetained = 2,

    /// <summary>Orders in the earlier period only.</summary>
    Lost = 3,

    /// <summary>Orders in the later period, none in the earlier one, and a first order before the later one.</summary>
    Reactivated = 4,

    /// <summary>No order in either: refunds of older orders, and of people without an order.</summary>
    Refunds = 5,
}
