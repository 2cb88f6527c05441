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
}
