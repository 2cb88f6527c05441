using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>How many customers come back in time, how long those who do stay, and whether they spend more.</summary>
/// <param name="Within">Repeat purchase rate within so many days of the first order, over customers who have had them.</param>
/// <param name="Duration">Mean days from first to last order day, over customers with two order days or more.</param>
/// <param name="MedianDuration">The median of the same; null without such customers.</param>
/// <param name="Upsell">Customers with a later order worth more than their first ÷ customers with two orders or more.</param>
/// <param name="CrossSell">Customers with a later order that holds a product which their first did not ÷ customers with two orders or more, the first one's products known.</param>
public sealed record LoyaltyFigures(IReadOnlyList<RateWithin> Within, Ratio Duration, decimal? MedianDuration, Ratio Upsell, Ratio CrossSell)
{
    /// <summary>Nothing observed.</summary>
    public static LoyaltyFigures None { get; } = new([], default, null, default, default);

    internal static LoyaltyFigures Of(HistoryView view)
    {
        var (history, selection) = (view.History, view.Selection);
        var within = RepeatWithin.Count(history, selection, RepeatWithin.UsualDays, view.Options.OrdersOfOneDayAreOne);
        var duration = LoyaltyDuration.Count(history, selection);
        return new LoyaltyFigures(
            [.. RepeatWithin.UsualDays.Select(days => new RateWithin(days, within.Rate(days)))],
            duration.Mean,
            duration.Median,
            UpsellRate.Count(history, selection, view.Options.Basis).Rate,
            CrossSellRate.Count(history, selection).Rate);
    }
}
