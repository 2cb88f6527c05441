namespace RetentionDashboard.Data;

/// <summary>What one import told of a customer whom another import told too: the newest of them stands in the customer's row, and an undo combines the rest anew.</summary>
public sealed class CustomerFacts
{
    public int CustomerId { get; set; }
    public int ImportId { get; set; }
    public string? Name { get; set; }
    public long? NameAt { get; set; }
    public string? Email { get; set; }
    public long? EmailAt { get; set; }
    public string? Phone { get; set; }
    public long? PhoneAt { get; set; }
}
