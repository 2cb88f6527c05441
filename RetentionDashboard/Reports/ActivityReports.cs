using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>New, returning and reactivated customers by period, and the hours at which orders come in.</summary>
public sealed class ActivityReports(Snapshots snapshots)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<ActivityReport?> GetAsync(ActivityQuery query, CancellationToken cancellationToken = default)
    {
        return await snapshots.OpenAsync(query.History, cancellationToken) is var (snapshot, history)
            ? snapshot.Get(query with { History = history, Measure = default }, () => Compute(HistoryView.OfOrders(snapshot, history), query.Grain))
            : null;
    }

    private static ActivityReport Compute(HistoryView view, Grain grain) => new(
        view.Store, view.History.AsOf, grain, Periods(view, grain), OrderTimes.Count(view.History, view.Selection, view.Span));

    private static IReadOnlyList<ActivityPeriod> Periods(HistoryView view, Grain grain)
    {
        if ((view.Span ?? view.History.DaysWithMoney) is not { } span)
        {
            return [];
        }

        var activity = PeriodActivity.Count(view.History, view.Selection, grain, span, view.Options.ActivityWindowDays);
        return [.. Enumerable.Range(0, activity.Periods).Select(place =>
        {
            var period = activity.First + place;
            var days = view.Span is { } asked ? Within(period.Days, asked) : period.Days;
            var cut = days != period.Days;
            return new ActivityPeriod(period, days, Part(RevenueSource.New), Part(RevenueSource.Returning), Part(RevenueSource.Reactivated), !cut && period.LastDay <= view.History.AsOf);

            ActivityPart Part(RevenueSource source) => new(
                activity.Customers(place, source), activity.Orders(place, source), Money.ToDecimal(activity.Money(place, source).In(view.Options.Basis)));
        })];
    }

    private static DateSpan Within(DateSpan period, DateSpan asked) => new(period.From < asked.From ? asked.From : period.From, period.To > asked.To ? asked.To : period.To);
}
