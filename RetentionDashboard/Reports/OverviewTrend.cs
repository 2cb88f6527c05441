using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The newest months and quarters, for the small curves of the Overview.</summary>
/// <param name="Months">Oldest first, none before the data; without a retention rate: in a month most of the two activity windows are the same days.</param>
/// <param name="Quarters">The same with the retention rate of the quarter, as the headline has it.</param>
public sealed record OverviewTrend(IReadOnlyList<TrendPoint> Months, IReadOnlyList<TrendPoint> Quarters)
{
    private const int Periods = 12;

    /// <summary>Nothing to draw.</summary>
    public static OverviewTrend Empty { get; } = new([], []);

    internal static OverviewTrend Of(HistoryView view) => new(Points(view, Grain.Month), Points(view, Grain.Quarter));

    private static IReadOnlyList<TrendPoint> Points(HistoryView view, Grain grain)
    {
        if (view.History is not { FirstDay: { } first, AsOf: { } asOf })
        {
            return [];
        }

        var last = view.Span is { } span && span.To < asOf ? span.To : asOf;
        var trend = PeriodTrend.Count(view.History, view.Selection, grain, last, Periods, view.Options.ActivityWindowDays);
        return
        [
            .. from index in Enumerable.Range(0, trend.Periods)
               let period = trend.First + index
               where period.LastDay >= first
               let revenue = Money.ToDecimal(trend.Money(index).In(view.Options.Basis))
               select new TrendPoint(
                   period, period.LastDay <= last, trend.Customers(index), trend.Orders(index), revenue, new Ratio(revenue, trend.Orders(index)),
                   new Ratio(trend.Orders(index), trend.Customers(index)), trend.RepeatPurchaseRate(index, view.Options.OrdersOfOneDayAreOne),
                   trend.HistoricClv(index, view.Options.Basis), grain == Grain.Quarter ? trend.RetentionRate(index) : default),
        ];
    }
}
