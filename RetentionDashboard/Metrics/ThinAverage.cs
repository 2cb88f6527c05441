namespace RetentionDashboard.Metrics;

/// <summary>
/// Where the average row of a table over time rests on so little that it jumps: younger cohorts drop out of it one by one, until one cohort alone, or a handful of
/// customers, is left.
/// </summary>
/// <param name="Index">The first such period index; all later ones are thin too.</param>
/// <param name="Cohorts">Cohorts whose period is complete there, at least 1.</param>
/// <param name="Customers">Customers of these cohorts.</param>
public sealed record ThinAverage(int Index, int Cohorts, int Customers)
{
    /// <summary>Fewer are no average.</summary>
    public const int FewestCohorts = 2;

    /// <summary>Null where the average is as broad at its end, or as thin from its beginning; and where cohorts are not periods, none of which drops out before another.</summary>
    public static ThinAverage? Of(CohortTable table)
    {
        if (table.Rows != CohortRows.FirstOrder)
        {
            return null;
        }

        for (var index = 0; index < table.Average.Count; index++)
        {
            var (cohorts, customers) = (0, 0);
            foreach (var cohort in table.Cohorts)
            {
                if (index < cohort.Cells.Count && cohort.Cells[index].Complete)
                {
                    cohorts++;
                    customers += cohort.Size;
                }
            }

            if (cohorts < FewestCohorts || customers < TwoRates.FewestCustomers)
            {
                return index == 0 || cohorts == 0 ? null : new ThinAverage(index, cohorts, customers);
            }
        }

        return null;
    }
}
