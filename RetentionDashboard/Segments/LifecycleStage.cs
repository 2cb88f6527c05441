namespace RetentionDashboard.Segments;

/// <summary>Where a customer is between the first order and the last: exactly one stage, the first that fits (METRICS.md, lifecycle).</summary>
public enum LifecycleStage
{
    /// <summary>Silent for more than two activity windows.</summary>
    Lapsed = 0,

    /// <summary>Silent for longer than the window and than twice their own median gap; with one order, than the window.</summary>
    AtRisk = 1,

    /// <summary>One order.</summary>
    New = 2,

    /// <summary>The last order came after a silence of more than two windows.</summary>
    Reactivated = 3,

    /// <summary>All others.</summary>
    Active = 4,
}
