using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Curves, funnel and histogram of the page of repeat purchases.</summary>
public sealed class RepeatReports(Snapshots snapshots)
{
    private const int MostGroups = 6;

    /// <summary>Null where no store has orders.</summary>
    public async Task<RepeatReport?> GetAsync(RepeatQuery query, CancellationToken cancellationToken = default)
    {
        return await snapshots.OpenAsync(query.History.WithoutOrderFilter, query.By, cancellationToken) is var (snapshot, history)
            ? snapshot.Get(query with { History = history }, () => Compute(HistoryView.OfCohorts(snapshot, history), query))
            : null;
    }

    private static RepeatReport Compute(HistoryView view, RepeatQuery query)
    {
        var (history, selection) = (view.History, view.Selection);
        var times = RepeatTimes.Count(history, selection, query.After);
        IReadOnlyList<CohortGroup> groups = query.By is { } rows ? CohortGroups.Find(history, selection, view.LayoutOf(new CohortLayout { Grain = query.Grain, Rows = rows, Basis = view.Options.Basis }), MostGroups) : [];
        var numbers = OrderNumbers.Count(history, selection);
        return new RepeatReport
        {
            Store = view.Store,
            AsOf = history.AsOf,
            After = query.After,
            Everybody = new RepeatCurve(null, SurvivalCurve.Of(times)),
            Groups = [.. groups.Select(group => new RepeatCurve(group, SurvivalCurve.Of(RepeatTimes.Count(history, group.Customers, query.After))))],
            ReturnDays = ReturnDays.Of(times),
            ToRemind = BehindNumbers.Find(view, new CustomersQuery { Group = CustomerGroup.ToRemind, After = query.After }).Count,
            Steps = [.. Enumerable.Range(1, numbers.Customers.Count).Select(number => new OrderStep(
                number, numbers.Customers[number - 1], numbers.Return(number), numbers.AverageOrderValue(number, view.Options.Basis), numbers.CustomersWithExactly(number)))],
            Loyalty = LoyaltyFigures.Of(view),
            DaysBetweenOrders = GapCounts.Count(history, selection, null),
        };
    }
}
