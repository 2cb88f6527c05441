namespace RetentionDashboard.Data;

/// <summary>What a user wrote about a customer.</summary>
public sealed class CustomerNote
{
    public int Id { get; set; }
    public int StoreId { get; set; }
    public int CustomerId { get; set; }

    /// <summary>Who wrote it; null where they did not say.</summary>
    public string? Author { get; set; }

    public required string Text { get; set; }
    public DateTime WrittenAt { get; set; }
}
