using System.Text.Json;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class CohortOracleTests
{
    private const decimal Cent = 0.01m;

    [SharedDataTheory]
    [InlineData("cdnow_sample")]
    [InlineData("online_retail")]
    [InlineData("superstore")]
    public void Cohort_tables_of_real_orders_equal_the_oracle_in_every_cell(string dataset)
    {
        var cube = CohortCube.Count(RealHistories.Named(dataset), CustomerSelection.Everybody, Grain.Month, CohortRows.FirstOrder);
        using var oracle = SharedData.Oracle($"{dataset}.cohorts.json");
        var cohorts = oracle.RootElement.GetProperty("cohort_monthly").GetProperty("cohorts");

        AssertCells(cube, CohortMeasure.Retention, cohorts, "active_customers", perCustomer: false, tolerance: 0);
        AssertCells(cube, CohortMeasure.Orders, cohorts, "orders", perCustomer: false, tolerance: 0);
        AssertCells(cube, CohortMeasure.Gross, cohorts, "gross_revenue", perCustomer: false, Cent);
        AssertCells(cube, CohortMeasure.Net, cohorts, "net_revenue", perCustomer: false, Cent);
        AssertCells(cube, CohortMeasure.CumulativeGross, cohorts, "cumulative_gross_revenue_per_customer", perCustomer: true, Cent);
        AssertCells(cube, CohortMeasure.CumulativeNet, cohorts, "cumulative_net_revenue_per_customer", perCustomer: true, Cent);
        AssertCells(cube, CohortMeasure.Retention, cohorts, "retention", perCustomer: true, 0.000001m);
    }

    [SharedDataTheory]
    [InlineData("cdnow_sample", "1998-06-30")]
    [InlineData("online_retail", "2011-12-31")]
    [InlineData("superstore", "2019-12-31")]
    public void Average_row_of_a_history_that_ends_with_a_month_equals_the_pooled_oracle(string dataset, string asOf)
    {
        var history = RealHistories.Named(dataset).UpTo(Purchases.Day(asOf));
        var cube = CohortCube.Count(history, CustomerSelection.Everybody, Grain.Month, CohortRows.FirstOrder);
        using var oracle = SharedData.Oracle($"{dataset}.cohorts.json");

        var average = CohortTables.Build(cube, CohortMeasure.Retention, RevenueBasis.Net).Average;

        var pooled = oracle.RootElement.GetProperty("cohort_monthly").GetProperty("pooled").EnumerateArray().ToArray();
        Assert.Equal(pooled.Length, average.Count);
        Assert.All(pooled.Zip(average), pair =>
        {
            Assert.Equal(pair.First.GetProperty("active").GetInt32(), pair.Second.Ratio.Numerator);
            Assert.Equal(pair.First.GetProperty("base").GetInt32(), pair.Second.Ratio.Denominator);
            Near.Equal(pair.First.GetProperty("weighted_retention").GetDecimal(), pair.Second.Ratio.Value!.Value, 0.000001m);
        });
    }

    private static void AssertCells(CohortCube cube, CohortMeasure measure, JsonElement expected, string name, bool perCustomer, decimal tolerance)
    {
        var table = CohortTables.Build(cube, measure, RevenueBasis.Net);
        var rows = expected.EnumerateObject().ToArray();

        Assert.Equal(rows.Select(row => row.Name), table.Cohorts.Select(cohort => cohort.Key));
        Assert.All(rows.Zip(table.Cohorts), pair =>
        {
            Assert.Equal(pair.First.Value.GetProperty("size").GetInt32(), pair.Second.Size);
            var cells = pair.First.Value.GetProperty(name).EnumerateArray().Select(cell => (decimal)cell.GetDouble()).ToArray();
            Assert.Equal(cells.Length, pair.Second.Cells.Count);
            for (var index = 0; index < cells.Length; index++)
            {
                var ratio = pair.Second.Cells[index].Ratio;
                Near.Equal(cells[index], perCustomer ? ratio.Value!.Value : ratio.Numerator, tolerance);
            }
        });
    }
}
