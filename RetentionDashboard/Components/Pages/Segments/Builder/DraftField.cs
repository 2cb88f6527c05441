namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>A field of a condition's row.</summary>
public enum DraftField
{
    /// <summary>The row, or the group, as a whole.</summary>
    Whole = 0,
    Low = 1,
    High = 2,
    Values = 3,
    Before = 4,
    Day = 5,
    Segment = 6,
}
