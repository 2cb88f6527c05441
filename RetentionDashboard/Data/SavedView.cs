namespace RetentionDashboard.Data;

/// <summary>A page's address under a name: filters, switches and all.</summary>
public sealed class SavedView
{
    public int Id { get; set; }

    /// <summary>The store that the address names; null where it names none, or all of them.</summary>
    public int? StoreId { get; set; }

    /// <summary>Unique without regard to case.</summary>
    public required string Name { get; set; }

    /// <summary>Path and query, as <c>Links</c> writes them.</summary>
    public required string Address { get; set; }

    /// <summary>True for what the Overview lists.</summary>
    public bool IsPinned { get; set; }

    public DateTime CreatedAt { get; set; }
}
