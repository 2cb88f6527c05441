namespace RetentionDashboard.Forecast;

/// <summary>The survival of the base by the age of the last order.</summary>
public static class BaseSurvival
{
    private const int BarDays = 30;
    private const int MostBars = 24;

    /// <summary>Customers by 30 days since their last order, the last bar holds all beyond; bars behind the longest silence are left out.</summary>
    /// <param name="among">Which customers.</param>
    /// <param name="spent">What a customer has spent so far, in currency units.</param>
    public static IReadOnlyList<BaseSurvivalBar> Of(CustomerForecast forecast, Predicate<int> among, Func<int, double> spent)
    {
        var bars = new (int Customers, double Alive, double Spent, double Clv)[MostBars + 1];
        var last = -1;
        for (var customer = 0; customer < forecast.Summary.Places; customer++)
        {
            if (!among(customer) || forecast.Summary.Of(customer) is not { } one)
            {
                continue;
            }

            var (alive, place) = (forecast.ChanceAlive(customer)!.Value, Math.Min((one.Age - one.LastDay) / BarDays, MostBars));
            ref var bar = ref bars[place];
            bar = (bar.Customers + 1, bar.Alive + alive, bar.Spent + ((1 - alive) * spent(customer)), bar.Clv + (forecast.Clv(customer) ?? 0));
            last = Math.Max(last, place);
        }

        return
        [
            .. bars.Take(last + 1).Select((bar, place) => new BaseSurvivalBar(
                place * BarDays, place == MostBars ? null : (place + 1) * BarDays, bar.Customers, bar.Alive, bar.Spent, forecast.Spend is null ? null : bar.Clv)),
        ];
    }
}
