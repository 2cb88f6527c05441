namespace RetentionDashboard.Reports;

/// <summary>The currencies that a rate stands between.</summary>
public sealed record RatePair(string From, string To);
