using FsCheck;
using FsCheck.Fluent;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments;

public sealed class SegmentHistoryTests
{
    private static readonly SegmentOptions Options = new() { ActivityWindowDays = 30 };
    private static readonly SegmentDivision Lifecycle = SegmentDivision.Of(SegmentFamily.Lifecycle, LoyaltyTiers.Default);

    // Windows of 30 days: new, active, reactivated, at risk (more than 30 days silent), lapsed (more than 60).
    private static OrderHistory Shop() => new Purchases()
        .Order(1, "2024-01-10", 100).Order(1, "2024-02-10", 50).Order(1, "2024-03-10", 40)
        .Order(2, "2024-01-05", 30)
        .Order(3, "2024-01-20", 20).Order(3, "2024-03-28", 25)
        .Order(4, "2024-02-20", 70).Refund(4, "2024-03-02", 10)
        .Order(5, "2024-03-05", 5)
        .Build("2024-03-31");

    [Fact]
    public void Sizes_are_those_of_the_end_of_each_month()
    {
        var months = Of(Shop(), 3);

        Assert.Equal([Purchases.Span("2024-01-01", "2024-01-31"), Purchases.Span("2024-02-01", "2024-02-29"), Purchases.Span("2024-03-01", "2024-03-31")], months.Select(static month => month.Days));
        // New, active, reactivated, at risk, lapsed. In January all are new; at the end of February 2 and 3 are 55 and 40 days silent.
        Assert.Equal([[3, 0, 0, 0, 0], [1, 1, 0, 2, 0], [1, 1, 1, 1, 1]], months.Select(static month => month.Divisions[0].Select(static part => part.Customers)));
        Assert.Equal([3, 4, 5], months.Select(static month => month.Everybody.Customers));
    }

    [Fact]
    public void Revenue_of_a_month_is_that_of_its_members_at_the_end_less_refunds_of_the_month()
    {
        var months = Of(Shop(), 3);

        Assert.Equal([[150m, 0, 0, 0, 0], [70, 50, 0, 0, 0], [5, 40, 25, -10, 0]], months.Select(static month => month.Divisions[0].Select(static part => part.Revenue)));
        Assert.Equal([[3L, 0, 0, 0, 0], [1, 1, 0, 0, 0], [1, 1, 1, 0, 0]], months.Select(static month => month.Divisions[0].Select(static part => part.Orders)));
        Assert.Equal([150m, 120, 60], months.Select(static month => month.Everybody.Revenue));
    }

    [Fact]
    public void Retention_of_a_month_is_that_of_its_members_at_the_start()
    {
        var months = Of(Shop(), 3);

        // In February 1 of the three new ones came; in March the active one and one of the two at risk.
        Assert.All(months[0].Divisions[0], static part => Assert.Null(part.Retention.Value));
        Assert.Equal(new Ratio(1, 3), months[1].Divisions[0][0].Retention);
        Assert.Equal([new Ratio(0, 1), new Ratio(1, 1), new Ratio(0, 0), new Ratio(1, 2), new Ratio(0, 0)], months[2].Divisions[0].Select(static part => part.Retention));
        Assert.Equal(new Ratio(2, 4), months[2].Everybody.Retention);
    }

    [Fact]
    public void Newest_months_come_and_the_one_that_is_not_over_ends_with_the_data()
    {
        var history = new Purchases().Order(1, "2024-01-10").Order(2, "2024-04-10").Build();

        var months = Of(history, 2);

        Assert.Equal([Purchases.Span("2024-03-01", "2024-03-31"), Purchases.Span("2024-04-01", "2024-04-10")], months.Select(static month => month.Days));
        Assert.Equal([1, 2], months.Select(static month => month.Everybody.Customers));
        Assert.Equal(4, Of(history, 100).Count);
        Assert.Empty(Of(new Purchases().Build(), 12));
    }

    [Fact]
    public void Members_and_others_of_a_segment_are_a_division()
    {
        var history = Shop();
        var often = SegmentDivision.Of("often", static at => [.. Enumerable.Range(0, at.Figures.Orders.Length).Select(customer => at.Figures.Orders[customer] >= 2)]);

        var months = SegmentHistory.Of(history, CustomerSelection.Everybody, [often, Lifecycle], 3, Options);

        Assert.Equal(["often", null], often.Keys);
        Assert.Equal([[0, 3], [1, 3], [2, 3]], months.Select(static month => month.Divisions[0].Select(static part => part.Customers)));
        Assert.Equal(Of(history, 3).Select(static month => month.Divisions[0].Select(static part => part.Customers)), months.Select(static month => month.Divisions[1].Select(static part => part.Customers)));
    }

    [Fact]
    public void Only_chosen_customers_count_and_segments_are_cut_among_all()
    {
        var history = Shop();
        var pareto = SegmentDivision.Of(SegmentFamily.Pareto, LoyaltyTiers.Default);
        var second = CustomerSelection.Of(history, static customer => customer == 1);

        var months = SegmentHistory.Of(history, second, [pareto], 3, Options);

        // Of the whole shop the first customer is the best fifth; alone the second would be.
        Assert.Equal([[0, 1], [0, 1], [0, 1]], months.Select(static month => month.Divisions[0].Select(static part => part.Customers)));
    }

    [Fact]
    public void Traits_are_no_division() => Assert.Throws<ArgumentException>(static () => SegmentDivision.Of(SegmentFamily.Trait, LoyaltyTiers.Default));

    [Fact]
    public void Families_divide_every_customer_of_any_day_once()
    {
        Law.Holds(Cases(), 60, static cases =>
        {
            var (history, day, family) = cases;
            var segments = CustomerSegments.At(history, day, Options)!;
            var division = SegmentDivision.Of(family, Options.Tiers);

            var places = division.PlacesAt(segments);

            for (var customer = 0; customer < places.Length; customer++)
            {
                Assert.Equal(
                    division.Keys.Index().Where(part => segments.Contains(BuiltInSegment.Find(part.Item)!, customer)).Select(static part => part.Index + 1),
                    places[customer] == 0 ? [] : [places[customer]]);
                Assert.Equal(history.DaysOf(customer)[0] <= day.DayNumber, places[customer] > 0);
            }
        });
    }

    [Fact]
    public void Figures_that_go_on_from_an_earlier_day_are_those_of_the_day()
    {
        Law.Holds(Cases(), 60, static cases =>
        {
            var (history, day, _) = cases;
            var asOf = history.AsOf!.Value;
            var start = day < asOf ? day : asOf.AddDays(-1);

            var figures = CustomerFigures.At(history, start)!;

            foreach (var end in new[] { start.AddDays(1), start.AddDays(31), asOf }.Where(end => end <= asOf).Distinct())
            {
                figures = figures.Later(end);
                var fresh = CustomerFigures.At(history, end)!;
                Assert.Equal(fresh.Customers, figures.Customers);
                Assert.Equal(fresh.Orders, figures.Orders);
                Assert.Equal(fresh.LastDays, figures.LastDays);
                Assert.Equal(fresh.Net, figures.Net);
            }
        });
    }

    [Fact]
    public void Months_of_a_family_add_up_to_the_shop()
    {
        Law.Holds(Cases(), 40, static cases =>
        {
            var (history, day, family) = cases;
            var cut = history.UpTo(day);

            var months = SegmentHistory.Of(cut, CustomerSelection.Everybody, [SegmentDivision.Of(family, Options.Tiers)], 24, Options);

            foreach (var month in months)
            {
                var customers = Enumerable.Range(0, cut.CustomerCount).Where(customer => cut.DaysOf(customer)[0] <= month.Days.To.DayNumber).ToList();
                Assert.Equal(customers.Count, month.Divisions[0].Sum(static part => part.Customers));
                Assert.Equal(customers.Sum(customer => NetIn(cut, customer, month.Days)), month.Divisions[0].Sum(static part => part.Revenue));
                var before = customers.Where(customer => cut.DaysOf(customer)[0] < month.Days.From.DayNumber).ToList();
                Assert.Equal(before.Count, month.Divisions[0].Sum(static part => part.Retention.Denominator));
                Assert.Equal(before.Count(customer => DayRange.Any(cut.DaysOf(customer), month.Days.From.DayNumber, month.Days.To.DayNumber)), month.Everybody.Retention.Numerator);
            }
        });
    }

    private static decimal NetIn(OrderHistory history, int customer, DateSpan days)
    {
        var net = 0L;
        foreach (var (place, day) in history.DaysOf(customer).ToArray().Index())
        {
            net += day >= days.From.DayNumber && day <= days.To.DayNumber ? history.Subtotals[history.FirstOrderOf(customer) + place] : 0;
        }

        var (start, end) = history.RefundsIn(customer, days);
        return Money.ToDecimal(net - history.RefundAmounts.Sum(start, end));
    }

    private static IReadOnlyList<SegmentHistoryMonth> Of(OrderHistory history, int months) => SegmentHistory.Of(history, CustomerSelection.Everybody, [Lifecycle], months, Options);

    private static Arbitrary<(OrderHistory History, DateOnly Day, SegmentFamily Family)> Cases() => (
        from seed in Gen.Choose(0, int.MaxValue)
        from day in Gen.Choose(0, 320)
        from family in Gen.Elements(SegmentFamily.Rfm, SegmentFamily.RfmCell, SegmentFamily.Lifecycle, SegmentFamily.Tier, SegmentFamily.Pareto)
        select (RandomShop.Rows(seed).Build(), new DateOnly(2024, 1, 1).AddDays(day), family)).ToArbitrary();
}
