namespace RetentionDashboard.Forecast;

/// <summary>One customer's forecast with 95 % bands of what is expected, which come from the doubt about the parameters.</summary>
/// <param name="ChanceAlive">P(alive).</param>
/// <param name="Orders">Order days expected over the horizon.</param>
/// <param name="OrderValue">Expected value of an order day in currency units; null without a model of values.</param>
/// <param name="Clv">Predicted CLV over the horizon in currency units; null without a model of values.</param>
public sealed record CustomerOutlook(Band ChanceAlive, Band Orders, Band? OrderValue, Band? Clv)
{
    /// <summary>Value at risk (<see cref="WinBack"/>) in currency units; null without a model of values.</summary>
    public Band? ValueAtRisk { get; private init; }

    /// <summary>The outlook of the customer with this number; null for whoever had not ordered by the end of the calibration.</summary>
    public static CustomerOutlook? Of(CustomerForecast forecast, int customer)
    {
        if (forecast.Summary.Of(customer) is not { } purchases)
        {
            return null;
        }

        var value = forecast.Summary.ValueOf(customer);
        var moved = forecast.Moved.Select(pair => (Up: Figures(pair.Up), Down: Figures(pair.Down))).ToArray();
        var (alive, orders, worth, clv) = Figures(forecast.Core);
        return new CustomerOutlook(
            Band.OfChance(alive, moved.Select(static move => (move.Up.Alive, move.Down.Alive))),
            Band.OfPositive(orders, moved.Select(static move => (move.Up.Orders, move.Down.Orders))),
            forecast.Spend is null ? null : Band.OfPositive(worth, moved.Select(static move => (move.Up.Value, move.Down.Value))),
            forecast.Spend is null ? null : Band.OfPositive(clv, moved.Select(static move => (move.Up.Clv, move.Down.Clv))))
        {
            ValueAtRisk = forecast.Spend is null ? null : Band.OfPositive(RiskOf(alive, clv), moved.Select(static move => (RiskOf(move.Up.Alive, move.Up.Clv), RiskOf(move.Down.Alive, move.Down.Clv)))),
        };

        static double RiskOf(double alive, double clv) => WinBack.ValueAtRisk(clv, alive);

        (double Alive, double Orders, double Value, double Clv) Figures(ForecastCore core)
        {
            var (chance, future) = (core.Model.ChanceAlive(purchases), core.Model.Future());
            var (before, discounted, factor) = (0.0, 0.0, 1.0);
            for (var month = 1; month <= forecast.Options.HorizonMonths; month++)
            {
                var mean = future.At(purchases.Repeats, purchases.Age, month * RepeatPurchases.WeeksPerMonth).Mean;
                factor /= 1 + forecast.Options.MonthlyDiscount;
                discounted += factor * Math.Max(mean - before, 0);
                before = mean;
            }

            var worthOne = core.Spend?.ExpectedValue(purchases.Repeats, value) ?? 0;
            return (chance, chance * before, worthOne, forecast.Options.Margin * worthOne * chance * discounted);
        }
    }
}
