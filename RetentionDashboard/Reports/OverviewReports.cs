namespace RetentionDashboard.Reports;

/// <summary>The totals, rates and charts of the Overview page.</summary>
public sealed class OverviewReports
{
    /// <summary>Null where no store has orders.</summary>
    public Task<OverviewReport?> GetAsync(HistoryQuery query, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
