namespace RetentionDashboard.Data;

/// <summary>A list of customers that left as a file, and who was held out of it, so that its effect can be measured later.</summary>
public sealed class ListExport
{
    public int Id { get; set; }

    /// <summary>Null for a list over all stores.</summary>
    public int? StoreId { get; set; }

    /// <summary>Who took it; null where they did not say.</summary>
    public string? Author { get; set; }

    public DateTime At { get; set; }

    /// <summary>What the list holds, in the words of its page.</summary>
    public required string Name { get; set; }

    /// <summary>Path and query of the list.</summary>
    public required string Address { get; set; }

    /// <summary>What the file was made for.</summary>
    public ListPreset Preset { get; set; }

    /// <summary>Customers in the file.</summary>
    public int Customers { get; set; }

    /// <summary>Customers held out.</summary>
    public int HeldOut { get; set; }

    /// <summary>Share that was to be held out, 0 to 90.</summary>
    public int HoldOutPercent { get; set; }

    /// <summary>Seed of the draw; null where nobody was held out.</summary>
    public int? Seed { get; set; }

    /// <summary>Ids of the customers in the file, four bytes each, ascending.</summary>
    public byte[] CustomerIds { get; set; } = [];

    /// <summary>Ids of the customers held out, four bytes each, ascending.</summary>
    public byte[] HeldOutIds { get; set; } = [];
}
