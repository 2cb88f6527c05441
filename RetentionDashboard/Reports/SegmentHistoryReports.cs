using System.Collections.Concurrent;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Segments over time: how they grew, and who moved between them.</summary>
public sealed class SegmentHistoryReports(Snapshots snapshots, SavedSegments segments)
{
    /// <summary>Saved segments that are followed at once: each costs a pass over all customers for every month.</summary>
    public const int MostSaved = 10;

    private const int MonthsBefore = 3;

    /// <summary>Null where no store has orders.</summary>
    public async Task<SegmentHistoryReport?> GetAsync(SegmentHistoryQuery query, CancellationToken cancellationToken = default)
    {
        var saved = query.Grouping == SegmentGrouping.Saved ? await segments.GetAsync(cancellationToken) : [];
        var chosen = saved.Where(static segment => segment.Rule is not null).Take(MostSaved).Select(static segment => SegmentChoice.OfSaved(segment.Id)).ToList();
        HistoryQuery[] asked = [query.History.WithoutOrderFilter, .. chosen.Select(choice => new HistoryQuery { StoreId = query.History.StoreId, Segment = choice })];
        if (await snapshots.OpenAsync(query.History.StoreId, asked, cancellationToken) is not var (snapshot, opened))
        {
            return null;
        }

        var key = query with { History = opened[0], Measure = default };
        SegmentChoice[] choices = [.. opened.Skip(1).Select(static known => known.Segment!)];
        // Two readings of the same rules are the same question.
        var rules = string.Join('\n', saved.Select(static segment => FormattableString.Invariant($"{segment.Id} {segment.Name} {(segment.Rule is { } rule ? RuleJson.Write(rule) : "")}")));
        return await Task.Run(() => snapshot.Get((key, rules), () => Compute(snapshot, key, choices, saved.Count - choices.Length)), cancellationToken);
    }

    /// <summary>Null where no store has orders.</summary>
    /// <param name="query">Its grouping must be one whose segments do not overlap.</param>
    public async Task<SegmentMigrationReport?> GetMigrationAsync(SegmentMigrationQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenAsync(query.History.WithoutOrderFilter, cancellationToken) is not var (snapshot, history))
        {
            return null;
        }

        var key = query with { History = history };
        return HistoryView.OfCohorts(snapshot, history).History.AsOf is null ? null
            : await Task.Run(() => snapshot.Get(key, () => ComputeMigration(snapshot, key)), cancellationToken);
    }

    private static SegmentHistoryReport Compute(Snapshot snapshot, SegmentHistoryQuery query, IReadOnlyList<SegmentChoice> saved, int leftOut)
    {
        var view = HistoryView.OfCohorts(snapshot, query.History);
        var options = view.Store.Segments;
        var divides = FamilyOf(query.Grouping) is not null;
        var divisions = Divisions(query.Grouping, saved, options, view.Options.Basis, Remembered(day => Forecasts.FutureOf(view.History, view.Store, day)));
        var months = divisions.Count == 0 ? [] : SegmentHistory.Of(view.History, view.Selection, divisions, query.Months, options);
        return new SegmentHistoryReport
        {
            Store = view.Store,
            AsOf = view.History.AsOf,
            Grouping = query.Grouping,
            Divides = divides,
            Segments = query.Grouping == SegmentGrouping.Saved ? saved : [.. divisions.SelectMany(static division => division.Keys).OfType<string>().Select(static key => new SegmentChoice(key))],
            LeftOut = leftOut,
            // Of a segment and the others the segment alone is shown.
            Months = [.. months.Select(month => new SegmentHistoryRow(
                month.Days,
                month.Days.To == Period.Of(Grain.Month, month.Days.To).LastDay,
                month.Everybody,
                divides ? month.Divisions[0] : [.. month.Divisions.Select(static division => division[0])]))],
            MonthsInAll = SegmentHistory.MonthsOf(view.History, SegmentHistoryQuery.AllMonths).Count,
        };
    }

    private static SegmentMigrationReport ComputeMigration(Snapshot snapshot, SegmentMigrationQuery query)
    {
        var view = HistoryView.OfCohorts(snapshot, query.History);
        var asOf = view.History.AsOf!.Value;
        var until = query.Until is { } last && last < asOf ? last : asOf;
        var since = query.Since ?? until.AddMonths(-MonthsBefore);
        var division = SegmentDivision.Of(FamilyOf(query.Grouping) ?? SegmentFamily.Rfm, view.Store.Segments.Tiers);
        var migration = SegmentMigration.Of(view.History, view.Selection, division, since <= until ? new DateSpan(since, until) : new DateSpan(until, since < asOf ? since : asOf), view.Store.Segments);
        return new SegmentMigrationReport(view.Store, asOf, migration.Days, [.. division.Keys.Select(static key => new SegmentChoice(key!))], migration);
    }

    private static IReadOnlyList<SegmentDivision> Divisions(
        SegmentGrouping grouping, IReadOnlyList<SegmentChoice> saved, SegmentOptions options, RevenueBasis basis, Func<DateOnly, FutureFigures?> future) => grouping switch
        {
            SegmentGrouping.Trait => [.. BuiltInSegment.All(options.Tiers).Where(static segment => segment.Family == SegmentFamily.Trait).Select(static segment => SegmentDivision.Of(segment.Key, at => at.Members(segment)))],
            SegmentGrouping.Saved => [.. saved.Select(choice => SegmentDivision.Of(choice.Key, at => Members(choice.Rules!, at, basis, future)))],
            _ => [SegmentDivision.Of(FamilyOf(grouping)!.Value, options.Tiers)],
        };

    private static SegmentFamily? FamilyOf(SegmentGrouping grouping) => grouping switch
    {
        SegmentGrouping.Rfm => SegmentFamily.Rfm,
        SegmentGrouping.Lifecycle => SegmentFamily.Lifecycle,
        SegmentGrouping.Tier => SegmentFamily.Tier,
        SegmentGrouping.Pareto => SegmentFamily.Pareto,
        _ => null,
    };

    // All segments of a month ask the same model.
    private static Func<DateOnly, FutureFigures?> Remembered(Func<DateOnly, FutureFigures?> future)
    {
        var known = new ConcurrentDictionary<DateOnly, Lazy<FutureFigures?>>();
        return day => known.GetOrAdd(day, asked => new Lazy<FutureFigures?>(() => future(asked))).Value;
    }

    private static bool[] Members(SegmentRules rules, CustomerSegments at, RevenueBasis basis, Func<DateOnly, FutureFigures?> future)
    {
        try
        {
            return rules.Rule is { } rule ? RuleMembers.Of(rule, SegmentMembers.ContextOf(at, rules.Details, rules.Saved, basis, future)) : new bool[at.Figures.History.CustomerCount];
        }
        catch (RuleException)
        {
            return new bool[at.Figures.History.CustomerCount];
        }
    }
}
