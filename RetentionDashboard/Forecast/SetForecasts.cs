using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>Forecasts of sets of customers: cohorts, segments, the whole shop.</summary>
public static class SetForecasts
{
    // The error of a sum's share of doubt falls with the root of their number: a hundredth of the band.
    private const int EnoughForDoubt = 40_000;

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
    public static IReadOnlyList<SetForecast> Of(CustomerForecast forecast, ReadOnlySpan<int> setOf, int sets) => Of(forecast, setOf, sets, EnoughForDoubt);

    /// <param name="sampled">How many customers are asked how far the sums move with the parameters.</param>
    internal static IReadOnlyList<SetForecast> Of(CustomerForecast forecast, ReadOnlySpan<int> setOf, int sets, int sampled)
    {
        var members = SetMembers.Of(forecast.Summary, setOf, sets);
        var sums = SetSums.Of(forecast.Summary, forecast.Cells, SetSums.ValuesOf(forecast.Summary, forecast.Spend), members);
        var chance = SetChance.Of(forecast.Summary, forecast.Cells, forecast.Spend, members);
        var doubt = ParameterDoubt.Of(forecast, SetSample.Of(forecast.Summary, members, sampled));
        return [.. Enumerable.Range(0, sets).Select(set => Forecast(forecast, members, set, sums, chance, doubt))];
    }

    private static SetForecast Forecast(CustomerForecast forecast, SetMembers members, int set, SetSums sums, SetChance chances, ParameterDoubt parameters)
    {
        var (options, months) = (forecast.Options, sums.Months);
        var (first, last) = (set * months, (set * months) + months - 1);
        var hasValues = forecast.Spend is not null;
        var (orders, revenue) = (SoFar(last, from => from.Orders, chances.OrdersSoFar), SoFar(last, from => from.Revenue, chances.RevenueSoFar));
        var discount = Over(sums.Revenue, options.MonthlyDiscount) / Math.Max(revenue.Value, double.Epsilon);
        var clv = Total(chances.RevenueSoFar[last] * discount * discount, from => Over(from.Revenue, options.MonthlyDiscount));
        return new SetForecast(
            members.Ends[set] - members.StartOf(set),
            Total(chances.Alive[set], from => from.Alive[set]),
            orders,
            hasValues ? revenue : null,
            hasValues ? clv.Times(options.Margin) : null,
            ByMonth(month => Total(chances.Orders[month], from => from.Orders[month])),
            hasValues ? ByMonth(month => Total(chances.Revenue[month], from => from.Revenue[month])) : [])
        {
            CumulativeOrders = ByMonth(month => SoFar(month, from => from.Orders, chances.OrdersSoFar)),
            CumulativeRevenue = hasValues ? ByMonth(month => SoFar(month, from => from.Revenue, chances.RevenueSoFar)) : [],
            // Nobody will ever count it: there is no chance to add.
            ValueAtRisk = hasValues ? Total(0, from => Over(from.AtRisk, options.MonthlyDiscount)).Times(options.Margin) : null,
        };

        Band[] ByMonth(Func<int, Band> of) => [.. Enumerable.Range(first, months).Select(of)];

        Band SoFar(int month, Func<SetSums, double[]> of, double[] chance) => Total(chance[month], from => Sum(of(from), month));

        Band Total(double chance, Func<SetSums, double> of) => Band.OfTotal(of(sums), parameters.Variance(of(sums), of) + chance);

        double Sum(double[] byMonth, int until)
        {
            var sum = 0.0;
            for (var month = first; month <= until; month++)
            {
                sum += byMonth[month];
            }

            return sum;
        }

        double Over(double[] byMonth, double monthly)
        {
            var (sum, factor) = (0.0, 1.0);
            for (var month = first; month <= last; month++)
            {
                factor /= 1 + monthly;
                sum += factor * byMonth[month];
            }

            return sum;
        }
    }
}
