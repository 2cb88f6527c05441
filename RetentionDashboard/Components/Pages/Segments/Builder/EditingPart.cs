namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>A control of a condition or a group that the keyboard can be sent to.</summary>
public enum EditingPart
{
    /// <summary>What it is about, or how a group's conditions are joined.</summary>
    First = 0,
    Up = 1,
    Down = 2,
    Add = 3,
}
