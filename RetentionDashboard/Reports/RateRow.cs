namespace RetentionDashboard.Reports;

/// <summary>One exchange rate: how many units of <paramref name="To"/> one unit of <paramref name="From"/> is.</summary>
public sealed record RateRow(int Id, string From, string To, decimal Rate, DateTime UpdatedAt);
