namespace RetentionDashboard.Reports;

/// <summary>The table of the Cohorts page.</summary>
public sealed class CohortsReports
{
    /// <summary>Null where no store has orders.</summary>
    public Task<CohortsReport?> GetAsync(CohortsQuery query, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
