namespace RetentionDashboard.Data;

/// <summary>What happened on a day ("free shipping since"), shown on every chart over time.</summary>
public sealed class DateNote
{
    public int Id { get; set; }

    /// <summary>Null is a note of every store.</summary>
    public int? StoreId { get; set; }

    public DateOnly Day { get; set; }
    public required string Text { get; set; }
}
