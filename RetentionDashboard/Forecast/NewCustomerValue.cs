namespace RetentionDashboard.Forecast;

/// <summary>What a customer who is won today is worth, and what winning one may cost.</summary>
/// <param name="FirstOrder">Value of the first order in currency units, as observed.</param>
/// <param name="RepeatOrders">Repeats expected over the horizon.</param>
/// <param name="Clv">Margin × (first order + discounted repeats), in currency units.</param>
public sealed record NewCustomerValue(double FirstOrder, double RepeatOrders, double Clv)
{
    /// <summary>The value of a new customer; null without a model of values.</summary>
    /// <param name="firstOrder">Mean value of a first order in currency units.</param>
    public static NewCustomerValue? Of(CustomerForecast forecast, double firstOrder)
    {
        if (forecast.Spend is not { } spend)
        {
            return null;
        }

        var (before, discounted, factor) = (0.0, 0.0, 1.0);
        for (var month = 1; month <= forecast.Options.HorizonMonths; month++)
        {
            var repeats = forecast.Model.ExpectedRepeats(month * RepeatPurchases.WeeksPerMonth);
            factor /= 1 + forecast.Options.MonthlyDiscount;
            discounted += factor * Math.Max(repeats - before, 0);
            before = repeats;
        }

        return new NewCustomerValue(firstOrder, before, forecast.Options.Margin * (firstOrder + (discounted * spend.Mean)));
    }

    /// <summary>Maximum CPA: what winning a customer of this margin CLV may cost for the CLV to be so many times that; null where the ratio is not above 0.</summary>
    /// <param name="clv">Margin CLV in currency units; below 0 counts as 0.</param>
    /// <param name="targetRatio">LTV:CAC, 3 by default of the trade.</param>
    public static double? MaximumCpa(double clv, double targetRatio) => targetRatio > 0 ? Math.Max(clv, 0) / targetRatio : null;
}
