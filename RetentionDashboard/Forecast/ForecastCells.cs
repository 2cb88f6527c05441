using System.Runtime.CompilerServices;

namespace RetentionDashboard.Forecast;

/// <summary>
/// What a model expects of every distinct customer: the chance to be alive of each (x, t_x, T), and what those alive will order in each coming month, which
/// depends on x and T alone.
/// </summary>
internal sealed class ForecastCells
{
    private ForecastCells(int groups, int months) => (ChancesAlive, PairOf, Months) = (new double[groups], new int[groups], months);

    /// <summary>By group.</summary>
    public double[] ChancesAlive { get; }

    /// <summary>By group: the place of its x and T.</summary>
    public int[] PairOf { get; }

    public int Months { get; }

    /// <summary>By x and T, then month: orders expected in it of somebody alive.</summary>
    public double[] Orders { get; private set; } = [];

    /// <summary>By x and T, then month: mean square of the orders of somebody alive up to its end.</summary>
    public double[] Squares { get; private set; } = [];

    /// <summary>How many distinct x and T there are.</summary>
    public int Pairs { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ForecastCells Of(PurchaseModel model, PurchaseSummary summary, int months)
    {
        var groups = summary.Groups;
        var cells = new ForecastCells(groups.Length, months);
        var pairs = 0;
        for (var group = 0; group < groups.Length; group++)
        {
            // Groups come by x and T.
            pairs += group == 0 || groups[group].Repeats != groups[group - 1].Repeats || groups[group].Age != groups[group - 1].Age ? 1 : 0;
            cells.PairOf[group] = pairs - 1;
            cells.ChancesAlive[group] = model.ChanceAlive(groups[group]);
        }

        (cells.Pairs, cells.Orders, cells.Squares) = (pairs, new double[pairs * months], new double[pairs * months]);
        var future = model.Future();
        for (var group = 0; group < groups.Length; group++)
        {
            if (group == 0 || cells.PairOf[group] != cells.PairOf[group - 1])
            {
                cells.Fill(cells.PairOf[group], future, groups[group]);
            }
        }

        return cells;
    }

    private void Fill(int pair, FutureOrders future, RepeatPurchases customer)
    {
        var before = 0.0;
        for (var month = 0; month < Months; month++)
        {
            var (mean, square) = future.At(customer.Repeats, customer.Age, (month + 1) * RepeatPurchases.WeeksPerMonth);
            Orders[(pair * Months) + month] = Math.Max(mean - before, 0);
            (before, Squares[(pair * Months) + month]) = (mean, square);
        }
    }
}
