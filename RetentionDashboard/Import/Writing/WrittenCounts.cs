namespace RetentionDashboard.Import.Writing;

/// <summary>What a batch changed; orders are valid ones.</summary>
internal sealed class WrittenCounts
{
    public int OrdersAdded { get; set; }
    public int OrdersUpdated { get; set; }
    public int OrdersUnchanged { get; set; }
    public int CustomersAdded { get; set; }
}
