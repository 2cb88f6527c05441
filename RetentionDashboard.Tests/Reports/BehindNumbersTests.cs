using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class BehindNumbersTests
{
    // Q1: Ana 10, Budi 20 and 5, Citra 5. Q2: Ana 30, Budi 15, Dewi 8, and Eko, who was silent since 2023, 7.
    private static readonly HistoryView Shop = View(new Purchases()
        .Order(1, "2024-01-05", 10).Order(1, "2024-04-05", 30)
        .Order(2, "2024-02-05", 20).Order(2, "2024-02-05", 5).Order(2, "2024-05-05", 15)
        .Order(3, "2024-03-05", 5)
        .Order(4, "2024-06-05", 8)
        .Order(5, "2023-06-05", 9).Order(5, "2024-06-30", 7)
        .Build());

    [Theory]
    [InlineData(CustomerGroup.BridgeNew, 4)]
    [InlineData(CustomerGroup.BridgeMore, 1)]
    [InlineData(CustomerGroup.BridgeLess, 2)]
    [InlineData(CustomerGroup.BridgeLost, 3)]
    [InlineData(CustomerGroup.BridgeReactivated, 5)]
    public void Part_of_the_bridge_is_its_customers(CustomerGroup group, int customer) =>
        Assert.Equal([customer], Ids(Shop, new CustomersQuery { Group = group, Grain = Grain.Quarter }));

    [Fact]
    public void Best_fifth_of_five_is_the_one_who_brought_most() => Assert.Equal([1], Ids(Shop, new CustomersQuery { Group = CustomerGroup.TopRevenue }));

    [Theory]
    [InlineData(CustomerGroup.OrdersAtLeast, 2, new[] { 1, 2, 5 })]
    [InlineData(CustomerGroup.OrdersExactly, 2, new[] { 1, 5 })]
    [InlineData(CustomerGroup.OrdersExactly, 3, new[] { 2 })]
    [InlineData(CustomerGroup.WithOrder, 3, new int[0])]
    [InlineData(CustomerGroup.NotReturned, 1, new[] { 3, 4 })]
    public void Orders_are_counted_one_by_one_and_order_days_by_days(CustomerGroup group, int number, int[] customers) =>
        Assert.Equal(customers, Ids(Shop, new CustomersQuery { Group = group, After = number }));

    [Theory]
    [InlineData(CustomerGroup.FirstTime, new[] { 4 })]
    [InlineData(CustomerGroup.Returning, new[] { 2 })]
    [InlineData(CustomerGroup.CameBack, new[] { 1, 5 })]
    public void Customers_of_a_period_are_told_apart_by_the_silence_before(CustomerGroup group, int[] customers) =>
        Assert.Equal(customers, Ids(Shop with { Span = Purchases.Span("2024-04-01", "2024-06-30") }, new CustomersQuery { Group = group }));

    [Theory]
    [InlineData(CustomerGroup.RepeatWithin, 30, new[] { 2 })]
    [InlineData(CustomerGroup.RepeatWithin, 91, new[] { 1, 2 })]
    [InlineData(CustomerGroup.ObservedFor, 100, new[] { 1, 2, 3, 5 })]
    [InlineData(CustomerGroup.Upsold, 1, new[] { 1 })]
    [InlineData(CustomerGroup.CrossSold, 1, new int[0])]
    public void Loyalty_opens_those_who_came_back_in_time_or_spent_more(CustomerGroup group, int days, int[] customers) =>
        Assert.Equal(customers, Ids(Shop, new CustomersQuery { Group = group, After = days }));

    [Fact]
    public void Cross_selling_is_about_customers_whose_first_products_are_known()
    {
        var view = View(new Purchases()
            .Order(1, "2024-01-05", lines: [("TEA", null)]).Order(1, "2024-02-05", lines: [("POT", null)])
            .Order(2, "2024-01-05", lines: [("TEA", null)]).Order(2, "2024-02-05", lines: [("TEA", null)])
            .Order(3, "2024-01-05").Order(3, "2024-02-05", lines: [("TEA", null)])
            .Order(4, "2024-01-05", lines: [("TEA", null)])
            .Build());

        Assert.Equal([1], Ids(view, new CustomersQuery { Group = CustomerGroup.CrossSold }));
        Assert.Equal([1, 2], Ids(view, new CustomersQuery { Group = CustomerGroup.CrossSellKnown }));
    }

    [Fact]
    public void Orders_of_one_day_are_no_repeat_where_the_setting_says_so()
    {
        var view = Shop with { Store = Shop.Store with { Options = new AnalysisOptions { OrdersOfOneDayAreOne = true } } };

        Assert.Empty(Ids(view, new CustomersQuery { Group = CustomerGroup.RepeatWithin, After = 30 }));
    }

    [Fact]
    public void Customers_to_remind_are_silent_as_long_as_the_middle_half_of_those_who_return()
    {
        // Those who return do so after 10, 20, 30 and 40 days: the middle half from day 10 to day 30.
        var history = new Purchases()
            .Order(1, "2024-01-01").Order(1, "2024-01-11")
            .Order(2, "2024-01-01").Order(2, "2024-01-21")
            .Order(3, "2024-01-01").Order(3, "2024-01-31")
            .Order(4, "2024-01-01").Order(4, "2024-02-10")
            .Order(5, "2024-06-21").Order(6, "2024-06-20").Order(7, "2024-05-31").Order(8, "2024-05-30")
            .Build("2024-06-30");

        Assert.Equal([6, 7], Ids(View(history), new CustomersQuery { Group = CustomerGroup.ToRemind }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Lists_are_as_long_as_the_numbers_of_any_shop(int seed)
    {
        var view = View(RandomShop.Rows(seed).Build());
        var (history, everybody) = (view.History, CustomerSelection.Everybody);
        var (earlier, later) = BehindNumbers.BridgePeriods(view, Grain.Quarter)!.Value;
        var bridge = RevenueBridge.Count(history, everybody, earlier, later, RevenueBasis.Net);
        var numbers = OrderNumbers.Count(history, everybody);
        var curve = SurvivalCurve.Of(RepeatTimes.Count(history, everybody, 2));
        var span = Purchases.Span("2024-04-10", "2024-05-20");
        var activity = PeriodActivity.Count(history, everybody, Grain.Year, span, 90);

        foreach (var group in Enum.GetValues<CustomerGroup>().Where(static group => BehindNumbers.PartOf(group) is not null))
        {
            Assert.Equal(bridge.Customers(BehindNumbers.PartOf(group)!.Value), Ids(view, new CustomersQuery { Group = group, Grain = Grain.Quarter }).Length);
        }

        Assert.Equal(CustomerValues.Of(history, everybody, RevenueBasis.Net).Top(0.2m).Customers, Ids(view, new CustomersQuery { Group = CustomerGroup.TopRevenue }).Length);
        for (var number = 1; number <= numbers.Customers.Count; number++)
        {
            Assert.Equal(numbers.Customers[number - 1], Ids(view, new CustomersQuery { Group = CustomerGroup.OrdersAtLeast, After = number }).Length);
            Assert.Equal(numbers.CustomersWithExactly(number), Ids(view, new CustomersQuery { Group = CustomerGroup.OrdersExactly, After = number }).Length);
        }

        var loyalty = LoyaltyFigures.Of(view);
        foreach (var within in loyalty.Within)
        {
            Assert.Equal(within.Rate, new Ratio(Length(CustomerGroup.RepeatWithin, within.Days), Length(CustomerGroup.ObservedFor, within.Days)));
        }

        Assert.Equal(loyalty.Upsell, new Ratio(Length(CustomerGroup.Upsold), Length(CustomerGroup.OrdersAtLeast, 2)));
        Assert.Equal(loyalty.CrossSell, new Ratio(Length(CustomerGroup.CrossSold), Length(CustomerGroup.CrossSellKnown)));
        Assert.Equal(curve.Customers, Ids(view, new CustomersQuery { Group = CustomerGroup.WithOrder, After = 2 }).Length);
        Assert.Equal(curve.Customers - curve.Returned, Ids(view, new CustomersQuery { Group = CustomerGroup.NotReturned, After = 2 }).Length);
        foreach (var (source, group) in new[] { (RevenueSource.New, CustomerGroup.FirstTime), (RevenueSource.Returning, CustomerGroup.Returning), (RevenueSource.Reactivated, CustomerGroup.CameBack) })
        {
            Assert.Equal(activity.Customers(0, source), Ids(view with { Span = span }, new CustomersQuery { Group = group }).Length);
        }

        int Length(CustomerGroup group, int after = 1) => Ids(view, new CustomersQuery { Group = group, After = after }).Length;
    }

    [Fact]
    public void Customers_of_a_group_of_curves_are_those_of_its_curve()
    {
        var history = RandomShop.Rows(4).Build();
        var groups = CohortGroups.Find(history, CustomerSelection.Everybody, Grain.Quarter, CohortRows.Channel, 6);

        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.Equal(
            SurvivalCurve.Of(RepeatTimes.Count(history, group.Customers)).Customers,
            Ids(View(history), new CustomersQuery { Group = CustomerGroup.WithOrder, Cohort = group.Key, Rows = CohortRows.Channel, Grain = Grain.Quarter }).Length));
    }

    [Fact]
    public void Curve_of_a_value_band_has_the_customers_of_that_band_in_the_stores_own_money()
    {
        // After discounts customer 1 spends most, before them customer 5.
        var history = new Purchases()
            .Order(1, "2024-01-01", 50).Order(2, "2024-01-01", 40, discount: 20).Order(3, "2024-01-01", 30, discount: 40)
            .Order(4, "2024-01-01", 20, discount: 60).Order(5, "2024-01-01", 10, discount: 80)
            .Build();
        var view = View(history) with { Store = new StoreInfo(1, "Shop", "EUR", false, new AnalysisOptions { Basis = RevenueBasis.Gross }) };

        Assert.Equal([5], Ids(view, new CustomersQuery { Group = CustomerGroup.WithOrder, Cohort = "5", Rows = CohortRows.OrderValueBand }));
    }

    private static HistoryView View(OrderHistory history) => new(new StoreInfo(1, "Shop", "EUR", false, new AnalysisOptions()), history, CustomerSelection.Everybody, null);

    private static int[] Ids(HistoryView view, CustomersQuery query) => [.. CustomerGroups.Find(view, query).Select(customer => view.History.CustomerIds[customer])];
}
