namespace RetentionDashboard.Metrics;

/// <summary>The state of a survival curve from one day on, up to the next step.</summary>
/// <param name="Day">Days since the order that the curve begins with.</param>
/// <param name="AtRisk">Customers who had not come back before this day and were still observed on it.</param>
/// <param name="Returned">Customers who came back on this very day.</param>
/// <param name="Silent">Estimated share of customers who have not come back by the end of this day, S(t).</param>
/// <param name="Lower">Lower bound of the 95 % interval of <paramref name="Silent"/>.</param>
/// <param name="Upper">Upper bound of the 95 % interval of <paramref name="Silent"/>.</param>
/// <param name="StandardError">Standard error of <paramref name="Silent"/> (Greenwood).</param>
public readonly record struct SurvivalStep(int Day, int AtRisk, int Returned, double Silent, double Lower, double Upper, double StandardError)
{
    /// <summary>Estimated share of customers who have come back by the end of this day, 1 − S(t).</summary>
    public double Share => 1 - Silent;
}
