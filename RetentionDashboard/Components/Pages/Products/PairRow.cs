using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>Two items as a line of a table.</summary>
/// <param name="A">Name of the one.</param>
/// <param name="B">Name of the other.</param>
/// <param name="Both">Orders, or customers, with both.</param>
/// <param name="Share">Of those with A, the ones with B.</param>
/// <param name="BaseRate">Of all, the ones with B.</param>
/// <param name="Lift">Share ÷ base rate.</param>
/// <param name="Stands">False where it may be chance.</param>
public sealed record PairRow(string A, string B, int Both, Ratio Share, Ratio BaseRate, decimal Lift, bool Stands);
