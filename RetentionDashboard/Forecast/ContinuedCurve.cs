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
        if (forecast is not { Customers: > 0, Revenue.Value: > 0 })
        {
            return new ContinuedCurve(observed, []);
        }

        var start = observed.Count == 0 ? 0 : observed[^1];
        return new ContinuedCurve(observed, [.. forecast.CumulativeRevenue.Select(From)]);

        Band From(Band sum) => new(start + (sum.Value / forecast.Customers), start + (sum.Lower / forecast.Customers), start + (sum.Upper / forecast.Customers));
    }
}
