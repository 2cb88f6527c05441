namespace RetentionDashboard.Reports;

/// <summary>What the square of pairs shows.</summary>
public enum PairMeasure
{
    /// <summary>Confidence ÷ share of all.</summary>
    Lift = 0,

    /// <summary>Share of the row's orders that hold the column's item.</summary>
    Confidence = 1,
}
