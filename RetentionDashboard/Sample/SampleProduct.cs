namespace RetentionDashboard.Sample;

/// <summary>Something the invented shop sells, with its price in both currencies.</summary>
public sealed record SampleProduct(string Sku, string Name, string Category, decimal Idr, decimal Usd);
