namespace RetentionDashboard.Reports;

/// <summary>What a user wrote about a customer.</summary>
/// <param name="Id">0 for one that is not kept yet.</param>
/// <param name="Author">Null where they did not say.</param>
/// <param name="WrittenAt">In universal time; null for one that is not kept yet.</param>
public sealed record KeptNote(int Id, int CustomerId, string Text, string? Author, DateTime? WrittenAt);
