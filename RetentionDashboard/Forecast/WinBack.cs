namespace RetentionDashboard.Forecast;

/// <summary>How much a customer stands to lose the shop, and what a message can still change.</summary>
public static class WinBack
{
    /// <summary>
    /// Value at risk in currency units: what the customer would be worth if alive, times the chance that a message decides. With p = P(alive) and V = CLV ÷ p the CLV of
    /// somebody alive, value at risk = V × p (1 − p) = CLV × (1 − p). A message is wasted on whoever stays anyway (p near 1) and on whoever left long ago (p near 0); p (1 − p) is the
    /// variance of being alive, largest where nobody knows. It is a ranking, in money: a quarter of V at most.
    /// </summary>
    /// <param name="clv">Predicted CLV in currency units.</param>
    /// <param name="chanceAlive">P(alive), 0 to 1.</param>
    public static double ValueAtRisk(double clv, double chanceAlive) => clv * (1 - Math.Clamp(chanceAlive, 0, 1));

    /// <summary>Value at risk of the customer with this number; null for whoever was no customer and without a model of values.</summary>
    public static double? ValueAtRisk(CustomerForecast forecast, int customer) =>
        forecast.Clv(customer) is { } clv && forecast.ChanceAlive(customer) is { } alive ? ValueAtRisk(clv, alive) : null;

    /// <summary>Customers by value at risk, the highest first; equal ones by number.</summary>
    /// <param name="forecast">Without a model of values by orders at risk instead: expected orders × (1 − P(alive)).</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<int> Ranked(CustomerForecast forecast, Predicate<int> among, int most = int.MaxValue)
    {
        var (customers, risks) = (new List<int>(), new List<double>());
        for (var customer = 0; customer < forecast.Summary.Places; customer++)
        {
            if (among(customer) && forecast.ChanceAlive(customer) is { } alive)
            {
                customers.Add(customer);
                risks.Add(-ValueAtRisk(forecast.Clv(customer) ?? forecast.ExpectedOrders(customer)!.Value, alive));
            }
        }

        var (sorted, keys) = (customers.ToArray(), risks.Select(static (risk, place) => (risk, place)).ToArray());
        Array.Sort(keys, sorted);
        return sorted.Length <= most ? sorted : sorted[..most];
    }
}
