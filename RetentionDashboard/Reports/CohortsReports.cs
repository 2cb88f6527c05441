using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The table of the Cohorts page.</summary>
public sealed class CohortsReports(Snapshots snapshots)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<CohortsReport?> GetAsync(CohortsQuery query, CancellationToken cancellationToken = default)
    {
        return await snapshots.OpenAsync(query.History, query.Rows, cancellationToken) is var (snapshot, history)
            ? Get(snapshot, query with { History = history })
            : null;
    }

    private static CohortsReport Get(Snapshot snapshot, CohortsQuery query) => snapshot.Get(query, () => Compute(snapshot, query));

    private static CohortsReport Compute(Snapshot snapshot, CohortsQuery query)
    {
        var view = HistoryView.OfCohorts(snapshot, query.History);
        var cube = CubeOf(snapshot, view, query.History, view.LayoutOf(query.LayoutIn(view.Options.Basis)));
        var table = CohortTables.Build(cube, new CohortReading
        {
            Measure = query.Measure,
            Form = query.Form,
            Basis = view.Options.Basis,
            MarginPercent = view.Options.MarginPercent,
        });
        return query.Rows == CohortRows.Store
            ? new CohortsReport(view.Store, table with { Cohorts = [.. table.Cohorts.Select(cohort => cohort with { Label = snapshot.NameOfStore(cohort.Key) })] })
            : new CohortsReport(view.Store, table, SteadierGrain(view, table));
    }

    // Only a table of small cohorts asks for another one, so that nobody else waits for the answer.
    private static Grain? SteadierGrain(HistoryView view, CohortTable table)
    {
        int[] sizes = [.. table.Cohorts.Where(cohort => cohort.Period?.LastDay <= table.AsOf).Select(static cohort => cohort.Size).Order()];
        return sizes.Length > 0 && sizes[sizes.Length / 2] < GrainCohorts.FewestCustomers && GrainProposal.Of(view.History, view.Selection)?.Proposed is { } proposed && proposed > table.Grain
            ? proposed
            : null;
    }

    // Measures that read the same share one cube, so that switching between them counts nothing again.
    private static CohortCube CubeOf(Snapshot snapshot, HistoryView view, HistoryQuery query, CohortLayout layout) =>
        snapshot.Get((query, layout), () => CohortCube.Count(view.History, view.Selection, layout));
}
