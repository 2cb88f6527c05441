using System.Runtime.CompilerServices;

namespace RetentionDashboard.Forecast;

/// <summary>How far the sums of each of several sets vary by chance alone, were the parameters known.</summary>
/// <param name="Alive">By set: variance of the count of those alive, Σ p (1 − p).</param>
/// <param name="Orders">By set: variance of the orders of the horizon, Σ E[Y²] − E[Y]².</param>
/// <param name="Revenue">By set: variance of the revenue of the horizon, Σ E[Y] Var(Z | m) + E[Y²] E[m²] − (E[Y] E[m])².</param>
internal sealed record SetChance(double[] Alive, double[] Orders, double[] Revenue)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SetChance Of(PurchaseSummary summary, ForecastCells cells, SpendModel? spend, SetMembers members)
    {
        var chance = new SetChance(new double[members.Sets], new double[members.Sets], new double[members.Sets]);
        var totals = CustomerForecast.OrdersOf(cells, 0);
        for (var set = 0; set < members.Sets; set++)
        {
            for (var member = members.StartOf(set); member < members.Ends[set]; member++)
            {
                var customer = members.Customers[member];
                var group = summary.GroupOf[customer];
                var (alive, repeats) = (cells.ChancesAlive[group], summary.Groups[group].Repeats);
                var (mean, square) = (alive * totals[cells.PairOf[group]], alive * cells.Squares[cells.PairOf[group]]);
                chance.Alive[set] += alive * (1 - alive);
                chance.Orders[set] += square - (mean * mean);
                if (spend is not null)
                {
                    var value = spend.ExpectedValue(repeats, summary.Values[customer]);
                    var (squareOfValue, within) = spend.Spread(repeats, summary.Values[customer]);
                    chance.Revenue[set] += (mean * within) + (square * squareOfValue) - (mean * value * mean * value);
                }
            }
        }

        return chance;
    }
}
