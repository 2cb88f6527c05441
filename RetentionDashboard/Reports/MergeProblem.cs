namespace RetentionDashboard.Reports;

/// <summary>Why two customers cannot be made one.</summary>
public enum MergeProblem
{
    /// <summary>One of them is not there any more.</summary>
    Gone,

    /// <summary>They are one already.</summary>
    AlreadyOne,

    /// <summary>They belong to two stores, which count their customers apart.</summary>
    OtherStore,

    /// <summary>One of them was erased: nobody may know any more who they were.</summary>
    Erased,
}
