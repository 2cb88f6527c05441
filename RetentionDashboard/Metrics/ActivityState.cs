namespace RetentionDashboard.Metrics;

/// <summary>Where a customer stands in a retention rate over a span.</summary>
[Flags]
public enum ActivityState
{
    /// <summary>In neither window.</summary>
    None = 0,

    /// <summary>Member of S: an order in the W days before the span.</summary>
    Start = 1,

    /// <summary>Member of E: an order in the W days that end with the span.</summary>
    End = 2,

    /// <summary>The first order is in the span.</summary>
    New = 4,
}
