namespace RetentionDashboard.Reports;

/// <summary>Why a segment was not kept or removed.</summary>
public enum SegmentProblemKind
{
    NoName,
    NameTooLong,
    NameTaken,
    DescriptionTooLong,

    /// <summary>A condition cannot be used.</summary>
    Rule,

    /// <summary>Rules of other segments ask about it.</summary>
    InUse,

    /// <summary>Somebody removed it meanwhile.</summary>
    Gone,
}
