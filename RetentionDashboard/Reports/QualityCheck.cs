namespace RetentionDashboard.Reports;

/// <summary>What the data-quality page looks for.</summary>
public enum QualityCheck
{
    Unattributed = 0,
    ZeroValue = 1,
    NoProducts = 2,
    Future = 3,
    NotValid = 4,
    WeakIdentity = 5,
    LookAlikes = 6,
    CalendarGaps = 7,
    RefusedRows = 8,
}
