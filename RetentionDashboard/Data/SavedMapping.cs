namespace RetentionDashboard.Data;

/// <summary>How a store's files of one header are read: remembered when the user imports, applied by itself the next time.</summary>
public sealed class SavedMapping
{
    public int Id { get; set; }
    public int StoreId { get; set; }

    /// <summary>Hash of the normalised header names.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>What the user calls it; null where they gave no name.</summary>
    public string? Name { get; set; }

    /// <summary>What the user decided, as JSON of the import options.</summary>
    public required string Options { get; set; }

    public DateTime UsedAt { get; set; }
}
