using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The figures of one period, for the small curves beside them.</summary>
/// <param name="Complete">False where the period ends after the day up to which data is complete.</param>
/// <param name="HistoricClv">Of all customers up to the end of the period.</param>
/// <param name="DaysBetweenOrders">Median of the gaps whose later order lies in the period; null where there is none.</param>
/// <param name="FormulaClv">As of the end of the period; null where a part of it was not observed by then.</param>
public sealed record TrendPoint(
    Period Period, bool Complete, int Customers, int Orders, decimal Revenue, Ratio AverageOrderValue, Ratio PurchaseFrequency, Ratio RepeatPurchaseRate, Ratio HistoricClv, Ratio Retention,
    decimal? DaysBetweenOrders, decimal? FormulaClv);
