namespace RetentionDashboard.Metrics;

/// <summary>Cohort tables from a counted cube.</summary>
public static class CohortTables
{
    /// <summary>The table of one measure.</summary>
    /// <param name="cube">The counted cohorts.</param>
    /// <param name="measure">What the cells hold.</param>
    /// <param name="basis">The revenue of <see cref="CohortMeasure.AverageOrderValue"/>; the other measures of money name their own.</param>
    public static CohortTable Build(CohortCube cube, CohortMeasure measure, RevenueBasis basis)
    {
        var cohorts = new List<Cohort>();
        for (var key = 0; key < (cube.Keys?.Names.Count ?? 0); key++)
        {
            var row = new CohortRow(cube, key, measure, basis);
            if (row.Size > 0)
            {
                Period? period = cube.Rows == CohortRows.FirstOrder ? cube.First + key : null;
                cohorts.Add(new Cohort(cube.Keys!.Names[key], period, row.Size, row.Cells()) { Label = cube.Keys.LabelOf(key) });
            }
        }

        if (cube.Rows != CohortRows.FirstOrder)
        {
            cohorts.Sort((left, right) => left.Size != right.Size ? right.Size.CompareTo(left.Size) : string.CompareOrdinal(left.Key, right.Key));
        }

        return new CohortTable(cube.Grain, measure, cube.Rows, cube.AsOf, cohorts, Average(cohorts));
    }

    private static List<CohortCell> Average(List<Cohort> cohorts)
    {
        var average = new List<CohortCell>();
        foreach (var cell in cohorts.SelectMany(cohort => cohort.Cells).Where(cell => cell.Complete))
        {
            while (average.Count <= cell.Index)
            {
                average.Add(new CohortCell(average.Count, default, 0, Complete: true));
            }

            var sum = average[cell.Index];
            average[cell.Index] = sum with
            {
                Ratio = new Ratio(sum.Ratio.Numerator + cell.Ratio.Numerator, sum.Ratio.Denominator + cell.Ratio.Denominator),
                Customers = sum.Customers + cell.Customers,
            };
        }

        return average;
    }
}
