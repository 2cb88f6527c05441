using System.Runtime.CompilerServices;

namespace RetentionDashboard.Forecast;

/// <summary>Sums over the customers of each of several sets, under one place of the parameters.</summary>
internal sealed class SetSums
{
    private SetSums(int sets, int months) => (Months, Alive, Orders, Revenue, AtRisk) = (months, new double[sets], new double[sets * months], new double[sets * months], new double[sets * months]);

    public int Months { get; }

    /// <summary>By set: Σ P(alive).</summary>
    public double[] Alive { get; }

    /// <summary>By set, then month.</summary>
    public double[] Orders { get; }

    /// <summary>By set, then month, in currency units.</summary>
    public double[] Revenue { get; }

    /// <summary>By set, then month: each customer's revenue times the chance that they are gone, in currency units.</summary>
    public double[] AtRisk { get; }

    /// <param name="values">By customer: expected value of an order day.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SetSums Of(PurchaseSummary summary, ForecastCells cells, double[] values, SetMembers members)
    {
        var (sums, months) = (new SetSums(members.Sets, cells.Months), cells.Months);
        // Months are the same for all of one x and T, so customers are added up before them.
        var (alive, worth, risked) = (new double[cells.Pairs], new double[cells.Pairs], new double[cells.Pairs]);
        var touched = new List<int>();
        for (var set = 0; set < members.Sets; set++)
        {
            for (var member = members.StartOf(set); member < members.Ends[set]; member++)
            {
                var customer = members.Customers[member];
                var group = summary.GroupOf[customer];
                var (chance, pair) = (cells.ChancesAlive[group], cells.PairOf[group]);
                if (alive[pair] == 0)
                {
                    touched.Add(pair);
                }

                alive[pair] += chance;
                worth[pair] += chance * values[customer];
                risked[pair] += chance * (1 - chance) * values[customer];
            }

            foreach (var pair in touched)
            {
                sums.Alive[set] += alive[pair];
                for (var month = 0; month < months; month++)
                {
                    var expected = cells.Orders[(pair * months) + month];
                    sums.Orders[(set * months) + month] += alive[pair] * expected;
                    sums.Revenue[(set * months) + month] += worth[pair] * expected;
                    sums.AtRisk[(set * months) + month] += risked[pair] * expected;
                }

                (alive[pair], worth[pair], risked[pair]) = (0, 0, 0);
            }

            touched.Clear();
        }

        return sums;
    }

    /// <summary>Expected value of an order day by customer, in currency units; all 0 without a model of values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] ValuesOf(PurchaseSummary summary, SpendModel? spend)
    {
        var values = new double[summary.Places];
        for (var customer = 0; customer < values.Length && spend is not null; customer++)
        {
            values[customer] = summary.GroupOf[customer] is >= 0 and var group ? spend.ExpectedValue(summary.Groups[group].Repeats, summary.Values[customer]) : 0;
        }

        return values;
    }
}
