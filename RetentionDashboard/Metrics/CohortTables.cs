namespace RetentionDashboard.Metrics;

/// <summary>Cohort tables from a counted cube.</summary>
public static class CohortTables
{
    /// <summary>The table of one measure, per customer.</summary>
    /// <param name="cube">The counted cohorts.</param>
    /// <param name="measure">What the cells hold.</param>
    /// <param name="basis">The revenue of <see cref="CohortMeasure.AverageOrderValue"/>; the other measures of money name their own.</param>
    public static CohortTable Build(CohortCube cube, CohortMeasure measure, RevenueBasis basis) => Build(cube, new CohortReading { Measure = measure, Basis = basis });

    /// <summary>The table of one measure in one form.</summary>
    public static CohortTable Build(CohortCube cube, CohortReading reading)
    {
        var counts = cube.Read(reading);
        var (cohorts, average) = counts is null || cube.Keys is null ? ([], []) : Read(counts, cube.Keys, reading);
        if (!CohortGroups.HaveSequence(cube.Layout.Rows))
        {
            cohorts.Sort(static (left, right) => left.Size != right.Size ? right.Size.CompareTo(left.Size) : string.CompareOrdinal(left.Key, right.Key));
        }

        return new CohortTable(cube.Layout.Grain, reading.Measure, cube.Layout.Rows, cube.AsOf, cohorts, average) { Columns = cube.Layout.Columns, Form = reading.Form };
    }

    /// <summary>Rows in the sequence of the keys, and the average row.</summary>
    internal static (List<Cohort> Cohorts, CohortCell[] Average) Read(CohortCounts counts, CohortKeys keys, CohortReading reading)
    {
        var cohorts = new List<Cohort>();
        var average = new AverageRow(reading);
        var values = Array.Empty<CohortValue>();
        for (var key = 0; key < counts.Open.Length; key++)
        {
            var row = new CohortRow(counts, key, reading.Measure);
            if (row.Size > 0)
            {
                values = values.Length < row.Length ? new CohortValue[row.Length * 2] : values;
                row.Read(values);
                average.Add(values.AsSpan(0, row.Complete));
                cohorts.Add(new Cohort(keys.Names[key], keys.PeriodOf(key), row.Size, new CohortCells(counts, key, row.Length, reading))
                {
                    Rows = keys.Rows,
                    Label = keys.LabelOf(key),
                    Band = keys.BandOf(key),
                });
            }
        }

        return (cohorts, average.Cells());
    }
}
