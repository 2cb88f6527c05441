using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Everything the Cohorts page shows.</summary>
/// <param name="SteadierGrain">A longer period that suits the selected customers better; null where the one in use has enough of them, and for rows by another property.</param>
public sealed record CohortsReport(StoreInfo Store, CohortTable Table, Grain? SteadierGrain = null);
