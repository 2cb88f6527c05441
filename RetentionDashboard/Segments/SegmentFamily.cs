namespace RetentionDashboard.Segments;

/// <summary>What a built-in segment is made by.</summary>
public enum SegmentFamily
{
    /// <summary>One of the eleven names of the RFM grid.</summary>
    Rfm = 0,

    /// <summary>One score of recency and one of frequency.</summary>
    RfmCell = 1,

    /// <summary>A lifecycle stage.</summary>
    Lifecycle = 2,

    /// <summary>A loyalty tier.</summary>
    Tier = 3,

    /// <summary>The fifth that brought most, or the others.</summary>
    Pareto = 4,

    /// <summary>A trait.</summary>
    Trait = 5,
}
