namespace RetentionDashboard.Reports;

/// <summary>Why a view cannot be kept.</summary>
public enum ViewProblem
{
    NoName,
    NameTooLong,
    NameTaken,

    /// <summary>The address is none of a page here.</summary>
    ForeignAddress,
}
