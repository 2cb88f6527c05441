namespace RetentionDashboard.Data;

/// <summary>A shop: one currency, one time zone, and how its figures are read.</summary>
public sealed class Store : ReadingSettings
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

    /// <summary>True for what the sum over all stores is called: a store of that name could not be told from it.</summary>
    public static bool IsReservedName(string name) => NamesOfTheSum.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase);
}
