namespace RetentionDashboard.Forecast;

/// <summary>Cumulative revenue a customer of a cohort: as observed, and continued by the forecast.</summary>
/// <param name="Observed">By period since the first order, cumulative, in currency units a customer; the last complete one is the last.</param>
/// <param name="Continued">The months after it, cumulative, with bands; empty without a model of values.</param>
public sealed record ContinuedCurve(IReadOnlyList<double> Observed, IReadOnlyList<Band> Continued)
{
    /// <summary>Continues a curve where it ends.</summary>
    /// <param name="observed">Cumulative, in currency units a customer, up to the end of the calibration.</param>
    /// <param name="forecast">Of the very customers of the curve.</param>
    public static ContinuedCurve Of(IReadOnlyList<double> observed, SetForecast forecast)
    {
        if (forecast is not { Revenue: { Value: > 0 } revenue, Customers: > 0 })
        {
            return new ContinuedCurve(observed, []);
        }

        var (start, sum, continued) = (observed.Count == 0 ? 0 : observed[^1], 0.0, new List<Band>());
        foreach (var month in forecast.RevenueByMonth)
        {
            sum += month.Value;
            // The doubt grows with what is added up: to that of the whole at the end.
            var part = sum / revenue.Value;
            var (below, above) = ((revenue.Value - revenue.Lower) * part, (revenue.Upper - revenue.Value) * part);
            continued.Add(new Band(start + (sum / forecast.Customers), start + ((sum - below) / forecast.Customers), start + ((sum + above) / forecast.Customers)));
        }

        return new ContinuedCurve(observed, continued);
    }
}
