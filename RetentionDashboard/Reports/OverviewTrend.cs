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

    internal static OverviewTrend Of(HistoryView view)
    {
        if (view.History is not { FirstDay: not null, AsOf: { } asOf })
        {
            return Empty;
        }

        var last = view.Span is { } span && span.To < asOf ? span.To : asOf;
        var trends = PeriodTrends.Count(view.History, view.Selection, [Grain.Month, Grain.Quarter], last, Periods, view.Options.ActivityWindowDays, Grain.Quarter);
        return new OverviewTrend(Points(view, trends.Of(Grain.Month), trends.Of(Grain.Quarter), last), Points(view, trends.Of(Grain.Quarter), trends.Of(Grain.Quarter), last));
    }

    private static IReadOnlyList<TrendPoint> Points(HistoryView view, PeriodTrend trend, PeriodTrend quarters, DateOnly last) =>
    [
        .. from index in Enumerable.Range(0, trend.Periods)
           let period = trend.First + index
           where period.LastDay >= view.History.FirstDay
           let revenue = Money.ToDecimal(trend.Money(index).In(view.Options.Basis))
           select new TrendPoint(
               period, period.LastDay <= last, trend.Customers(index), trend.Orders(index), revenue, new Ratio(revenue, trend.Orders(index)),
               new Ratio(trend.Orders(index), trend.Customers(index)), trend.RepeatPurchaseRate(index, view.Options.OrdersOfOneDayAreOne),
               trend.HistoricClv(index, view.Options.Basis), period.Grain == Grain.Quarter ? trend.RetentionRate(index) : default,
               trend.DaysBetweenOrders(index).Median, FormulaClv(view, trend, index, quarters, last)),
    ];

    // As the headline would be if the data ended with the period.
    private static decimal? FormulaClv(HistoryView view, PeriodTrend trend, int index, PeriodTrend quarters, DateOnly last)
    {
        var end = (trend.First + index).LastDay is var day && day < last ? day : last;
        var quarter = view.NewestQuarter(end);
        Ratio? churn = quarter is { } newest && Period.Of(Grain.Quarter, newest.From).Ordinal - quarters.First.Ordinal is var place and >= 0
            ? ChurnRate(quarters.RetentionRate(place))
            : null;
        return ClvFormula.Compute(trend.UpTo(index), view.DaysUpTo(end), churn, quarter, view.Options).Value;
    }

    private static Ratio ChurnRate(Ratio retention) => retention with { Numerator = retention.Denominator - retention.Numerator };
}
