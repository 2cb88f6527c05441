namespace RetentionDashboard.Reports;

/// <summary>A store inside a sum.</summary>
/// <param name="Currency">Its own currency.</param>
/// <param name="Rate">What each of its amounts was multiplied by.</param>
/// <param name="LastDay">Day of its newest valid order; null where it has none.</param>
public sealed record SummedStore(int Id, string Name, string Currency, decimal Rate, DateOnly? LastDay)
{
    /// <summary>The rate as the user entered it; null where nothing is converted.</summary>
    public QuotedRate? Entered { get; init; }

    /// <summary>The second leg where the rate was derived through a third currency.</summary>
    public QuotedRate? Then { get; init; }

    /// <summary>The day up to which the store alone is said to be complete; a sum has a day of its own.</summary>
    public DateOnly? OwnAsOf { get; init; }
}
