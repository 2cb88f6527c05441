using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class ThinAverageTests
{
    [Fact]
    public void An_average_of_one_cohort_alone_is_thin_from_its_first_period_on()
    {
        // January has months 0 to 3 complete, February 0 to 2, March 0 and 1: month 3 is January's alone.
        Assert.Equal(new ThinAverage(3, 1, 20), ThinAverage.Of(Table(20, 20, 20)));
    }

    [Fact]
    public void So_is_one_of_a_handful_of_customers()
    {
        // From month 2 on March's twenty are gone, and twice ten are left.
        Assert.Equal(new ThinAverage(2, 2, 20), ThinAverage.Of(Table(10, 10, 20)));
    }

    [Fact]
    public void An_average_that_is_thin_from_its_beginning_does_not_become_so() => Assert.Null(ThinAverage.Of(Table(9, 9, 9)));

    [Fact]
    public void A_single_cohort_is_its_own_average() => Assert.Null(ThinAverage.Of(Table(40)));

    [Fact]
    public void Cohorts_that_are_no_periods_do_not_drop_out_one_by_one() => Assert.Null(ThinAverage.Of(Table(20, 20, 20) with { Rows = CohortRows.Channel }));

    [Fact]
    public void A_table_without_cohorts_has_none() => Assert.Null(ThinAverage.Of(Table()));

    // So many customers in January 2024, February and so on; data ends with April.
    private static CohortTable Table(params int[] sizes)
    {
        var purchases = new Purchases();
        for (var month = 0; month < sizes.Length; month++)
        {
            for (var customer = 0; customer < sizes[month]; customer++)
            {
                purchases.Order((month * 100) + customer, $"2024-0{month + 1}-05");
            }
        }

        var cube = CohortCube.Count(purchases.Build(sizes.Length == 0 ? null : "2024-04-30"), CustomerSelection.Everybody, Grain.Month, CohortRows.FirstOrder);
        return CohortTables.Build(cube, CohortMeasure.Retention, RevenueBasis.Net);
    }
}
