namespace RetentionDashboard.Reports;

/// <summary>The facts of one store inside a report.</summary>
internal sealed record QualityPart(StoreInfo Store, decimal Rate, QualityFacts Facts);
