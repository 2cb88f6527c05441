using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class CohortTablesTests
{
    // January: customers 1, 2 and 3. February: customer 4. The data ends on 10 March.
    private static readonly Purchases Shop = new Purchases()
        .Order(1, "2024-01-05", 100, channel: "mail", lines: [("tea", "drinks"), ("cup", "ware")])
        .Order(1, "2024-01-20", 50)
        .Order(1, "2024-03-02", 30)
        .Order(2, "2024-01-31", 20, channel: "ads", lines: ("tea", "drinks"))
        .Order(2, "2024-02-10", 40)
        .Order(3, "2024-01-15", 60, channel: "mail")
        .Order(4, "2024-02-14", 80, channel: "mail", lines: ("cup", "ware"))
        .Order(4, "2024-03-10", 10)
        .Refund(1, "2024-02-20", 15)
        .Refund(4, "2024-01-03", 99);

    [Fact]
    public void Retention_of_a_small_shop_is_the_triangle_counted_by_hand() =>
        AssertTriangle(CohortMeasure.Retention, "3/3 1/3 1/3*", "1/1 1/1*", "4/4 1/3");

    [Fact]
    public void Rolling_retention_counts_orders_in_the_period_or_later() =>
        AssertTriangle(CohortMeasure.Rolling, "3/3 2/3 1/3*", "1/1 1/1*", "4/4 2/3");

    [Fact]
    public void Repeat_by_counts_second_orders_so_far() =>
        AssertTriangle(CohortMeasure.Repeat, "1/3 2/3 2/3*", "0/1 1/1*", "1/4 2/3");

    [Fact]
    public void Orders_are_per_customer() =>
        AssertTriangle(CohortMeasure.Orders, "4/3 1/3 1/3*", "1/1 1/1*", "5/4 1/3");

    [Fact]
    public void Gross_revenue_is_per_customer() =>
        AssertTriangle(CohortMeasure.Gross, "230/3 40/3 30/3*", "80/1 10/1*", "310/4 40/3");

    [Fact]
    public void Net_revenue_takes_refunds_on_their_own_date_and_leaves_out_those_before_the_first_order() =>
        AssertTriangle(CohortMeasure.Net, "230/3 25/3 30/3*", "80/1 10/1*", "310/4 25/3");

    [Fact]
    public void Cumulative_revenue_is_the_running_sum() =>
        AssertTriangle(CohortMeasure.CumulativeNet, "230/3 255/3 285/3*", "80/1 90/1*", "310/4 255/3");

    [Fact]
    public void Average_order_value_divides_by_orders() =>
        AssertTriangle(CohortMeasure.AverageOrderValue, "230/4 25/1 30/1*", "80/1 10/1*", "310/5 25/1");

    [Fact]
    public void Average_order_value_without_orders_is_not_observed()
    {
        var history = new Purchases().Order(1, "2024-01-05").Order(2, "2024-02-29").Build();

        var table = Table(history, CohortMeasure.AverageOrderValue);

        Assert.Null(table.Cohorts[0].Cells[1].Ratio.Value);
    }

    [Fact]
    public void A_later_as_of_date_completes_the_last_month()
    {
        var table = Table(Shop.Build("2024-03-31"), CohortMeasure.Retention);

        Assert.Equal(["3/3 1/3 1/3", "1/1 1/1"], table.Cohorts.Select(Text));
        Assert.Equal("4/4 2/4 1/3", Text(table.Average));
    }

    [Fact]
    public void A_later_as_of_month_adds_empty_cells()
    {
        var table = Table(Shop.Build("2024-04-30"), CohortMeasure.Retention);

        Assert.Equal(["3/3 1/3 1/3 0/3", "1/1 1/1 0/1"], table.Cohorts.Select(Text));
    }

    [Fact]
    public void An_earlier_as_of_date_forgets_what_came_later()
    {
        var table = Table(Shop.Build("2024-02-12"), CohortMeasure.CumulativeNet);

        Assert.Equal(["230/3 270/3*"], table.Cohorts.Select(Text));
    }

    [Fact]
    public void Weeks_start_on_Monday_and_are_named_as_ISO_8601_does()
    {
        var history = new Purchases().Order(1, "2023-12-31").Order(1, "2024-01-01").Order(2, "2024-12-30").Build("2025-01-05");

        var table = Table(history, CohortMeasure.Retention, Grain.Week);

        Assert.Equal(["2023-W52", "2025-W01"], table.Cohorts.Select(cohort => cohort.Key));
        Assert.Equal([1m, 1m, 0m], table.Cohorts[0].Cells.Take(3).Select(cell => cell.Ratio.Numerator));
    }

    [Fact]
    public void Quarters_and_years_count_calendar_differences()
    {
        var history = new Purchases().Order(1, "2023-12-31").Order(1, "2024-01-01").Order(1, "2024-06-30").Build();

        Assert.Equal("1/1 1/1 1/1", Text(Table(history, CohortMeasure.Retention, Grain.Quarter).Cohorts.Single()));
        Assert.Equal("1/1 1/1*", Text(Table(history, CohortMeasure.Retention, Grain.Year).Cohorts.Single()));
    }

    // Channel "mail" holds customers 1 and 3 of January and 4 of February: at index 1 only January's month is complete, at 2 nobody's.
    [Theory]
    [InlineData(CohortMeasure.Retention, "3/3 0/2 1/2*")]
    [InlineData(CohortMeasure.Rolling, "3/3 1/2 1/2*")]
    [InlineData(CohortMeasure.Repeat, "1/3 1/2 1/2*")]
    [InlineData(CohortMeasure.CumulativeNet, "290/3 195/2 225/2*")]
    public void Cohorts_by_channel_count_customers_whose_own_period_is_complete(CohortMeasure measure, string mail)
    {
        var table = Table(Shop.Build(), measure, rows: CohortRows.Channel);

        Assert.Equal(["mail", "ads"], table.Cohorts.Select(cohort => cohort.Key));
        Assert.Equal(mail, Text(table.Cohorts[0]));
        Assert.Null(table.Cohorts[0].Period);
    }

    [Fact]
    public void Cohorts_by_product_hold_a_customer_once_for_each_product_of_the_first_order()
    {
        var table = Table(Shop.Build(), CohortMeasure.Retention, rows: CohortRows.Product);

        Assert.Equal([("cup", "The cup", 2), ("tea", "The tea", 2), ("", null, 1)], table.Cohorts.Select(cohort => (cohort.Key, cohort.Label, cohort.Size)));
    }

    [Fact]
    public void Cohorts_by_category_hold_a_customer_once_however_many_products_share_it()
    {
        var history = new Purchases().Order(1, "2024-01-05", lines: [("tea", "drinks"), ("coffee", "drinks"), ("rope", null)]).Build();

        var table = Table(history, CohortMeasure.Retention, rows: CohortRows.Category);

        Assert.Equal([("drinks", 1)], table.Cohorts.Select(cohort => (cohort.Key, cohort.Size)));
    }

    [Fact]
    public void An_empty_history_has_no_cohorts()
    {
        var table = Table(new Purchases().Build(), CohortMeasure.Retention);

        Assert.Empty(table.Cohorts);
        Assert.Empty(table.Average);
        Assert.Null(table.AsOf);
    }

    [Fact]
    public void A_mistyped_year_costs_a_row_of_cells_and_no_more()
    {
        var history = new Purchases().Order(1, "1900-01-05").Order(2, "2024-01-05").Order(2, "2199-12-20").Build();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var table = Table(history, CohortMeasure.Retention, Grain.Week);

        Assert.Equal(["1900-W01", "2024-W01"], table.Cohorts.Select(cohort => cohort.Key));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 64 * 1024 * 1024);
    }

    [Fact]
    public void Unattributed_orders_make_no_cohort()
    {
        var table = Table(new Purchases().Order(null, "2024-01-05").Build(), CohortMeasure.Retention);

        Assert.Empty(table.Cohorts);
    }

    private static void AssertTriangle(CohortMeasure measure, string january, string february, string average)
    {
        var table = Table(Shop.Build(), measure);

        Assert.Equal(["2024-01", "2024-02"], table.Cohorts.Select(cohort => cohort.Key));
        Assert.Equal([january, february], table.Cohorts.Select(Text));
        Assert.Equal(average, Text(table.Average));
    }

    private static CohortTable Table(OrderHistory history, CohortMeasure measure, Grain grain = Grain.Month, CohortRows rows = CohortRows.FirstOrder) =>
        CohortTables.Build(CohortCube.Count(history, CustomerSelection.Everybody, grain, rows), measure, RevenueBasis.Net);

    private static string Text(Cohort cohort) => Text(cohort.Cells);

    // "numerator/denominator", a star behind an incomplete cell.
    private static string Text(IReadOnlyList<CohortCell> cells) => string.Join(' ', cells.Select(cell =>
        FormattableString.Invariant($"{cell.Ratio.Numerator:0.##}/{cell.Ratio.Denominator}{(cell.Complete ? "" : "*")}")));
}
