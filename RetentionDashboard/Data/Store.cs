using RetentionDashboard.Metrics;

namespace RetentionDashboard.Data;

/// <summary>A shop: one currency, one time zone, and how its figures are read.</summary>
public sealed class Store
{
    // What the picker and --store call the sum over all stores, in each language.
    private static readonly string[] NamesOfTheSum = ["all", "All stores", "Semua toko"];

    public int Id { get; set; }
    public required string Name { get; set; }

    /// <summary>ISO 4217 code of every amount of this store.</summary>
    public required string Currency { get; set; }

    /// <summary>IANA id of the time zone in which the store's days are cut.</summary>
    public required string TimeZone { get; set; }

    /// <summary>True for the invented shop of "Explore with sample orders".</summary>
    public bool IsSample { get; set; }

    public DateTime CreatedAt { get; set; }

    public RevenueBasis RevenueBasis { get; set; } = RevenueBasis.Net;
    public int ActivityWindowDays { get; set; } = AnalysisOptions.DefaultActivityWindowDays;

    /// <summary>The day up to which data is complete; null is the day of the newest order.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>True counts the orders of one day as one purchase in repeat purchase rates.</summary>
    public bool OrdersOfOneDayAreOne { get; set; }

    public decimal MarginPercent { get; set; } = 100;
    public LifetimeSource LifetimeSource { get; set; } = LifetimeSource.Churn;
    public decimal LifetimeYears { get; set; } = 2;

    /// <summary>True for what the sum over all stores is called: a store of that name could not be told from it.</summary>
    public static bool IsReservedName(string name) => NamesOfTheSum.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase);

    public AnalysisOptions Options => new()
    {
        Basis = RevenueBasis,
        ActivityWindowDays = ActivityWindowDays,
        AsOf = AsOf,
        OrdersOfOneDayAreOne = OrdersOfOneDayAreOne,
        MarginPercent = MarginPercent,
        LifetimeSource = LifetimeSource,
        LifetimeYears = LifetimeYears,
    };
}
