using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The table of the Cohorts page.</summary>
public sealed class CohortsReports(Snapshots snapshots)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<CohortsReport?> GetAsync(CohortsQuery query, CancellationToken cancellationToken = default)
    {
        var snapshot = await snapshots.GetAsync(query.History.StoreId, cancellationToken);
        return snapshot?.Get(query, () => Compute(snapshot, query));
    }

    private static CohortsReport Compute(Snapshot snapshot, CohortsQuery query)
    {
        var view = HistoryView.OfCohorts(snapshot, query.History);
        var cube = CountCube(snapshot, view, query.History, query.Grain, query.Rows);
        return new CohortsReport(view.Store, CohortTables.Build(cube, query.Measure, view.Options.Basis));
    }

    // All measures read one cube, so that switching between them counts nothing again.
    private static CohortCube CountCube(Snapshot snapshot, HistoryView view, HistoryQuery query, Grain grain, CohortRows rows) =>
        snapshot.Get((query, grain, rows), () => CohortCube.Count(view.History, view.Selection, grain, rows));
}
