using RetentionDashboard.Forecast;

namespace RetentionDashboard.Reports;

/// <summary>Sums over customers of which nobody knows whether they are still there.</summary>
/// <param name="Gone">Σ (1 − P(alive)) with its 95 % band.</param>
/// <param name="Alive">Σ P(alive) with its 95 % band.</param>
/// <param name="MoreLikelyGone">Customers whose P(alive) is below one half.</param>
/// <param name="InDoubt">Customers whose P(alive) is below 1.</param>
/// <param name="WithOneOrder">Customers who ordered on one day only.</param>
/// <param name="Spent">What those who are probably gone have spent so far: Σ (1 − P(alive)) × spent, in currency units.</param>
/// <param name="SpentByAll">What all have spent so far.</param>
/// <param name="ValueAtRisk">Σ value at risk with its 95 % band, in currency units; null without a model of values.</param>
/// <param name="Clv">Σ predicted CLV over the horizon with its 95 % band; null without a model of values.</param>
public sealed record ChurnFigures(Band Gone, Band Alive, int MoreLikelyGone, int InDoubt, int WithOneOrder, double Spent, decimal SpentByAll, Band? ValueAtRisk, Band? Clv);
