namespace RetentionDashboard.Reports;

/// <summary>A store as its settings show it, with what would go if it were deleted.</summary>
/// <param name="HasExactMoments">True where orders came with an offset, so that their days were cut in the time zone.</param>
public sealed record StoreDetail(int Id, string Name, string Currency, string TimeZone, bool IsSample, bool HasExactMoments, int Orders, int Customers, int Imports);
