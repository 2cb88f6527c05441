using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Everything the Cohorts page shows.</summary>
public sealed record CohortsReport(StoreInfo Store, CohortTable Table);
