namespace RetentionDashboard.Metrics;

/// <summary>What a place of a product journey stands for.</summary>
public enum JourneyStop
{
    /// <summary>Orders led by one item.</summary>
    Item = 0,

    /// <summary>Orders led by any item that is not shown by itself, or by none that is looked at.</summary>
    Others = 1,

    /// <summary>No such order yet, and the last one lies at most an activity window back: it may still come.</summary>
    Open = 2,

    /// <summary>No such order, and silent for longer than the activity window.</summary>
    Ended = 3,
}
