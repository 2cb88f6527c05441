using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What one check found.</summary>
/// <param name="Count">Orders, customers, days or rows; 0 is good news.</param>
/// <param name="Groups">Groups of look-alikes, runs of days, files with refused rows; else 0.</param>
/// <param name="Orders">The orders concerned ÷ all orders; null where no orders are concerned.</param>
/// <param name="Revenue">Their revenue ÷ all revenue, in the store's basis; null where there is none.</param>
public sealed record QualityFinding(QualityCheck Check, int Count, int Groups, Ratio? Orders, Ratio? Revenue)
{
    /// <summary>Orders of the finding that name a customer, so that the other pages count them; 0 where no orders are listed.</summary>
    public int Attributed { get; init; }
}
