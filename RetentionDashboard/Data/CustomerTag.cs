namespace RetentionDashboard.Data;

/// <summary>A word that users gave a customer.</summary>
public sealed class CustomerTag
{
    public int CustomerId { get; set; }

    /// <summary>Unique for a customer without regard to case.</summary>
    public required string Tag { get; set; }

    public int StoreId { get; set; }
}
