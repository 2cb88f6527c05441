namespace RetentionDashboard.Reports;

/// <summary>A page's address under a name.</summary>
/// <param name="Id">0 for one that is not kept yet.</param>
/// <param name="Address">Path and query inside this application.</param>
/// <param name="StoreId">The store that the address names; null where it names none, or all of them.</param>
/// <param name="Store">The name of that store.</param>
public sealed record KeptView(int Id, string Name, string Address, bool IsPinned, int? StoreId = null, string? Store = null);
