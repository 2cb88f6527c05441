namespace RetentionDashboard.Reports;

/// <summary>A tag and how many customers have it.</summary>
public sealed record TagCount(string Tag, int Customers);
