using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed class LinksTests
{
    private static readonly HistoryQuery Everything = new()
    {
        StoreId = 7,
        From = new DateOnly(2011, 3, 1),
        To = new DateOnly(2011, 12, 9),
        Channel = "Instagram & TikTok",
        Country = "Côte d’Ivoire",
        Product = "85123A=1#x",
        Region = "Jawa Barat",
        Category = "Teh & kopi",
        Discount = DiscountUse.Without,
        AcquiredFrom = new DateOnly(2011, 2, 1),
        AcquiredTo = new DateOnly(2011, 2, 28),
        OrderedFrom = new DateOnly(2011, 4, 1),
        OrderedTo = new DateOnly(2011, 6, 30),
        OrderNumberFrom = 2,
        OrderNumberTo = 4,
    };

    [Fact]
    public void Query_without_choices_leaves_the_address_bare()
    {
        Assert.Equal("/", Links.Overview(new HistoryQuery()));
        Assert.Equal("/cohorts", Links.Cohorts(new CohortsQuery()));
        Assert.Equal("/customers", Links.Customers(new CustomersQuery()));
    }

    [Fact]
    public void Questions_about_products_come_back_from_their_addresses()
    {
        var products = new ProductsQuery { History = Everything, Level = ProductLevel.Category, Sort = ProductSort.YearValue, Descending = false, Skip = LinkReader.PageSize };
        var together = new TogetherQuery { History = Everything, Level = ProductLevel.Category, MinimumSupport = 0.0125m };

        Assert.Equal(products, new LinkReader(Links.Products(products)).Products);
        Assert.Equal(together, new LinkReader(Links.Together(together)).Together);
        Assert.Null(new LinkReader("/products/together?support=1.5").Together.MinimumSupport);
        var item = new ItemQuery { History = Everything, Level = ProductLevel.Category, Item = "A&B" };
        Assert.Equal(item, new LinkReader(Links.Item(item)).Item);
        var next = new NextQuery { History = Everything.WithoutOrderFilter, Level = ProductLevel.Category };
        Assert.Equal(next, new LinkReader(Links.Next(next)).Next);
        var journey = new JourneyQuery { History = Everything.WithoutOrderFilter, Level = ProductLevel.Category, Most = 12, Hidden = ["gift, small", "A&B"] };
        Assert.Equal(journey, new LinkReader(Links.Journey(journey)).Journey);
        Assert.Equal(new JourneyQuery(), new LinkReader("/products/journey?most=7&hide=&by=colour").Journey);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    public void History_query_comes_back_from_its_address_in_any_language(string language)
    {
        using var _ = new Language(language);

        Assert.Equal(Everything, new LinkReader("http://localhost" + Links.Overview(Everything)).History);
        Assert.Contains("from=2011-03-01&to=2011-12-09", Links.Overview(Everything), StringComparison.Ordinal);
    }

    [Fact]
    public void Cohorts_query_and_its_curves_come_back_from_their_address()
    {
        var query = new CohortsQuery { History = Everything, Grain = Grain.Quarter, Measure = CohortMeasure.CumulativeMargin, Rows = CohortRows.OrderValueBand, Columns = CohortColumns.Windows, Form = CohortForm.OfFirst };

        var address = Links.Cohorts(query, ["2011-Q1", "2011-Q2"]);

        Assert.Contains("grain=quarter&measure=cumulative-margin&by=order-value-band&columns=windows&show=of-first", address, StringComparison.Ordinal);
        Assert.Equal(query, new LinkReader(address).Cohorts);
        Assert.Equal(["2011-Q1", "2011-Q2"], new LinkReader(address).Curves);
    }

    [Fact]
    public void Customers_query_comes_back_from_its_address()
    {
        var query = new CustomersQuery
        {
            History = Everything,
            Group = CustomerGroup.Cohort,
            Cohort = "2011-03",
            Index = 0,
            Grain = Grain.Week,
            Measure = CohortMeasure.CumulativeNet,
            Rows = CohortRows.FirstOrder,
            Sort = CustomerSort.LastOrder,
            Descending = false,
            Skip = 50,
        };

        Assert.Equal(query, new LinkReader(Links.Customers(query)).Customers);
    }

    [Fact]
    public void Cohort_of_first_orders_without_a_channel_keeps_its_empty_key()
    {
        var address = Links.Customers(new CohortsQuery { Rows = CohortRows.Channel }, "", 2);

        Assert.Equal("", new LinkReader(address).Customers.Cohort);
        Assert.Equal(2, new LinkReader(address).Customers.Index);
    }

    [Fact]
    public void Broken_values_fall_back_to_defaults()
    {
        var reader = new LinkReader("/customers?store=&from=31.12.2011&to=2011-02-30&grain=decade&measure=7&by=&group=nobody&sort=&desc=maybe&page=-3&index=-1#from=2011-01-01");

        Assert.Equal(new HistoryQuery(), reader.History);
        Assert.Equal(new CohortsQuery(), reader.Cohorts);
        Assert.Equal(new CustomersQuery(), reader.Customers);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("99999999999")]
    public void A_store_that_cannot_be_understood_is_not_the_default_one(string store)
    {
        var read = new LinkReader("/?store=" + store).History;

        Assert.Equal(StoreInfo.NoStore, read.StoreId);
        Assert.Equal(read, new LinkReader(Links.Overview(read)).History);
    }

    [Fact]
    public void Order_filters_that_cannot_be_understood_count_as_absent_and_repeat_ignores_them()
    {
        Assert.Equal(new HistoryQuery(), new LinkReader("/?nth-from=0&nth-to=x&ordered-from=soon&discount=maybe").History);
        Assert.Equal((2, 5), (new LinkReader("/?nth-from=5&nth-to=2").History.OrderNumberFrom, new LinkReader("/?nth-from=5&nth-to=2").History.OrderNumberTo));
        Assert.Equal(new HistoryQuery { Region = "Bali" }, new LinkReader("/repeat?region=Bali&nth-from=2&ordered-to=2011-01-01").Repeat.History);
    }

    [Fact]
    public void A_span_the_wrong_way_round_is_read_the_other_way()
    {
        var query = new LinkReader("/?from=2011-12-09&to=2011-03-01").History;

        Assert.Equal((new DateOnly(2011, 3, 1), new DateOnly(2011, 12, 9)), (query.From, query.To));
    }

    [Fact]
    public void Another_store_keeps_the_page_and_drops_the_filters()
    {
        Assert.Equal("/cohorts?store=3", Links.SamePageOfStore("cohorts?store=1&channel=Shopee", 3));
        Assert.Equal("/customers?store=3", Links.SamePageOfStore("customers/12", 3));
        Assert.Equal("/imports?store=3", Links.SamePageOfStore("imports/12?store=1", 3));
        Assert.Equal("/?store=3", Links.SamePageOfStore("", 3));
    }

    [Theory]
    [InlineData(CohortMeasure.Retention, "retention")]
    [InlineData(CohortMeasure.CumulativeGross, "cumulative-gross")]
    [InlineData(CohortMeasure.AverageOrderValue, "aov")]
    public void Measure_has_the_name_that_addresses_and_commands_use(CohortMeasure measure, string name)
    {
        Assert.Equal(name, UrlNames.Of(measure));
        Assert.True(UrlNames.TryParse<CohortMeasure>(name, out var back));
        Assert.Equal(measure, back);
    }

    [Fact]
    public void All_stores_together_have_an_address()
    {
        var query = new HistoryQuery { StoreId = StoreInfo.AllStores, Country = "ID" };

        Assert.Equal("/?store=all&country=ID", Links.Overview(query));
        Assert.Equal(query, new LinkReader("/?store=ALL&country=ID").History);
        Assert.Equal("/cohorts?store=all", Links.SamePageOfStore("cohorts?store=1", StoreInfo.AllStores));
    }
    [Fact]
    public void Cohorts_view_comes_back_from_its_address()
    {
        var view = new CohortsView
        {
            Curves = ["2011-01", ""],
            Sort = new CohortSort(CohortSortBy.Column, 12),
            Descending = true,
            Target = 12.5m,
            ShowsAll = true,
            Other = new HistoryQuery { StoreId = 3, Channel = "Côte & Co" },
        };

        var read = new LinkReader(Links.Cohorts(new CohortsQuery(), view));

        Assert.Equal(view.Curves, read.CohortsView.Curves);
        Assert.Equal(view with { Curves = [] }, read.CohortsView with { Curves = [] });
        Assert.Equal(new CohortsQuery(), read.Cohorts);
    }

    [Fact]
    public void Second_filter_that_chooses_everybody_is_one()
    {
        var address = Links.Cohorts(new CohortsQuery(), new CohortsView { Other = new HistoryQuery() });

        Assert.Equal("/cohorts?b-store=", address);
        Assert.Equal(new HistoryQuery(), new LinkReader(address).Other);
        Assert.Null(new LinkReader("/cohorts?country=GB").Other);
    }

    [Fact]
    public void Customers_of_all_cohorts_at_an_index_name_no_cohort()
    {
        var read = new LinkReader(Links.Customers(new CohortsQuery(), null, 3)).Customers;

        Assert.Equal((CustomerGroup.Cohort, null, 3), (read.Group, read.Cohort, read.Index));
        Assert.Equal("", new LinkReader(Links.Customers(new CohortsQuery(), "", 3)).Customers.Cohort);
    }

}
