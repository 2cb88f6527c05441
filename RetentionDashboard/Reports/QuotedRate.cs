namespace RetentionDashboard.Reports;

/// <summary>A rate the way round that the user entered it: how many units of <paramref name="To"/> one unit of <paramref name="From"/> is.</summary>
public sealed record QuotedRate(string From, string To, decimal Rate);
