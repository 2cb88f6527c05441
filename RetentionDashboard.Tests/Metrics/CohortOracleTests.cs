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

    [SharedDataTheory]
    [InlineData("cdnow_sample")]
    [InlineData("online_retail")]
    [InlineData("superstore")]
    public void Refunds_are_what_net_lacks_of_gross_and_those_left_out_are_the_ones_the_oracle_leaves_out(string dataset)
    {
        var history = RealHistories.Named(dataset);
        var cube = CohortCube.Count(history, CustomerSelection.Everybody, Grain.Month, CohortRows.FirstOrder);
        using var oracle = SharedData.Oracle($"{dataset}.cohorts.json");
        var monthly = oracle.RootElement.GetProperty("cohort_monthly");
        var gross = CohortTables.Build(cube, new CohortReading { Measure = CohortMeasure.Gross, Form = CohortForm.Number });
        var net = CohortTables.Build(cube, new CohortReading { Measure = CohortMeasure.Net, Form = CohortForm.Number });

        decimal counted = 0;
        Assert.All(monthly.GetProperty("cohorts").EnumerateObject().Zip(gross.Cohorts.Zip(net.Cohorts)), row =>
        {
            var expected = row.First.Value.GetProperty("refunds").EnumerateArray().Select(static cell => (decimal)cell.GetDouble()).ToArray();
            Assert.Equal(expected.Length, row.Second.First.Cells.Count);
            for (var index = 0; index < expected.Length; index++)
            {
                var refunds = row.Second.First.Cells[index].Ratio.Value!.Value - row.Second.Second.Cells[index].Ratio.Value!.Value;
                Near.Equal(expected[index], refunds, Cent);
                counted += refunds;
            }
        });

        var meta = monthly.GetProperty("meta");
        var before = (decimal)meta.GetProperty("refunds_before_customers_first_order_excluded").GetProperty("amount").GetDouble();
        var nobodys = meta.TryGetProperty("refunds_of_customers_without_any_order_excluded", out var others) ? (decimal)others.GetProperty("amount").GetDouble() : 0;
        var ofCustomers = Money.ToDecimal(SpanTotals.Count(history, CustomerSelection.Of(history, static _ => true), null).Money.Refunds);
        Near.Equal(before, ofCustomers - counted, Cent);
        Near.Equal(nobodys, Money.ToDecimal(SpanTotals.Count(history, CustomerSelection.Everybody, null).Money.Refunds) - ofCustomers, Cent);
        if (nobodys > 0)
        {
            AssertPeopleLeftOut(history, meta);
        }
    }

    [SharedDataTheory]
    [InlineData("cdnow_sample")]
    [InlineData("online_retail")]
    [InlineData("superstore")]
    public void Cohorts_in_the_average_are_as_many_as_the_pooled_oracle_counts(string dataset)
    {
        var history = RealHistories.Named(dataset);
        var ends = Period.Of(Grain.Month, history.AsOf!.Value).LastDay;
        var cube = CohortCube.Count(history.UpTo(ends), CustomerSelection.Everybody, Grain.Month, CohortRows.FirstOrder);
        using var oracle = SharedData.Oracle($"{dataset}.cohorts.json");

        var average = CohortTables.Build(cube, new CohortReading { Form = CohortForm.Number }).Average;

        var pooled = oracle.RootElement.GetProperty("cohort_monthly").GetProperty("pooled").EnumerateArray().ToArray();
        Assert.Equal(
            pooled.Select(static cell => (cell.GetProperty("k").GetInt32(), cell.GetProperty("cohorts").GetDecimal())),
            average.Select(static cell => (cell.Index, cell.Ratio.Denominator)));
    }

    private static void AssertPeopleLeftOut(OrderHistory history, JsonElement meta)
    {
        var (first, last) = (history.RefundOffsets[history.CustomerCount], history.RefundOffsets[history.CustomerCount + 1]);
        Assert.Equal(meta.GetProperty("refunds_of_customers_without_any_order_excluded").GetProperty("rows").GetInt32(), last - first);
        var calendar = PeriodCalendar.Of(Grain.Month, history.FirstDay!.Value, history.AsOf!.Value);
        var before = Enumerable.Range(0, history.CustomerCount).Sum(customer => Enumerable.Range(history.RefundOffsets[customer], history.RefundOffsets[customer + 1] - history.RefundOffsets[customer])
            .Count(refund => calendar.IndexOf(history.RefundDays[refund]) < calendar.IndexOf(history.DaysOf(customer)[0])));
        Assert.Equal(meta.GetProperty("refunds_before_customers_first_order_excluded").GetProperty("rows").GetInt32(), before);
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
