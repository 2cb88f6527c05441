namespace RetentionDashboard.Metrics;

/// <summary>What a formula CLV is made of: everything from the first day of the history up to the day that it is as of.</summary>
/// <param name="Customers">Customers with an order.</param>
/// <param name="Orders">Their orders.</param>
/// <param name="Money">Money of orders and refunds.</param>
/// <param name="Lifespan">Σ days from each customer's first order to their last ÷ customers; used with <see cref="LifetimeSource.Observed"/>.</param>
public readonly record struct ClvTotals(int Customers, int Orders, MoneySums Money, Ratio Lifespan);
