namespace RetentionDashboard.Metrics;

/// <summary>Something that a first order held.</summary>
/// <param name="Key">What tells products apart: the SKU, else the name.</param>
/// <param name="Name">What people read.</param>
/// <param name="Category">Null where the file has none.</param>
public sealed record CatalogueProduct(string Key, string Name, string? Category);
