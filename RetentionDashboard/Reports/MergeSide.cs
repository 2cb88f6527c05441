namespace RetentionDashboard.Reports;

/// <summary>A customer who may be one person with another.</summary>
/// <param name="Row">Their figures, those of everybody merged into them included; null for somebody without a valid order.</param>
public sealed record MergeSide(int Id, string Identity, string? Name, string? Email, string? Phone, CustomerRow? Row);
