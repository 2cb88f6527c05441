using System.Runtime.CompilerServices;

namespace RetentionDashboard.Forecast;

/// <summary>How far the sums of each of several sets vary by chance alone, were the parameters known. All are variances.</summary>
/// <remarks>
/// Of the orders Y of a span Σ E[Y²] − E[Y]², of their revenue Σ E[Y] Var(Z | m) + E[Y²] E[m²] − (E[Y] E[m])². E[Y²] is known from today on. That of one later month is its mean and the pairs of orders
/// in it, which become fewer as the orders do: those of the first month by the month's share of its orders.
/// </remarks>
internal sealed class SetChance
{
    private SetChance(int sets, int months) =>
        (Alive, Orders, Revenue, OrdersSoFar, RevenueSoFar) = (new double[sets], new double[sets * months], new double[sets * months], new double[sets * months], new double[sets * months]);

    /// <summary>By set: of the count of those alive, Σ p (1 − p).</summary>
    public double[] Alive { get; }

    /// <summary>By set, then month: of the orders of the month alone.</summary>
    public double[] Orders { get; }

    /// <summary>By set, then month: of the revenue of the month alone.</summary>
    public double[] Revenue { get; }

    /// <summary>By set, then month: of the orders up to its end.</summary>
    public double[] OrdersSoFar { get; }

    /// <summary>By set, then month: of the revenue up to its end.</summary>
    public double[] RevenueSoFar { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SetChance Of(PurchaseSummary summary, ForecastCells cells, SpendModel? spend, SetMembers members)
    {
        var chance = new SetChance(members.Sets, cells.Months);
        // Months are the same for all of one x and T, so customers are added up before them.
        var (pairs, touched) = (new PairChance[cells.Pairs], new List<int>());
        for (var set = 0; set < members.Sets; set++)
        {
            for (var member = members.StartOf(set); member < members.Ends[set]; member++)
            {
                var customer = members.Customers[member];
                var group = summary.GroupOf[customer];
                var (alive, repeats) = (cells.ChancesAlive[group], summary.Groups[group].Repeats);
                ref var pair = ref pairs[cells.PairOf[group]];
                if (pair.Alive == 0)
                {
                    touched.Add(cells.PairOf[group]);
                }

                chance.Alive[set] += alive * (1 - alive);
                pair.Alive += alive;
                pair.AliveTwice += alive * alive;
                if (spend is not null)
                {
                    var value = spend.ExpectedValue(repeats, summary.Values[customer]);
                    var (square, within) = spend.Spread(repeats, summary.Values[customer]);
                    pair.Within += alive * within;
                    pair.Square += alive * square;
                    pair.Worth += alive * alive * value * value;
                }
            }

            foreach (var pair in touched)
            {
                chance.Add(set * cells.Months, cells, pair, pairs[pair]);
                pairs[pair] = default;
            }

            touched.Clear();
        }

        return chance;
    }

    private void Add(int first, ForecastCells cells, int pair, PairChance sums)
    {
        var (start, soFar) = (pair * cells.Months, 0.0);
        var pairsOfOrders = cells.Orders[start] > 0 ? Math.Max(cells.Squares[start] - cells.Orders[start], 0) / cells.Orders[start] : 0;
        for (var month = 0; month < cells.Months; month++)
        {
            var mean = cells.Orders[start + month];
            soFar += mean;
            Orders[first + month] += OfOrders(sums, mean, mean * (1 + pairsOfOrders));
            Revenue[first + month] += OfRevenue(sums, mean, mean * (1 + pairsOfOrders));
            OrdersSoFar[first + month] += OfOrders(sums, soFar, cells.Squares[start + month]);
            RevenueSoFar[first + month] += OfRevenue(sums, soFar, cells.Squares[start + month]);
        }
    }

    private static double OfOrders(PairChance sums, double mean, double square) => (sums.Alive * square) - (sums.AliveTwice * mean * mean);

    private static double OfRevenue(PairChance sums, double mean, double square) => (sums.Within * mean) + (sums.Square * square) - (sums.Worth * mean * mean);

    /// <summary>Sums over the customers of one x and T.</summary>
    private record struct PairChance(double Alive, double AliveTwice, double Within, double Square, double Worth);
}
