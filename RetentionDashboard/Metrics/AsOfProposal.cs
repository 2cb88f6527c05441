namespace RetentionDashboard.Metrics;

/// <summary>The day up to which data looks complete, where the newest one looks cut off.</summary>
/// <param name="Newest">The newest day against its weekday's usual orders.</param>
public sealed record AsOfProposal(NewestDay Newest)
{
    /// <summary>The day before the newest one.</summary>
    public DateOnly Day => Newest.Day.AddDays(-1);

    /// <summary>Null where the newest day looks whole, or too little is known to say so.</summary>
    public static AsOfProposal? Of(OrderHistory history)
    {
        if (history is not { FirstDay: { } first, AsOf: not null })
        {
            return null;
        }

        var last = first.DayNumber;
        foreach (var day in history.OrderDays)
        {
            last = Math.Max(last, day);
        }

        foreach (var day in history.Unattributed.Days)
        {
            last = Math.Max(last, day);
        }

        var orders = new int[last - first.DayNumber + 1];
        foreach (var day in history.OrderDays)
        {
            orders[day - first.DayNumber]++;
        }

        foreach (var day in history.Unattributed.Days)
        {
            orders[day - first.DayNumber]++;
        }

        return NewestDay.Of(orders, first) is { LooksCutOff: true } newest ? new AsOfProposal(newest) : null;
    }
}
