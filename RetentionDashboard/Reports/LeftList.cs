using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>A list that left, without its customers.</summary>
/// <param name="Store">Name of the store; null for a list over all stores.</param>
/// <param name="At">In UTC.</param>
/// <param name="Seed">Null where nobody was held out.</param>
public sealed record LeftList(
    int Id, int? StoreId, string? Store, string? Author, DateTime At, string Name, string Address, ListPreset Preset, int Customers, int HeldOut, int HoldOutPercent, int? Seed);
