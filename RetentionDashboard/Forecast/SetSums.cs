using System.Runtime.CompilerServices;

namespace RetentionDashboard.Forecast;

/// <summary>Sums over the customers of each of several sets, under one place of the parameters.</summary>
internal sealed class SetSums
{
    private SetSums(int sets, int months)
    {
        (Months, Customers, Alive, Orders, Revenue) = (months, new int[sets], new double[sets], new double[sets * months], new double[sets * months]);
        (AliveVariance, OrdersVariance, RevenueVariance) = (new double[sets], new double[sets], new double[sets]);
    }

    public int Months { get; }

    public int[] Customers { get; }

    public double[] Alive { get; }

    /// <summary>By set, then month.</summary>
    public double[] Orders { get; }

    /// <summary>By set, then month, in currency units.</summary>
    public double[] Revenue { get; }

    /// <summary>Variance of the count of those alive, from chance alone.</summary>
    public double[] AliveVariance { get; }

    /// <summary>Variance of the orders of the horizon, from chance alone.</summary>
    public double[] OrdersVariance { get; }

    /// <summary>Variance of the revenue of the horizon, from chance alone: E[Y] Var(Z | m) + E[Y²] E[m²] − (E[Y] E[m])².</summary>
    public double[] RevenueVariance { get; }

    /// <param name="setOf">By customer; -1 for those of no set.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SetSums Of(PurchaseSummary summary, ForecastCells cells, SpendModel? spend, ReadOnlySpan<int> setOf, int sets)
    {
        var (sums, months) = (new SetSums(sets, cells.Months), cells.Months);
        var totals = CustomerForecast.OrdersOf(cells, 0);
        for (var customer = 0; customer < setOf.Length; customer++)
        {
            var (set, group) = (setOf[customer], summary.GroupOf[customer]);
            if (set < 0 || group < 0)
            {
                continue;
            }

            var (alive, pair, repeats) = (cells.ChancesAlive[group], cells.PairOf[group], summary.Groups[group].Repeats);
            var (mean, square) = (alive * totals[pair], alive * cells.Squares[pair]);
            sums.Customers[set]++;
            sums.Alive[set] += alive;
            sums.AliveVariance[set] += alive * (1 - alive);
            sums.OrdersVariance[set] += square - (mean * mean);
            var value = 0.0;
            if (spend is not null)
            {
                value = spend.ExpectedValue(repeats, summary.Values[customer]);
                var (squareOfValue, within) = spend.Spread(repeats, summary.Values[customer]);
                sums.RevenueVariance[set] += (mean * within) + (square * squareOfValue) - (mean * value * mean * value);
            }

            var orders = sums.Orders.AsSpan(set * months, months);
            var revenue = sums.Revenue.AsSpan(set * months, months);
            var expected = cells.Orders.AsSpan(pair * months, months);
            for (var month = 0; month < expected.Length; month++)
            {
                var one = alive * expected[month];
                orders[month] += one;
                revenue[month] += value * one;
            }
        }

        return sums;
    }
}
