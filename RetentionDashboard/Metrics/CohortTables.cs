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

    private static CohortCell[] Average(List<Cohort> cohorts)
    {
        var longest = cohorts.Select(cohort => cohort.Cells.Count).DefaultIfEmpty().Max();
        var numerators = new decimal[longest];
        var denominators = new decimal[longest];
        var customers = new int[longest];
        var complete = 0;
        foreach (var cohort in cohorts)
        {
            foreach (var cell in cohort.Cells)
            {
                if (cell.Complete)
                {
                    numerators[cell.Index] += cell.Ratio.Numerator;
                    denominators[cell.Index] += cell.Ratio.Denominator;
                    customers[cell.Index] += cell.Customers;
                    complete = Math.Max(complete, cell.Index + 1);
                }
            }
        }

        return [.. Enumerable.Range(0, complete).Select(index => new CohortCell(index, new Ratio(numerators[index], denominators[index]), customers[index], Complete: true))];
    }
}
