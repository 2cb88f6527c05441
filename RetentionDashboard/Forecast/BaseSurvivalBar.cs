namespace RetentionDashboard.Forecast;

/// <summary>Customers whose last order is so long ago, and how many of them are probably still there.</summary>
/// <param name="FromDays">Days since the last order.</param>
/// <param name="ToDays">Days, not included; null where there is no upper end.</param>
/// <param name="Customers">How many.</param>
/// <param name="Alive">Σ P(alive).</param>
/// <param name="Spent">What those who are probably gone had spent: Σ (1 − P(alive)) × spent so far, in currency units.</param>
/// <param name="Clv">Σ predicted CLV in currency units; null without a model of values.</param>
public sealed record BaseSurvivalBar(int FromDays, int? ToDays, int Customers, double Alive, double Spent, double? Clv)
{
    /// <summary>Mean P(alive); null without customers.</summary>
    public double? ShareAlive => Customers == 0 ? null : Alive / Customers;

    /// <summary>Customers who are probably gone: Σ (1 − P(alive)).</summary>
    public double Gone => Customers - Alive;
}
