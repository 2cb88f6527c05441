namespace RetentionDashboard.Reports;

/// <summary>The customers behind a number.</summary>
public enum CustomerGroup
{
    /// <summary>Customers with an order in the span.</summary>
    Ordered = 0,

    /// <summary>Customers with two orders or more in the span.</summary>
    Repeat = 1,

    /// <summary>Customers whose first order is in the span.</summary>
    New = 2,

    /// <summary>S of the retention rate.</summary>
    Start = 3,

    /// <summary>E of the retention rate.</summary>
    End = 4,

    /// <summary>N of the retention rate.</summary>
    NewInEnd = 5,

    /// <summary>R of the retention rate.</summary>
    Reactivated = 6,

    /// <summary>Members of S that are in E.</summary>
    Retained = 7,

    /// <summary>Members of S that are not in E.</summary>
    Churned = 8,

    /// <summary>A cohort, or one cell of it.</summary>
    Cohort = 9,

    /// <summary>Customers known only by a name.</summary>
    WeakIdentity = 10,

    /// <summary>Customers whose first order of the span is their first of all.</summary>
    FirstTime = 11,

    /// <summary>Customers whose first order of the span comes at most an activity window after the one before.</summary>
    Returning = 12,

    /// <summary>Customers whose first order of the span comes after a longer silence.</summary>
    CameBack = 13,

    /// <summary>Revenue bridge: first order in the later period.</summary>
    BridgeNew = 14,

    /// <summary>Revenue bridge: ordered in both periods, more in the later one.</summary>
    BridgeMore = 15,

    /// <summary>Revenue bridge: ordered in both periods, the same or less in the later one.</summary>
    BridgeLess = 16,

    /// <summary>Revenue bridge: ordered in the earlier period only.</summary>
    BridgeLost = 17,

    /// <summary>Revenue bridge: ordered before, and again in the later period.</summary>
    BridgeReactivated = 18,

    /// <summary>Revenue bridge: no order in either period, but refunds.</summary>
    BridgeRefunds = 19,

    /// <summary>The fifth of the customers that brought most.</summary>
    TopRevenue = 20,

    /// <summary>Customers with that many orders or more.</summary>
    OrdersAtLeast = 21,

    /// <summary>Customers with exactly that many orders.</summary>
    OrdersExactly = 22,

    /// <summary>Customers with that many order days or more: those a survival curve is about.</summary>
    WithOrder = 23,

    /// <summary>Customers with exactly that many order days: not back yet.</summary>
    NotReturned = 24,

    /// <summary>Of those not back yet, the ones silent as long as the middle half of those who return.</summary>
    ToRemind = 25,

    /// <summary>Customers with a second order within so many days of the first, of those who have had them.</summary>
    RepeatWithin = 26,

    /// <summary>Customers whose first order is at least so many days old.</summary>
    ObservedFor = 27,

    /// <summary>Customers with a later order worth more than their first.</summary>
    Upsold = 28,

    /// <summary>Customers with a later order that holds a product which their first did not.</summary>
    CrossSold = 29,

    /// <summary>Customers with two orders or more, the first one's products known.</summary>
    CrossSellKnown = 30,

    /// <summary>Customers of whom a model does not know for sure that they still buy, silent for longer than usual and not as good as gone: whom to win back.</summary>
    WinBack = 31,

    /// <summary>Customers who by a model are more likely gone than not.</summary>
    LikelyGone = 32,

    /// <summary>Customers of whom a model does not know for sure that they still buy.</summary>
    InDoubt = 33,
}
