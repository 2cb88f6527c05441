namespace RetentionDashboard.Reports;

/// <summary>What the filters of a page can be set to.</summary>
public sealed class FilterChoicesReports
{
    /// <summary>Null where there is no store.</summary>
    public Task<FilterChoices?> GetAsync(HistoryQuery query, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
