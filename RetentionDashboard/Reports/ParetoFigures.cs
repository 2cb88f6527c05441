using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>How revenue is shared among customers with an order.</summary>
/// <param name="TopCustomers">Number of customers in the top fifth, rounded up.</param>
/// <param name="Share">Their revenue ÷ all revenue, in currency units.</param>
/// <param name="Gini">0 where all brought the same; null without revenue.</param>
/// <param name="Lorenz">Share of revenue of the poorest 0, 1, 2 … 100 percent of the customers; empty without revenue.</param>
public sealed record ParetoFigures(int Customers, int TopCustomers, Ratio Share, double? Gini, IReadOnlyList<double> Lorenz)
{
    /// <summary>Which customers are the top: a fifth.</summary>
    public const decimal TopShare = Metrics.TopCustomers.Share;
}
