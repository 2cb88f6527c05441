using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>
/// How strongly a cell is coloured: with the square root of its place on the scale, so that 2 and 5 % differ as visibly as 40 and 60 %. Shares and
/// single periods begin at 0; cumulative and average values lie close together and begin at the table's own lowest.
/// </summary>
public sealed record HeatScale(decimal Low, decimal High)
{
    /// <summary>Index 0 would outshine all the others where it is 100 % by definition; a handful of customers would where cohorts are small.</summary>
    public static HeatScale Of(CohortTable table)
    {
        var fromZero = !table.Measure.IsCumulative() && table.Measure != CohortMeasure.AverageOrderValue;
        var firstIndex = fromZero ? 1 : 0;
        var sound = Values(table, firstIndex, CohortTexts.FewCustomers);
        var values = sound.Count > 0 ? sound : Values(table, firstIndex, 1);
        if (values.Count == 0)
        {
            values = Values(table, 0, 1);
        }

        return values.Count == 0 ? new HeatScale(0, 0) : new HeatScale(fromZero ? 0 : values.Min(), values.Max());
    }

    /// <summary>True where a cell that did not make the scale is higher than its end: the first period of a share, or one of few customers.</summary>
    public bool IsExceededBy(CohortTable table) => Values(table, 0, 1).Exists(value => value > High);

    /// <summary>0 (no colour) to 1.</summary>
    public double Strength(decimal? value)
    {
        if (value is not { } seen || High <= Low || seen <= Low)
        {
            return 0;
        }

        return Math.Sqrt((double)(Math.Min(seen, High) - Low) / (double)(High - Low));
    }

    private static List<decimal> Values(CohortTable table, int firstIndex, int minimumSize) =>
    [
        .. from cohort in table.Cohorts
           where cohort.Size >= minimumSize
           from cell in cohort.Cells
           where cell.Index >= firstIndex && cell.Ratio.Value is not null
           select cell.Ratio.Value!.Value,
    ];
}
