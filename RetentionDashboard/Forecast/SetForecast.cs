namespace RetentionDashboard.Forecast;

/// <summary>
/// What a set of customers is expected to do after the end of the calibration. Bands are 95 % bands of what will be counted: the doubt about the parameters and the chance in what
/// customers do, both.
/// </summary>
/// <param name="Customers">Customers of the set who had ordered by the end.</param>
/// <param name="Alive">How many of them are alive.</param>
/// <param name="Orders">Order days over the horizon.</param>
/// <param name="Revenue">What those are worth, in currency units, neither discounted nor times the margin; null without a model of values.</param>
/// <param name="Clv">The same times the margin, discounted; null without a model of values.</param>
/// <param name="OrdersByMonth">Order days of each coming month.</param>
/// <param name="RevenueByMonth">Revenue of each coming month; empty without a model of values.</param>
public sealed record SetForecast(
    int Customers, Band Alive, Band Orders, Band? Revenue, Band? Clv, IReadOnlyList<Band> OrdersByMonth, IReadOnlyList<Band> RevenueByMonth)
{
    /// <summary>Σ value at risk (<see cref="WinBack"/>), in currency units; its band is of the doubt about the parameters alone, as one customer's is. Null without a model of values.</summary>
    public Band? ValueAtRisk { get; init; }

    /// <summary>Order days up to the end of each coming month.</summary>
    public IReadOnlyList<Band> CumulativeOrders { get; init; } = [];

    /// <summary>Revenue up to the end of each coming month; empty without a model of values.</summary>
    public IReadOnlyList<Band> CumulativeRevenue { get; init; } = [];

    /// <summary>Mean predicted CLV of a customer of the set; null without customers or a model of values.</summary>
    public Band? ClvPerCustomer => Customers == 0 ? null : Clv?.Times(1.0 / Customers);
}
