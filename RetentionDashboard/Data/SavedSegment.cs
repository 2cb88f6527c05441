namespace RetentionDashboard.Data;

/// <summary>A rule under a name: which customers a segment holds is worked out anew from every store's orders.</summary>
public sealed class SavedSegment
{
    public int Id { get; set; }

    /// <summary>Unique without regard to case.</summary>
    public required string Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Number of a colour of the charts' palette, from 0.</summary>
    public int Colour { get; set; }

    /// <summary>The rule as versioned JSON.</summary>
    public required string Rule { get; set; }

    public DateTime CreatedAt { get; set; }
    public DateTime ChangedAt { get; set; }
}
