using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class CustomersReportsTests
{
    [Fact]
    public async Task List_shows_each_customers_figures_best_first()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);

        var report = await database.Get<CustomersReports>().GetAsync(new CustomersQuery());

        Assert.Equal(3, report!.Total);
        Assert.Equal(["Ana", "Citra", "Budi"], report.Rows.Select(row => row.Name));
        Assert.Equal(
            new CustomerRow(
                shop.Ana.Id, "email:ana@example.com", "Ana", "ana@example.com", Purchases.Day("2024-01-10"), Purchases.Day("2024-03-05"), 3, 160m, 160m / 3, 27.5m),
            report.Rows[0]);
        Assert.Null(report.Rows[1].MedianDaysBetweenOrders);
    }

    [Theory]
    [InlineData(CustomerSort.Revenue, false, "Budi Citra Ana")]
    [InlineData(CustomerSort.Orders, true, "Ana Budi Citra")]
    [InlineData(CustomerSort.FirstOrder, false, "Ana Budi Citra")]
    [InlineData(CustomerSort.LastOrder, true, "Citra Ana Budi")]
    [InlineData(CustomerSort.AverageOrderValue, true, "Citra Ana Budi")]
    public async Task List_is_sorted_on_the_server(CustomerSort sort, bool descending, string names)
    {
        var report = await GetAsync(new CustomersQuery { Sort = sort, Descending = descending });

        Assert.Equal(names, string.Join(' ', report.Rows.Select(row => row.Name)));
    }

    [Fact]
    public async Task List_is_paged_on_the_server()
    {
        var report = await GetAsync(new CustomersQuery { Skip = 1, Take = 1 });

        Assert.Equal(3, report.Total);
        Assert.Equal(["Citra"], report.Rows.Select(row => row.Name));
    }

    [Theory]
    [InlineData(CustomerGroup.Ordered, "Ana Citra")]
    [InlineData(CustomerGroup.Repeat, "")]
    [InlineData(CustomerGroup.New, "Citra")]
    [InlineData(CustomerGroup.Start, "Ana Budi")]
    [InlineData(CustomerGroup.End, "Ana Budi Citra")]
    [InlineData(CustomerGroup.NewInEnd, "Citra")]
    [InlineData(CustomerGroup.Reactivated, "")]
    [InlineData(CustomerGroup.Retained, "Ana Budi")]
    [InlineData(CustomerGroup.Churned, "")]
    public async Task Groups_of_March_hold_whom_the_overview_counts(CustomerGroup group, string names)
    {
        var history = new HistoryQuery { From = Purchases.Day("2024-03-01"), To = Purchases.Day("2024-03-31") };

        var report = await GetAsync(new CustomersQuery { History = history, Group = group, Sort = CustomerSort.FirstOrder, Descending = false });

        Assert.Equal(names, string.Join(' ', report.Rows.Select(row => row.Name)));
    }

    [Theory]
    [InlineData(CohortMeasure.Retention)]
    [InlineData(CohortMeasure.Rolling)]
    [InlineData(CohortMeasure.Repeat)]
    public async Task Customers_behind_a_cell_are_as_many_as_its_numerator(CohortMeasure measure)
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);

        foreach (var rows in Enum.GetValues<CohortRows>())
        {
            var table = await database.Get<CohortsReports>().GetAsync(new CohortsQuery { Measure = measure, Rows = rows });
            foreach (var cohort in table!.Table.Cohorts)
            {
                Assert.Equal(cohort.Size, await CountAsync(database, rows, measure, cohort.Key, null));
                foreach (var cell in cohort.Cells)
                {
                    Assert.Equal(cell.Ratio.Numerator, await CountAsync(database, rows, measure, cohort.Key, cell.Index));
                }
            }
        }
    }

    [Fact]
    public async Task An_unknown_cohort_has_no_customers()
    {
        var report = await GetAsync(new CustomersQuery { Group = CustomerGroup.Cohort, Cohort = "1066-10" });

        Assert.Equal(0, report.Total);
    }

    [Fact]
    public async Task Detail_shows_orders_newest_first_with_lines_and_refunds()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.AddRefundAsync(shop.Store, "2024-03-20", 5, customer: shop.Ana);

        var detail = await database.Get<CustomersReports>().GetDetailAsync(shop.Ana.Id);

        Assert.Equal("Ana", detail!.Name);
        Assert.Equal([30m, 50m, 100m], detail.Orders.Select(order => order.Subtotal));
        Assert.Equal([0m, 20m, 0m], detail.Orders.Select(order => order.Refunded));
        Assert.Equal("Green tea", Assert.Single(detail.Orders[2].Lines).Product);
        Assert.Equal(5m, Assert.Single(detail.OtherRefunds).Amount);
        Assert.Equal(155m, detail.Row!.Revenue);
    }

    [Fact]
    public async Task Detail_of_a_stranger_is_null()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);

        Assert.Null(await database.Get<CustomersReports>().GetDetailAsync(4711));
    }

    private static async Task<int> CountAsync(ShopDatabase database, CohortRows rows, CohortMeasure measure, string key, int? index)
    {
        var query = new CustomersQuery { Group = CustomerGroup.Cohort, Rows = rows, Measure = measure, Cohort = key, Index = index, Take = null };
        var report = await database.Get<CustomersReports>().GetAsync(query);
        Assert.Equal(report!.Total, report.Rows.Count);
        return report.Total;
    }

    private static async Task<CustomersReport> GetAsync(CustomersQuery query)
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);
        return Assert.IsType<CustomersReport>(await database.Get<CustomersReports>().GetAsync(query));
    }
}
