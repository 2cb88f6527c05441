using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Proposes settings from a store's own orders.</summary>
public sealed class ProposalsReports(Snapshots snapshots)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<ProposalsReport?> GetAsync(int? storeId, CancellationToken cancellationToken = default)
    {
        var snapshot = await snapshots.GetAsync(storeId, cancellationToken);
        return snapshot?.Get(nameof(ProposalsReports), () =>
        {
            var view = HistoryView.OfOrders(snapshot, new HistoryQuery { StoreId = storeId });
            return new ProposalsReport(
                view.Store,
                WindowProposal.Of(view.History, view.Selection, view.RetentionSpan, view.Options.ActivityWindowDays),
                GrainProposal.Of(view.History, view.Selection),
                view.Options.AsOf is null ? AsOfProposal.Of(view.History) : null);
        });
    }
}
