namespace RetentionDashboard.Reports;

/// <summary>Which segments are looked at over time.</summary>
public enum SegmentGrouping
{
    /// <summary>The eleven RFM names.</summary>
    Rfm = 0,

    /// <summary>Lifecycle stages.</summary>
    Lifecycle = 1,

    /// <summary>Loyalty tiers.</summary>
    Tier = 2,

    /// <summary>The best fifth and the others.</summary>
    Pareto = 3,

    /// <summary>Traits, which overlap.</summary>
    Trait = 4,

    /// <summary>The segments that somebody saved, which overlap.</summary>
    Saved = 5,
}
