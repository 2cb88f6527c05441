namespace RetentionDashboard.Data;

/// <summary>Something sold, known by its SKU or else by its name.</summary>
public sealed class Product
{
    public int Id { get; set; }
    public int StoreId { get; set; }

    /// <summary>The SKU where the file has one, else the name; unique in a store.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }
    public string? Category { get; set; }
}
