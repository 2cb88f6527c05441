using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Counts the customers of rules as they are written. What all customers did is worked out once for each state of the orders, so that another rule costs one pass.</summary>
public sealed class RuleCounts(Snapshots snapshots, SavedSegments segments)
{
    /// <summary>Null where no store has orders.</summary>
    /// <param name="rule">A rule without an error of its own.</param>
    /// <param name="query">Its customers are counted; the segments that a rule asks about are those of all customers.</param>
    /// <param name="cancellationToken">Ends what is outdated; what was begun to be read of the orders goes on for the next question.</param>
    public async Task<RuleCount?> CountAsync(SegmentRule rule, HistoryQuery query, CancellationToken cancellationToken = default) =>
        (await CountAsync([rule], query, cancellationToken))?[0];

    /// <summary>Several at once, in the given sequence; null where no store has orders.</summary>
    public async Task<IReadOnlyList<RuleCount>?> CountAsync(IReadOnlyList<SegmentRule> rules, HistoryQuery query, CancellationToken cancellationToken = default)
    {
        var saved = (await segments.GetAsync(cancellationToken)).ToDictionary(static segment => segment.Id, static segment => segment.Rule);
        SegmentRule? Saved(int number) => saved.GetValueOrDefault(number);
        if (await OpenAsync(query, rules.Any(rule => RuleNeeds.Details(rule, Saved)), cancellationToken) is not var (snapshot, opened, details))
        {
            return null;
        }

        return await Task.Run<IReadOnlyList<RuleCount>?>(
            () =>
            {
                var counting = Counting.Of(snapshot, details, opened, Saved);
                return [.. rules.Select(rule =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return counting.Count(rule);
                })];
            },
            cancellationToken);
    }

    // What is read of the orders serves the next question too, so that is not given up half way.
    private async Task<(Snapshot Snapshot, HistoryQuery Query, OrderDetails? Details)?> OpenAsync(HistoryQuery query, bool withDetails, CancellationToken cancellationToken)
    {
        if (withDetails)
        {
            return await snapshots.OpenWithDetailsAsync(query, CancellationToken.None).WaitAsync(cancellationToken) is var (whole, same, details) ? (whole, same, details) : null;
        }

        return await snapshots.OpenAsync(query, cancellationToken) is var (snapshot, opened) ? (snapshot, opened, null) : null;
    }

    private sealed record Counting(StoreInfo Store, SegmentContext? Context, CustomerSelection Selection, SegmentSize Everybody, Func<SegmentRule, ForecastResult?> ForecastOf)
    {
        private static readonly SegmentSize Nobody = new(null, 0, 0, 0);

        public static Counting Of(Snapshot snapshot, OrderDetails? details, HistoryQuery query, Func<int, SegmentRule?> saved)
        {
            var store = query.Options is null ? snapshot.Store : snapshot.Store with { Options = query.Options };
            // Details are those of all orders: the as-of day leaves out later ones without cutting them off.
            var view = HistoryView.OfCohorts(snapshot, query.WithoutOrderFilter with { Options = store.Options with { AsOf = null } });
            return SegmentMembers.ContextOf(snapshot, store, details, saved) is { Figures: { } figures } context
                ? new Counting(store, context, view.Selection, MemberSums.Of(figures, view.Selection, null), rule => RuleNeeds.Forecast(rule, saved) ? Forecasts.Of(snapshot, store) : null)
                : new Counting(store, null, view.Selection, Nobody, static _ => null);
        }

        public RuleCount Count(SegmentRule rule)
        {
            if (Context?.Figures is not { } figures)
            {
                return new RuleCount(Store, null, Nobody, Nobody);
            }

            try
            {
                return new RuleCount(Store, figures.AsOf, MemberSums.Of(figures, Selection, RuleMembers.Of(rule, Context)), Everybody) { Forecast = ForecastOf(rule) };
            }
            catch (RuleException exception)
            {
                return new RuleCount(Store, figures.AsOf, Nobody, Everybody, exception.Error);
            }
        }
    }
}
