using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>
/// Finds what changed between a period and the one before it: every group of first orders is asked by every measure, false alarms are held at one in ten of what
/// is reported, and the largest movements are kept.
/// </summary>
public sealed class ChangesReports(Snapshots snapshots)
{
    /// <summary>Longer lists are not read.</summary>
    public const int Most = 5;

    private const double FalseAlarms = 0.1;

    // A group that is nearly everybody tells the same story twice.
    private const double NearlyEverybody = 0.9;

    /// <summary>Null where no store has orders.</summary>
    /// <param name="query">Its dates are the later period; without them it is the newest complete quarter, or month of a young shop.</param>
    public async Task<ChangesReport?> GetAsync(HistoryQuery query, CancellationToken cancellationToken = default)
    {
        return await snapshots.OpenAsync(query, cancellationToken) is var (snapshot, opened)
            ? snapshot.Get(opened, () => Compute(HistoryView.OfOrders(snapshot, opened), opened))
            : null;
    }

    private static ChangesReport Compute(HistoryView view, HistoryQuery query)
    {
        var (earlier, later) = view.Span is { } span ? (view.SpanBefore, span) : ComparedPeriods.Newest(view.History);
        var found = earlier is { } before && later is { } now ? Find(view, before, now) : [];
        return new ChangesReport
        {
            Store = view.Store,
            AsOf = view.History.AsOf,
            Earlier = earlier,
            Later = later,
            Tested = found.Count,
            Changes = [.. Largest(found).Select(change => change with { Filter = ChangeGroups.FilterOf(query, change) })],
        };
    }

    private static List<Change> Find(HistoryView view, DateSpan earlier, DateSpan later)
    {
        var groups = new ChangeGroups(view.History);
        var movements = GroupMovements.Count(
            view.History, view.Selection, earlier, later, view.Options.ActivityWindowDays, view.Options.Basis, groups.Count, groups.Read);
        var (before, now) = (movements.Earlier[0], movements.Later[0]);
        var changes = new List<Change>();
        for (var group = 0; group < groups.Count; group++)
        {
            var (from, to) = (movements.Earlier[group], movements.Later[group]);
            if (group == 0 || Math.Max(from.Customers, to.Customers) < NearlyEverybody * Math.Max(before.Customers, now.Customers))
            {
                changes.AddRange(ChangesOf(groups.Names[group], from, to, before, now));
            }
        }

        return changes;
    }

    private static IEnumerable<Change> ChangesOf(ChangeGroups.Name group, SpanMovement from, SpanMovement to, SpanMovement allFrom, SpanMovement allTo)
    {
        if (Math.Min(from.Customers, to.Customers) >= TwoRates.FewestCustomers)
        {
            yield return Sum(group, ChangeMeasure.Revenue, new TwoTotals(from.Money, from.MoneySquared, to.Money, to.MoneySquared), from, to, Math.Max(allFrom.Money, allTo.Money), Money.Scale);
            yield return Sum(group, ChangeMeasure.Orders, new TwoTotals(from.Orders, from.OrdersSquared, to.Orders, to.OrdersSquared), from, to, Math.Max(allFrom.Orders, allTo.Orders), 1);
        }

        var repeat = new TwoRates(new Ratio(from.RepeatCustomers, from.Customers), new Ratio(to.RepeatCustomers, to.Customers));
        var retention = new TwoRates(new Ratio(from.Retained, from.Start), new Ratio(to.Retained, to.Start));
        if (repeat.IsEnough)
        {
            yield return Rate(group, ChangeMeasure.RepeatRate, repeat, to.Customers / (double)allTo.Customers);
        }

        if (retention.IsEnough)
        {
            yield return Rate(group, ChangeMeasure.Retention, retention, to.Start / (double)allTo.Start);
        }
    }

    private static Change Sum(ChangeGroups.Name group, ChangeMeasure measure, TwoTotals totals, SpanMovement from, SpanMovement to, long whole, long unit) => new(
        group.Dimension,
        group.Key,
        group.Label,
        measure,
        new Ratio((decimal)totals.Earlier / unit, from.Customers),
        new Ratio((decimal)totals.Later / unit, to.Customers),
        (decimal)totals.Difference / unit,
        (decimal)(totals.Interval.Lower / unit),
        (decimal)(totals.Interval.Upper / unit),
        totals.PValue,
        whole <= 0 ? 0 : Math.Abs(totals.Difference) / whole);

    private static Change Rate(ChangeGroups.Name group, ChangeMeasure measure, TwoRates rates, double share) => new(
        group.Dimension,
        group.Key,
        group.Label,
        measure,
        rates.Left,
        rates.Right,
        (decimal)rates.Difference!.Value,
        (decimal)rates.Interval!.Value.Lower,
        (decimal)rates.Interval.Value.Upper,
        rates.PValue!.Value,
        Math.Abs(rates.Difference.Value) * share);

    private static List<Change> Largest(List<Change> changes)
    {
        var stands = FalseDiscovery.Stand([.. changes.Select(static change => change.PValue)], FalseAlarms);
        var largest = new List<Change>();
        foreach (var change in changes.Where((_, place) => stands[place]).OrderByDescending(static change => change.Impact))
        {
            if (largest.Count < Most && !largest.Exists(known => TellsTheSame(known, change)))
            {
                largest.Add(change);
            }
        }

        return largest;
    }

    // Revenue and orders of one group are one story, as are two groups of the same customers.
    private static bool TellsTheSame(Change known, Change change) =>
        (known.Dimension == change.Dimension && known.Key == change.Key && IsSum(known) == IsSum(change))
        || (known.Measure == change.Measure && known.Before == change.Before && known.Now == change.Now);

    private static bool IsSum(Change change) => change.Measure is ChangeMeasure.Revenue or ChangeMeasure.Orders;
}
