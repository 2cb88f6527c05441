using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Days from customers' first orders to their fulfilment.</summary>
internal static class FirstDeliveries
{
    /// <summary>By customer of the history: days, -1 where they are not known by its as-of date.</summary>
    /// <param name="history">That of the details, or the same cut at a day.</param>
    public static int[] DaysIn(OrderHistory history, OrderDetails details)
    {
        var whole = details.History;
        var days = new int[history.CustomerCount];
        var places = ReferenceEquals(history, whole) ? null : SegmentMembers.PlacesOf(history, whole);
        for (var customer = 0; customer < days.Length; customer++)
        {
            var first = whole.FirstOrderOf(places?[customer] ?? customer);
            days[customer] = details.DaysToFulfilment(first, history.AsOf ?? DateOnly.MaxValue) ?? -1;
        }

        return days;
    }
}
