using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The cohort of a customer's first order and where they stand in it.</summary>
/// <param name="Grain">The shortest period that gives a cohort of enough customers, else a year.</param>
/// <param name="Key">The cohort.</param>
/// <param name="Size">Its customers, the one included.</param>
/// <param name="Orders">By valid orders.</param>
/// <param name="Revenue">By revenue in the store's basis, in currency units.</param>
public sealed record CustomerCohort(Grain Grain, string Key, int Size, Standing Orders, Standing Revenue)
{
    /// <summary>True where one customer more or less moves the average.</summary>
    public bool IsFew => Size < GrainCohorts.FewestCustomers;
}
