namespace RetentionDashboard.Metrics;

/// <summary>Cohort tables from a counted cube.</summary>
public static class CohortTables
{
    private const int CellsWorthACore = 20_000;

    /// <summary>The table of one measure.</summary>
    /// <param name="cube">The counted cohorts.</param>
    /// <param name="measure">What the cells hold.</param>
    /// <param name="basis">The revenue of <see cref="CohortMeasure.AverageOrderValue"/>; the other measures of money name their own.</param>
    public static CohortTable Build(CohortCube cube, CohortMeasure measure, RevenueBasis basis)
    {
        var rows = CellsOf(cube, measure, basis);
        var cohorts = new List<Cohort>(rows.Length);
        var average = new AverageRow(cube.Periods);
        for (var key = 0; key < rows.Length; key++)
        {
            if (rows[key] is { Cells: { } cells, Size: var size })
            {
                average.Add(cells);
                cohorts.Add(new Cohort(cube.Keys!.Names[key], cube.Keys.PeriodOf(key), size, cells) { Label = cube.Keys.LabelOf(key) });
            }
        }

        if (cube.Rows != CohortRows.FirstOrder)
        {
            cohorts.Sort((left, right) => left.Size != right.Size ? right.Size.CompareTo(left.Size) : string.CompareOrdinal(left.Key, right.Key));
        }

        return new CohortTable(cube.Grain, measure, cube.Rows, cube.AsOf, cohorts, average.Cells());
    }

    // A shop has thousands of products, each a cohort of its own: worth both cores. A table of months is not.
    private static (CohortCell[]? Cells, int Size)[] CellsOf(CohortCube cube, CohortMeasure measure, RevenueBasis basis)
    {
        var rows = new (CohortCell[]? Cells, int Size)[cube.Keys?.Names.Count ?? 0];
        if (rows.Length * cube.Periods < CellsWorthACore)
        {
            for (var key = 0; key < rows.Length; key++)
            {
                Fill(key);
            }
        }
        else
        {
            Parallel.For(0, rows.Length, Fill);
        }

        return rows;

        void Fill(int key)
        {
            var row = new CohortRow(cube, key, measure, basis);
            rows[key] = (row.Size > 0 ? row.Cells() : null, row.Size);
        }
    }
}
