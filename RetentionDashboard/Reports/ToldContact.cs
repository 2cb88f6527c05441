namespace RetentionDashboard.Reports;

/// <summary>How a customer can be written to, as exports told it.</summary>
internal readonly record struct ToldContact(int Id, int StoreId, string? Name, string? Email, string? Phone);
