namespace RetentionDashboard.Reports;

/// <summary>What a comparison of one figure comes to.</summary>
public enum CompareVerdict
{
    /// <summary>Fewer than 30 customers on a side: nothing is said.</summary>
    NotEnough,

    /// <summary>The difference can be chance.</summary>
    Chance,

    /// <summary>B is higher.</summary>
    Higher,

    /// <summary>B is lower.</summary>
    Lower,
}
