using RetentionDashboard.Data;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class SegmentFilterTests : IAsyncLifetime
{
    private ShopDatabase _database = null!;
    private Store _store = null!;

    // Ana: 10 and 20 in January. Budi: 100 in January. Citra: 5 in January, 7 in March, the only pot.
    public async Task InitializeAsync()
    {
        _database = ShopDatabase.Create();
        _store = await _database.AddStoreAsync("Ana's tea");
        var (ana, budi, citra) = (await _database.AddCustomerAsync(_store, "Ana"), await _database.AddCustomerAsync(_store, "Budi"), await _database.AddCustomerAsync(_store, "Citra"));
        await _database.AddOrderAsync(_store, ana, "2024-01-01 10:00:00", 10);
        await _database.AddOrderAsync(_store, ana, "2024-01-20 10:00:00", 20);
        await _database.AddOrderAsync(_store, budi, "2024-01-05 10:00:00", 100);
        await _database.AddOrderAsync(_store, citra, "2024-01-06 10:00:00", 5);
        var pot = await _database.AddOrderAsync(_store, citra, "2024-03-01 10:00:00", 7);
        await _database.AddLineAsync(_store, pot, "POT-1", "Tea pot");
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Built_in_segment_narrows_the_figures_of_a_page_to_its_customers()
    {
        Assert.Equal((3, 5, 142m), await TotalsAsync(null));
        Assert.Equal((1, 1, 100m), await TotalsAsync("pareto:top"));
        Assert.Equal((2, 4, 42m), await TotalsAsync("pareto:rest"));
    }

    [Fact]
    public async Task Segment_and_the_other_filters_hold_together()
    {
        var march = await _database.Get<OverviewReports>().GetAsync(new HistoryQuery { From = new DateOnly(2024, 3, 1), Segment = SegmentChoice.Of(new FigureBetween(CustomerFigure.Frequency, 2)) });
        var early = await _database.Get<OverviewReports>().GetAsync(new HistoryQuery { AcquiredTo = new DateOnly(2024, 1, 5), Segment = SegmentChoice.Of(new FigureBetween(CustomerFigure.Frequency, 2)) });

        Assert.Equal(1, march!.Current.Customers);
        Assert.Equal(1, early!.Current.Customers);
    }

    [Fact]
    public async Task Saved_segment_is_followed_when_its_rule_changes_and_empty_when_it_is_gone()
    {
        var segments = _database.Get<SavedSegments>();
        var id = (await segments.SaveAsync(new KeptSegment(0, "Twice", null, 0, new FigureBetween(CustomerFigure.Frequency, 2)), static _ => true)).Id;
        var choice = SegmentChoice.OfSaved(id).Key;

        Assert.Equal((2, 4, 42m), await TotalsAsync(choice));

        await segments.SaveAsync(new KeptSegment(id, "Once", null, 0, new FigureBetween(CustomerFigure.Frequency, To: 1)), static _ => true);
        Assert.Equal((1, 1, 100m), await TotalsAsync(choice));

        await segments.RemoveAsync(id);
        Assert.Equal((0, 0, 0m), await TotalsAsync(choice));
    }

    [Fact]
    public async Task Rule_in_the_address_may_ask_what_orders_held_and_about_another_day()
    {
        var bought = SegmentChoice.Of(new Bought(new Goods(GoodsKind.Product, ["POT-1"])));
        // By the end of January Ana had ordered last; by March it was Citra.
        var fell = SegmentChoice.Of(new AllOf([new InSegment("rfm:r5f5", new DateOnly(2024, 1, 31)), new Negation(new InSegment("rfm:r5f5"))]));

        Assert.Equal((1, 2, 12m), await TotalsAsync(bought.Key));
        Assert.Equal((1, 2, 30m), await TotalsAsync(fell.Key));
    }

    [Fact]
    public async Task Earlier_as_of_date_knows_the_segments_of_that_day()
    {
        var query = new HistoryQuery { Segment = new SegmentChoice("rfm:r5f5"), Options = new AnalysisOptions { AsOf = new DateOnly(2024, 1, 31) } };

        var report = await _database.Get<OverviewReports>().GetAsync(query);

        Assert.Equal((1, 30m), (report!.Current.Customers, report.Current.Revenue));
    }

    [Fact]
    public async Task Sides_of_a_comparison_are_segments()
    {
        var report = await _database.Get<CompareReports>().GetAsync(new CompareQuery
        {
            Kind = CompareKind.Filters,
            A = new CompareSide { Filter = new HistoryQuery { Segment = new SegmentChoice("pareto:top") } },
            B = new CompareSide { Filter = new HistoryQuery { Segment = SegmentChoice.Of(new FigureBetween(CustomerFigure.Frequency, 2)) } },
        });

        Assert.Equal((1, 2, 0), (report!.A.Customers, report.B.Customers, report.Overlap));
    }

    [Theory]
    [InlineData(CohortRows.RfmSegment)]
    [InlineData(CohortRows.LifecycleStage)]
    [InlineData(CohortRows.LoyaltyTier)]
    public async Task Rows_of_a_family_divide_the_customers_and_each_opens_its_own(CohortRows rows)
    {
        var table = (await _database.Get<CohortsReports>().GetAsync(new CohortsQuery { Rows = rows }))!.Table;

        Assert.Equal(3, table.Cohorts.Sum(static cohort => cohort.Size));
        foreach (var cohort in table.Cohorts)
        {
            var customers = await BehindAsync(rows, cohort.Key);
            var members = await _database.Get<CustomersReports>().GetAsync(new CustomersQuery { History = new HistoryQuery { Segment = new SegmentChoice(cohort.Key) } });
            Assert.Equal(cohort.Size, customers.Length);
            Assert.Equal(members!.Rows.Select(static row => row.Id).Order(), customers.Order());
        }
    }

    [Fact]
    public async Task Rows_of_saved_segments_overlap_and_name_who_is_in_none()
    {
        var segments = _database.Get<SavedSegments>();
        await segments.SaveAsync(new KeptSegment(0, "Twice", null, 0, new FigureBetween(CustomerFigure.Frequency, 2)), static _ => true);
        await segments.SaveAsync(new KeptSegment(0, "Pots", null, 0, new Bought(new Goods(GoodsKind.Product, ["POT-1"]))), static _ => true);

        var report = await _database.Get<CohortsReports>().GetAsync(new CohortsQuery { Rows = CohortRows.SavedSegment });

        Assert.Equal([("Twice", 2), (null, 1), ("Pots", 1)], report!.Table.Cohorts.Select(static cohort => (cohort.Label, cohort.Size)));
        Assert.Single(await BehindAsync(CohortRows.SavedSegment, ""));
        Assert.Equal(2, (await BehindAsync(CohortRows.SavedSegment, report.Table.Cohorts[0].Key)).Length);
    }

    [Fact]
    public async Task Rows_of_segments_follow_an_earlier_as_of_date()
    {
        var query = new CohortsQuery { Rows = CohortRows.LifecycleStage, History = new HistoryQuery { Options = new AnalysisOptions { AsOf = new DateOnly(2024, 1, 3) } } };

        var cohort = Assert.Single((await _database.Get<CohortsReports>().GetAsync(query))!.Table.Cohorts);

        Assert.Equal(("lifecycle:new", 1), (cohort.Key, cohort.Size));
    }

    [Fact]
    public async Task Sides_of_a_comparison_are_rows_of_segments()
    {
        var report = await _database.Get<CompareReports>().GetAsync(new CompareQuery { Kind = CompareKind.Cohorts, Rows = CohortRows.LoyaltyTier });

        Assert.Equal(["tier:1", "tier:3"], report!.Cohorts.Select(static cohort => cohort.Key));
        Assert.Equal((1, 2), (report.A.Customers, report.B.Customers));
    }

    [Theory]
    [InlineData("rfm:champions", "rfm:champions")]
    [InlineData("RFM:Champions", "rfm:champions")]
    [InlineData("saved:7", "saved:7")]
    [InlineData("""rule:{"version":1,"rule":{"is":"no-order-for","days":60}}""", """rule:{"version":1,"rule":{"is":"no-order-for","days":60}}""")]
    [InlineData("rfm:royalty", null)]
    [InlineData("saved:seven", null)]
    [InlineData("rule:{}", null)]
    public void Text_of_an_address_names_a_segment_or_none(string text, string? key) => Assert.Equal(key, SegmentChoice.Parse(text)?.Key);

    [Fact]
    public void Customers_of_two_segments_are_a_rule_that_asks_for_both()
    {
        var both = new SegmentChoice("tier:1").And(SegmentChoice.Of(new NoOrderFor(60)));

        Assert.Equal(new AllOf([new InSegment("tier:1"), new NoOrderFor(60)]), both.Rule);
        Assert.Equal("tier:1", new SegmentChoice("tier:1").And(new SegmentChoice("tier:1")).Key);
    }

    private async Task<int[]> BehindAsync(CohortRows rows, string key)
    {
        var report = await _database.Get<CustomersReports>().GetAsync(new CustomersQuery { Group = CustomerGroup.Cohort, Rows = rows, Cohort = key });
        return [.. report!.Rows.Select(static row => row.Id)];
    }

    private async Task<(int Customers, int Orders, decimal Revenue)> TotalsAsync(string? segment)
    {
        var report = await _database.Get<OverviewReports>().GetAsync(new HistoryQuery { Segment = SegmentChoice.Parse(segment) });
        return (report!.Current.Customers, report.Current.Orders, report.Current.Revenue);
    }
}
