namespace RetentionDashboard.Metrics;

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both included.</summary>
public readonly record struct DateSpan(DateOnly From, DateOnly To)
{
    /// <summary>Number of days, 1 for a single day.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;
}
