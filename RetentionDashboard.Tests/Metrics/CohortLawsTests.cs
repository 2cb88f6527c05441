using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

/// <summary>Laws that hold for every shop's cohort tables, tried on invented ones.</summary>
public sealed class CohortLawsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    public static TheoryData<CohortMeasure, CohortMeasure> Sums => new()
    {
        { CohortMeasure.Orders, CohortMeasure.CumulativeOrders },
        { CohortMeasure.Gross, CohortMeasure.CumulativeGross },
        { CohortMeasure.Net, CohortMeasure.CumulativeNet },
        { CohortMeasure.Total, CohortMeasure.CumulativeTotal },
        { CohortMeasure.Margin, CohortMeasure.CumulativeMargin },
    };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sequence_of_the_rows_changes_no_table(int seed)
    {
        var shuffled = RandomShop.Rows(seed);
        new Random(seed).Shuffle(shuffled.Orders);
        new Random(seed + 1).Shuffle(shuffled.Refunds);

        foreach (var layout in Layouts(Grain.Month, Grain.Week))
        {
            Assert.Equal(Values(RandomShop.Rows(seed).Build(), layout, key: true), Values(shuffled.Build(), layout, key: true));
        }
    }

    [Theory]
    [InlineData(Grain.Week, CohortColumns.Calendar, 7 * 13, 0)]
    [InlineData(Grain.Week, CohortColumns.Windows, 7, 0)]
    [InlineData(Grain.Month, CohortColumns.Calendar, 0, 1)]
    [InlineData(Grain.Month, CohortColumns.Calendar, 0, 13)]
    [InlineData(Grain.Quarter, CohortColumns.Calendar, 0, 9)]
    [InlineData(Grain.Year, CohortColumns.Calendar, 0, 24)]
    public void Moving_all_dates_by_whole_periods_moves_the_table_and_changes_no_value(Grain grain, CohortColumns columns, int days, int months)
    {
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var shop = Early(RandomShop.Rows(seed));
            var moved = Moved(shop, day => day.AddMonths(months).AddDays(days));

            foreach (var rows in Enum.GetValues<CohortRows>().Where(static rows => !CohortGrouping.IsNeededBy(rows)))
            {
                var layout = new CohortLayout { Grain = grain, Columns = columns, Rows = rows };
                Assert.Equal(Values(shop.Build(), layout, key: rows != CohortRows.FirstOrder), Values(moved.Build(), layout, key: rows != CohortRows.FirstOrder));
            }
        }
    }

    [Fact]
    public void Windows_move_by_any_number_of_days()
    {
        var shop = RandomShop.Rows(3);

        foreach (var rows in Enum.GetValues<CohortRows>().Where(static rows => !CohortGrouping.IsNeededBy(rows)).Except([CohortRows.FirstOrder]))
        {
            var layout = new CohortLayout { Columns = CohortColumns.Windows, Rows = rows };
            Assert.Equal(Values(shop.Build(), layout, key: true), Values(Moved(shop, static day => day.AddDays(17)).Build(), layout, key: true));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Moving_all_dates_changes_no_time_between_orders_and_no_retention_rate_of_the_moved_span(int seed)
    {
        const int days = 403;
        var (here, there) = (RandomShop.Rows(seed).Build(), Moved(RandomShop.Rows(seed), static day => day.AddDays(days)).Build());

        Assert.Equal(Times(here, new DateSpan(new DateOnly(2024, 4, 1), new DateOnly(2024, 6, 30))), Times(there, new DateSpan(new DateOnly(2024, 4, 1).AddDays(days), new DateOnly(2024, 6, 30).AddDays(days))));

        static string Times(OrderHistory history, DateSpan span)
        {
            var (gaps, second) = (GapCounts.Count(history, CustomerSelection.Everybody, null), RepeatTimes.Count(history, CustomerSelection.Everybody));
            var (lifespans, stay) = (Lifespans.Count(history, CustomerSelection.Everybody), LoyaltyDuration.Count(history, CustomerSelection.Everybody));
            var retention = RetentionCounts.Count(history, CustomerSelection.Everybody, span, 60) with { Span = new DateSpan(DateOnly.MinValue, DateOnly.MinValue) };
            Assert.True(gaps.Gaps > 0 && second.Returned > 0 && retention.Start > 0);
            return string.Join(' ', [.. gaps.Histogram, -1, .. second.ReturnedByDays, -1, .. second.CensoredByDays]) + $" {lifespans.Mean} {stay.Mean} {stay.Median} {retention}";
        }
    }

    [Theory]
    [MemberData(nameof(Sums))]
    public void Cumulative_is_the_running_sum_of_incremental_over_the_same_customers(CohortMeasure incremental, CohortMeasure cumulative)
    {
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var cube = CohortCube.Count(RandomShop.Rows(seed).Build(), CustomerSelection.Everybody, Grain.Month, CohortRows.FirstOrder);
            var (parts, sums) = (CohortTables.Build(cube, incremental, RevenueBasis.Net), CohortTables.Build(cube, cumulative, RevenueBasis.Net));

            Assert.All(parts.Cohorts.Zip(sums.Cohorts), static pair =>
            {
                decimal running = 0;
                Assert.All(pair.First.Cells.Zip(pair.Second.Cells), cells =>
                {
                    running += cells.First.Ratio.Numerator;
                    Assert.Equal(running, cells.Second.Ratio.Numerator);
                });
            });
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Parts_of_the_customers_by_any_property_sum_to_the_whole(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        IReadOnlyList<CustomerFilter>[] properties =
        [
            [.. history.Channels.Values.Select(static value => new CustomerFilter { Channel = value })],
            [.. history.Countries.Values.Select(static value => new CustomerFilter { Country = value })],
            [.. history.Regions.Values.Select(static value => new CustomerFilter { Region = value })],
            [new CustomerFilter { Discount = DiscountUse.With }, new CustomerFilter { Discount = DiscountUse.Without }],
            [new CustomerFilter { AcquiredTo = new DateOnly(2024, 3, 9) }, new CustomerFilter { AcquiredFrom = new DateOnly(2024, 3, 10) }],
        ];

        foreach (var filters in properties)
        {
            var parts = filters.Select(filter => filter.Select(history)).ToList();
            // First orders without a value are nobody's part; they are the rest.
            parts.Add(CustomerSelection.Of(history, customer => !parts.Exists(part => part.Contains(customer))));

            AssertAddsUp(history, CustomerSelection.Everybody, parts, Enum.GetValues<CohortMeasure>());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Orders_up_to_a_number_and_after_it_add_up_in_orders_and_money(int seed)
    {
        var history = RandomShop.Rows(seed).Build();

        foreach (var last in Enumerable.Range(1, 4))
        {
            AssertAddsUp(
                history,
                CustomerSelection.Everybody,
                [CustomerSelection.Everybody.Counting(new OrderFilter { NumberTo = last }), CustomerSelection.Everybody.Counting(new OrderFilter { NumberFrom = last + 1 })],
                [
                    CohortMeasure.Orders, CohortMeasure.Gross, CohortMeasure.Net, CohortMeasure.Total, CohortMeasure.Margin,
                    CohortMeasure.CumulativeOrders, CohortMeasure.CumulativeGross, CohortMeasure.CumulativeNet, CohortMeasure.CumulativeTotal, CohortMeasure.CumulativeMargin,
                ]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Totals_follow_the_choice_of_orders_as_cohorts_do(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        var all = CustomerSelection.Of(history, static _ => true);
        var selection = all.Counting(new OrderFilter { NumberFrom = 2, NumberTo = 3, From = new DateOnly(2024, 2, 1) });
        var totals = SpanTotals.Count(history, selection, null);
        var cube = CohortCube.Count(history, selection, Grain.Week, CohortRows.FirstOrder);

        Assert.Equal(totals.Orders, Sum(cube, CohortMeasure.Orders));
        Assert.Equal(Money.ToDecimal(totals.Money.Gross), Sum(cube, CohortMeasure.Gross));
        Assert.Equal(totals.Money.In(RevenueBasis.Net), CustomerValues.Of(history, selection, RevenueBasis.Net).Total + LostRefunds(history, selection));
        // Whoever ordered in the whole history was new in it, whether or not their first order counts.
        Assert.Equal(totals.Customers, totals.NewCustomers);
        Assert.InRange(totals.Customers, 1, history.CustomerCount - 1);
    }

    [Fact]
    public void Weeks_run_on_across_the_ends_of_years()
    {
        var history = new Purchases()
            .Order(1, "2020-12-31").Order(1, "2021-01-03").Order(1, "2021-01-04")
            .Order(2, "2024-12-29").Order(2, "2024-12-30").Order(2, "2025-01-05").Order(2, "2025-01-06")
            .Build("2025-01-12");

        var table = CohortTables.Build(CohortCube.Count(history, CustomerSelection.Everybody, Grain.Week, CohortRows.FirstOrder), CohortMeasure.Orders, RevenueBasis.Net);

        // 2020 has a week 53 up to Sunday 3 January; Monday 30 December 2024 begins week 1 of 2025.
        Assert.Equal(["2020-W53", "2024-W52"], table.Cohorts.Select(static cohort => cohort.Key));
        Assert.Equal([2, 1, 0], table.Cohorts[0].Cells.Take(3).Select(static cell => cell.Ratio.Numerator));
        Assert.Equal([1, 2, 1], table.Cohorts[1].Cells.Select(static cell => cell.Ratio.Numerator));
        Assert.All(table.Cohorts[1].Cells, static cell => Assert.True(cell.Complete));
    }

    [Fact]
    public void A_window_is_complete_when_its_thirtieth_day_is_over()
    {
        var history = new Purchases().Order(1, "2024-01-01").Order(1, "2024-01-30").Order(1, "2024-01-31").Order(2, "2024-01-02").Build("2024-02-29");

        var cells = CohortTables.Build(CohortCube.Count(history, CustomerSelection.Everybody, new CohortLayout { Columns = CohortColumns.Windows }), CohortMeasure.Orders, RevenueBasis.Net).Cohorts.Single().Cells;

        // 29 February is the 60th day of customer 1 and the 59th of customer 2, whose second window is not over: customer 1 alone is counted in it.
        Assert.Equal([new Ratio(3, 2), new Ratio(1, 1)], cells.Select(static cell => cell.Ratio));
        Assert.All(cells, static cell => Assert.True(cell.Complete));
    }

    [Fact]
    public void Equal_order_values_share_a_band_and_empty_bands_vanish()
    {
        var history = new Purchases().Order(1, "2024-01-01", 10).Order(2, "2024-01-01", 10).Order(3, "2024-01-01", 10).Order(4, "2024-01-01", 10).Order(5, "2024-01-01", 90).Order(6, "2024-01-02", 25)
            .Build();

        var table = CohortTables.Build(CohortCube.Count(history, CustomerSelection.Everybody, Grain.Month, CohortRows.OrderValueBand), CohortMeasure.Retention, RevenueBasis.Net);

        // Sorted 10 10 10 10 25 90: the quantiles are 10, 10, 10 and 25.
        Assert.Equal([("1", 4, (10m, 10m)), ("4", 1, (25m, 25m)), ("5", 1, (90m, 90m))], table.Cohorts.Select(static cohort => (cohort.Key, cohort.Size, cohort.Band!.Value)));
    }

    [Fact]
    public void Cohorts_by_store_are_those_of_the_first_order()
    {
        var sum = OrderHistory.Sum([(new Purchases(4).Order(1, "2024-01-01").Order(2, "2024-01-05").Build(), 1m), (new Purchases(9).Order(3, "2024-02-01").Build(), 1m)]);

        var table = CohortTables.Build(CohortCube.Count(sum, CustomerSelection.Everybody, Grain.Month, CohortRows.Store), CohortMeasure.Retention, RevenueBasis.Net);

        Assert.Equal([("4", 2), ("9", 1)], table.Cohorts.Select(static cohort => (cohort.Key, cohort.Size)));
    }

    [Fact]
    public void A_customer_without_the_chosen_orders_stays_in_the_size()
    {
        var history = new Purchases().Order(1, "2024-01-05").Order(1, "2024-02-05").Order(2, "2024-01-06").Build("2024-02-29");
        var second = CustomerSelection.Everybody.Counting(new OrderFilter { NumberFrom = 2, NumberTo = 2 });

        var cohort = CohortTables.Build(CohortCube.Count(history, second, Grain.Month, CohortRows.FirstOrder), CohortMeasure.Retention, RevenueBasis.Net).Cohorts.Single();

        Assert.Equal(("2024-01", 2), (cohort.Key, cohort.Size));
        Assert.Equal([new Ratio(0, 2), new Ratio(1, 2)], cohort.Cells.Select(static cell => cell.Ratio));
    }

    private static void AssertAddsUp(OrderHistory history, CustomerSelection whole, IReadOnlyList<CustomerSelection> parts, IReadOnlyList<CohortMeasure> measures)
    {
        foreach (var columns in Enum.GetValues<CohortColumns>())
        {
            var layout = new CohortLayout { Columns = columns };
            var cubes = parts.Select(part => CohortCube.Count(history, part, layout)).ToList();
            var all = CohortCube.Count(history, whole, layout);
            foreach (var measure in measures.Where(static measure => measure != CohortMeasure.AverageOrderValue))
            {
                var sums = cubes.SelectMany(cube => Complete(cube, measure)).GroupBy(static cell => cell.Place).ToDictionary(static cells => cells.Key, static cells => cells.Sum(cell => cell.Value));
                Assert.Equal(Complete(all, measure).Select(static cell => cell.Value), Complete(all, measure).Select(cell => sums[cell.Place]));
            }
        }
    }

    private static IEnumerable<((string Cohort, int Index) Place, decimal Value)> Complete(CohortCube cube, CohortMeasure measure) =>
        CohortTables.Build(cube, measure, RevenueBasis.Net).Cohorts.SelectMany(static cohort => cohort.Cells.Where(static cell => cell.Complete).Select(cell => ((cohort.Key, cell.Index), cell.Ratio.Numerator)));

    private static decimal Sum(CohortCube cube, CohortMeasure measure) =>
        CohortTables.Build(cube, measure, RevenueBasis.Net).Cohorts.SelectMany(static cohort => cohort.Cells).Sum(static cell => cell.Ratio.Numerator);

    // Of customers without any chosen order, whose values are left out.
    private static long LostRefunds(OrderHistory history, CustomerSelection selection) => Enumerable.Range(0, history.CustomerCount)
        .Where(customer => selection.Contains(customer) && CustomerSummary.MoneyOf(history, selection, customer) is null)
        .Sum(customer => SpanTotals.Count(history, CustomerSelection.Of(history, other => other == customer).Counting(selection.Orders), null).Money.Net);

    private static IEnumerable<CohortLayout> Layouts(params Grain[] grains) =>
        from grain in grains
        from rows in Enum.GetValues<CohortRows>().Where(static rows => !CohortGrouping.IsNeededBy(rows))
        from columns in Enum.GetValues<CohortColumns>()
        select new CohortLayout { Grain = grain, Rows = rows, Columns = columns };

    private static string Values(OrderHistory history, CohortLayout layout, bool key)
    {
        var cube = CohortCube.Count(history, CustomerSelection.Everybody, layout);
        return string.Join('\n', Enum.GetValues<CohortMeasure>().SelectMany(measure =>
            CohortTables.Build(cube, measure, RevenueBasis.Net).Cohorts.Select(cohort => $"{(key ? cohort.Key : "")} {cohort.Size} {string.Join(' ', cohort.Cells)}")));
    }

    // Days that every month has, and none that ends one.
    private static RandomShop Early(RandomShop shop) => Moved(shop, static day => day.AddDays(-Math.Max(day.Day - 27, 0)));

    private static RandomShop Moved(RandomShop shop, Func<DateOnly, DateOnly> move) => new(
        [.. shop.Orders.Select(order => order with { Day = move(order.Day) })], [.. shop.Refunds.Select(refund => refund with { Day = move(refund.Day) })]);
}
