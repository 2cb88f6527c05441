namespace RetentionDashboard.Forecast;

/// <summary>Customers whose P(alive) lay in a tenth, and how many of them ordered afterwards.</summary>
/// <param name="From">Lower end of the tenth, 0 to 0.9; the last one holds 1 too.</param>
/// <param name="Customers">How many.</param>
/// <param name="ChanceAlive">Mean P(alive); null without customers.</param>
/// <param name="Expected">Share that the model expects to order: alive, and soon enough; null without customers and with Pareto/NBD.</param>
/// <param name="Ordered">Share that ordered; null without customers.</param>
public sealed record AliveBar(double From, int Customers, double? ChanceAlive, double? Expected, double? Ordered);
