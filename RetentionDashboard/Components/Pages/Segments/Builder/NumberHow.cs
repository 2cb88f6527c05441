namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>How a number is bounded.</summary>
public enum NumberHow
{
    AtLeast = 0,
    AtMost = 1,
    Exactly = 2,
    Between = 3,
}
