using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What a cohort or a segment is expected to do.</summary>
/// <param name="Cohort">Who they are; its cells are empty.</param>
/// <param name="Forecast">Sums over its customers, revenue without a margin.</param>
/// <param name="Curve">Revenue a customer so far and to come, at the days of <see cref="PredictedReport.CurveDays"/>.</param>
public sealed record PredictedSet(Cohort Cohort, SetForecast Forecast, ContinuedCurve Curve);
