namespace RetentionDashboard.Data;

/// <summary>The log of what was done with one customer's personal data; it holds none itself.</summary>
public sealed class PrivacyEvent
{
    public int Id { get; set; }
    public int StoreId { get; set; }
    public int CustomerId { get; set; }
    public PrivacyAction Action { get; set; }
    public string? Author { get; set; }
    public DateTime At { get; set; }
}
