using RetentionDashboard.Forecast;

namespace RetentionDashboard.Reports;

/// <summary>What is expected of one customer over the next twelve months, or why nobody can say.</summary>
/// <param name="Store">With its currency and margin.</param>
/// <param name="Result">The forecast of the whole store, or its refusal.</param>
public sealed record CustomerExpected(StoreInfo Store, ForecastResult Result)
{
    /// <summary>Null where the models say no.</summary>
    public CustomerOutlook? Outlook { get; init; }

    /// <summary>P(alive) by MBG/NBD, for a buyer of one order day, whom BG/NBD takes for alive; null otherwise, by another model and where that model says no.</summary>
    public Band? SecondChance { get; init; }

    /// <summary>True for a buyer of one order day.</summary>
    public bool IsOnce { get; init; }

    /// <summary>When to write; null while the next order is not overdue.</summary>
    public ContactWindow? Contact { get; init; }
}
