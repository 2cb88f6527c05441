namespace RetentionDashboard.Data;

/// <summary>What one import told of a product that another import told too.</summary>
public sealed class ProductFacts
{
    public int ProductId { get; set; }
    public int ImportId { get; set; }
    public string? Name { get; set; }
    public long? NameAt { get; set; }
    public string? Category { get; set; }
    public long? CategoryAt { get; set; }
}
