namespace RetentionDashboard.Forecast;

/// <summary>What a customer who is won today is worth, and what winning one may cost.</summary>
/// <param name="FirstOrder">Value of the first order in currency units, as observed.</param>
/// <param name="RepeatOrders">Repeats expected over the horizon.</param>
/// <param name="Clv">Margin × (first order + discounted repeats), in currency units; the band is of the repeats, the first order was observed.</param>
public sealed record NewCustomerValue(double FirstOrder, double RepeatOrders, Band Clv)
{
    /// <summary>The value of a new customer; null without a model of values.</summary>
    /// <param name="firstOrder">Mean value of a first order in currency units.</param>
    public static NewCustomerValue? Of(CustomerForecast forecast, double firstOrder)
    {
        if (forecast.Spend is null)
        {
            return null;
        }

        var (repeats, worth) = RepeatsOf(forecast.Core, forecast.Options);
        var later = Band.OfPositive(worth, forecast.Moved.Select(move => (RepeatsOf(move.Up, forecast.Options).Worth, RepeatsOf(move.Down, forecast.Options).Worth)));
        return new NewCustomerValue(firstOrder, repeats, new Band(firstOrder + later.Value, firstOrder + later.Lower, firstOrder + later.Upper).Times(forecast.Options.Margin));
    }

    /// <summary>Maximum CPA: what winning a customer of this margin CLV may cost for the CLV to be so many times that; null where the ratio is not above 0.</summary>
    /// <param name="clv">Margin CLV in currency units; below 0 counts as 0.</param>
    /// <param name="targetRatio">LTV:CAC, 3 by default of the trade.</param>
    public static double? MaximumCpa(double clv, double targetRatio) => targetRatio > 0 ? Math.Max(clv, 0) / targetRatio : null;

    /// <summary>The same with its band.</summary>
    public static Band? MaximumCpa(Band clv, double targetRatio) =>
        MaximumCpa(clv.Value, targetRatio) is { } value ? new Band(value, MaximumCpa(clv.Lower, targetRatio)!.Value, MaximumCpa(clv.Upper, targetRatio)!.Value) : null;

    private static (double Orders, double Worth) RepeatsOf(ForecastCore core, ForecastOptions options)
    {
        var (before, discounted, factor) = (0.0, 0.0, 1.0);
        for (var month = 1; month <= options.HorizonMonths; month++)
        {
            var repeats = core.Model.ExpectedRepeats(month * RepeatPurchases.WeeksPerMonth);
            factor /= 1 + options.MonthlyDiscount;
            discounted += factor * Math.Max(repeats - before, 0);
            before = repeats;
        }

        return (before, discounted * (core.Spend?.Mean ?? 0));
    }
}
