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

    /// <summary>Shop time of the newest order line that told the name, in whole seconds since 0001-01-01; null where the key stands in for it.</summary>
    public long? NameAt { get; set; }

    public long? CategoryAt { get; set; }

    /// <summary>The import that named the product first.</summary>
    public int ImportId { get; set; }
}
