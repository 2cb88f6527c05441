namespace RetentionDashboard.Import;

/// <summary>How a column writes numbers; decided per column, never per cell.</summary>
public enum NumberStyle
{
    /// <summary>1,234.50</summary>
    En,

    /// <summary>1.234,50</summary>
    De,

    /// <summary>1 234,50</summary>
    Fr,

    /// <summary>1.234 without cents.</summary>
    Id,
}
