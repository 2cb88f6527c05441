using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>One line of the log of privacy.</summary>
/// <param name="Author">Who did it; null where they did not say.</param>
/// <param name="At">In UTC.</param>
public sealed record LoggedPrivacy(int Id, int StoreId, string Store, int CustomerId, PrivacyAction Action, string? Author, DateTime At);
