using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Days from customers' first orders to their fulfilment.</summary>
/// <param name="History">The whole history.</param>
/// <param name="Days">By customer, -1 where nobody tells; empty where no order of the history does.</param>
internal sealed record FirstDeliveries(OrderHistory History, int[] Days)
{
    public const int NotKnown = -1;

    /// <summary>True where some order tells when it was fulfilled.</summary>
    public bool AreTold => Days.Length > 0;

    /// <summary>By customer of a history: days, -1 where they are not known by its as-of date; null where no order tells.</summary>
    /// <param name="history">The whole one, or the same cut at a day.</param>
    public int[]? In(OrderHistory history)
    {
        if (!AreTold || history.AsOf is not { } asOf)
        {
            return null;
        }

        var known = ReferenceEquals(history, History) ? Days : Array.ConvertAll(SegmentMembers.PlacesOf(history, History), place => Days[place]);
        return [.. known.Select((days, customer) => history.FirstDayOf(customer) + days <= asOf.DayNumber ? days : NotKnown)];
    }
}
