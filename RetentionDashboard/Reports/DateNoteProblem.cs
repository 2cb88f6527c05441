namespace RetentionDashboard.Reports;

/// <summary>Why a note cannot be kept.</summary>
public enum DateNoteProblem
{
    NoDay = 0,

    /// <summary>Before 1900 or after 2199: a slip of the keyboard.</summary>
    DayOutOfRange = 1,

    NoText = 2,
    TextTooLong = 3,
}
