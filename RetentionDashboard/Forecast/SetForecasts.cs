using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>Forecasts of sets of customers: cohorts, segments, the whole shop.</summary>
public static class SetForecasts
{
    /// <summary>The forecast of the selected customers.</summary>
    public static SetForecast Of(CustomerForecast forecast, CustomerSelection selection)
    {
        var setOf = new int[forecast.Summary.Places];
        for (var customer = 0; customer < setOf.Length; customer++)
        {
            setOf[customer] = selection.Contains(customer) ? 0 : -1;
        }

        return Of(forecast, setOf, 1)[0];
    }

    /// <summary>The forecasts of several sets in one go; no customer is in two of them.</summary>
    /// <param name="setOf">By customer: the number of their set, from 0; -1 for those of none.</param>
    /// <param name="sets">How many sets.</param>
    public static IReadOnlyList<SetForecast> Of(CustomerForecast forecast, ReadOnlySpan<int> setOf, int sets)
    {
        var (summary, months) = (forecast.Summary, forecast.Options.HorizonMonths);
        var sums = SetSums.Of(summary, forecast.Cells, forecast.Spend, setOf, sets);
        var members = setOf.ToArray();
        // Sums under moved parameters; those of the model of values move revenue alone.
        (SetSums Up, SetSums Down)[] moves =
        [
            .. forecast.Moved.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(CustomerPass.MostCores, 8)).Select(pair => (Sums(pair.Up), Sums(pair.Down))),
        ];
        return [.. Enumerable.Range(0, sets).Select(set => Forecast(forecast, set, sums, moves))];

        SetSums Sums(ForecastCore core) => SetSums.Of(
            summary, core.Model == forecast.Model ? forecast.Cells : ForecastCells.Of(core.Model, summary, months), core.Spend, members, sets);
    }

    private static SetForecast Forecast(CustomerForecast forecast, int set, SetSums sums, (SetSums Up, SetSums Down)[] moves)
    {
        var (options, months) = (forecast.Options, sums.Months);
        var orders = Total(sums.OrdersVariance[set], from => Over(from.Orders, 0));
        var revenue = Total(sums.RevenueVariance[set], from => Over(from.Revenue, 0));
        var discount = Over(sums.Revenue, options.MonthlyDiscount) / Math.Max(revenue.Value, double.Epsilon);
        var clv = Total(sums.RevenueVariance[set] * discount * discount, from => Over(from.Revenue, options.MonthlyDiscount));
        var hasValues = forecast.Spend is not null;
        return new SetForecast(
            sums.Customers[set],
            Total(sums.AliveVariance[set], from => from.Alive[set]),
            orders,
            hasValues ? revenue : null,
            hasValues ? clv.Times(options.Margin) : null,
            [.. Enumerable.Range(0, months).Select(month => Month(month, from => from.Orders, sums.OrdersVariance[set], orders.Value))],
            hasValues ? [.. Enumerable.Range(0, months).Select(month => Month(month, from => from.Revenue, sums.RevenueVariance[set], revenue.Value))] : []);

        double Over(double[] byMonth, double monthly)
        {
            var (sum, factor) = (0.0, 1.0);
            for (var month = 0; month < months; month++)
            {
                factor /= 1 + monthly;
                sum += factor * byMonth[(set * months) + month];
            }

            return sum;
        }

        Band Total(double chance, Func<SetSums, double> of)
        {
            var doubt = moves.Sum(move => (of(move.Up) - of(move.Down)) * (of(move.Up) - of(move.Down)) / 4);
            return Band.OfTotal(of(sums), doubt + chance);
        }

        // A month varies as the whole does for its size.
        Band Month(int month, Func<SetSums, double[]> of, double variance, double whole)
        {
            var place = (set * months) + month;
            return Total(variance * of(sums)[place] / Math.Max(whole, double.Epsilon), from => of(from)[place]);
        }
    }
}
