namespace RetentionDashboard.Reports;

/// <summary>A heading of a cohort table that can sort it.</summary>
public enum CohortSortBy
{
    /// <summary>By time where rows are periods, else by name.</summary>
    Name = 0,

    Size = 1,

    /// <summary>By the values of a period index.</summary>
    Column = 2,
}
