namespace RetentionDashboard.Reports;

/// <summary>The valid orders that name no customer.</summary>
public sealed class UnattributedReports
{
    /// <summary>Null where no store has orders. The query's dates bound the orders' days; its other filters do not apply.</summary>
    public Task<UnattributedReport?> GetAsync(HistoryQuery query, int skip, int? take, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
