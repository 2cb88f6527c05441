using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>Between which days to write to a customer.</summary>
internal static class ContactDays
{
    /// <summary>
    /// By the customer's own rhythm, else by the model; null where there is neither. Two to four orders make no rhythm, but once their usual gap has passed there is nothing to wait for.
    /// </summary>
    /// <param name="history">Up to the as-of date.</param>
    /// <param name="customer">Number in it.</param>
    /// <param name="place">Number in the whole history, which models count by.</param>
    public static ContactWindow? Of(OrderHistory history, int customer, CustomerForecast? forecast, int place)
    {
        if (history.AsOf is not { } asOf || (OwnOf(history.DaysOf(customer)) ?? PassedOf(history.DaysOf(customer), asOf) ?? ExpectedOf(forecast, place, asOf)) is not var (from, to))
        {
            return null;
        }

        return ContactWindow.Of(from, to, asOf);
    }

    // Most customers have too few orders for a rhythm, and a list is sorted by all of them.
    private static (DateOnly From, DateOnly To)? OwnOf(ReadOnlySpan<int> days) =>
        days.Length > OrderRhythm.FewestGaps ? OrderRhythm.Of(days).DueAfter(DateOnly.FromDayNumber(days[^1])) : null;

    private static (DateOnly From, DateOnly To)? PassedOf(ReadOnlySpan<int> days, DateOnly asOf) =>
        CustomerSummary.TwiceMedianGap(days) is > 0 and var twice && DateOnly.FromDayNumber(days[^1]).AddDays((twice + 1) / 2) is var due && due <= asOf ? (due, due) : null;

    private static (DateOnly From, DateOnly To)? ExpectedOf(CustomerForecast? forecast, int place, DateOnly asOf) =>
        forecast?.Summary.Of(place) is { } purchases && NextOrderDue.Of(forecast.Model, purchases, asOf) is var due ? (due.From, due.To) : null;
}
