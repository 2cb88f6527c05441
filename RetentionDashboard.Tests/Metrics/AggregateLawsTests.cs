using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

/// <summary>Laws that hold for every history, tried on invented ones.</summary>
public sealed class AggregateLawsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sequence_of_the_rows_changes_nothing(int seed)
    {
        var rows = RandomShop.Rows(seed);
        var shuffled = rows with { };
        new Random(seed).Shuffle(shuffled.Orders);
        new Random(seed + 1).Shuffle(shuffled.Refunds);

        Assert.Equal(Fingerprint(RandomShop.Rows(seed).Build()), Fingerprint(shuffled.Build()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Two_halves_of_the_customers_add_up_to_the_whole(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        var even = CustomerSelection.Of(history, customer => customer % 2 == 0);
        var odd = CustomerSelection.Of(history, customer => customer % 2 == 1);
        var all = CustomerSelection.Of(history, _ => true);

        var totals = SpanTotals.Count(history, even, null);
        totals.Add(SpanTotals.Count(history, odd, null));
        var whole = SpanTotals.Count(history, all, null);
        Assert.Equal((whole.Customers, whole.Orders, whole.RepeatCustomers, whole.Money), (totals.Customers, totals.Orders, totals.RepeatCustomers, totals.Money));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Counts_of_two_halves_of_the_customers_are_the_counts_of_the_whole(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        var span = history.DaysWithMoney!.Value;
        var (before, after) = (Purchases.Span("2024-02-10", "2024-05-03"), Purchases.Span("2024-05-04", "2024-08-15"));

        AssertAddsUp(history, selection => RepeatTimes.Count(history, selection), times => string.Join(' ', [times.Customers, .. times.ReturnedByDays, .. times.CensoredByDays]));
        AssertAddsUp(history, selection => OrderNumbers.Count(history, selection), numbers => string.Join(' ', [.. numbers.Customers, .. numbers.Money]));
        AssertAddsUp(history, selection => CustomerValues.Of(history, selection, RevenueBasis.Net), values => $"{values.Total} {values.Gini} {values.Top(0.3m)} {string.Join(' ', values.Lorenz(7))}");
        AssertAddsUp(history, selection => MeanBuckets.OfLifetime(history, selection, RevenueBasis.Net), buckets => string.Join(' ', buckets.Filled));
        AssertAddsUp(
            history,
            selection => RevenueBridge.Count(history, selection, before, after, RevenueBasis.Net),
            bridge => string.Join(' ', Enum.GetValues<BridgePart>().Select(part => $"{bridge.Customers(part)} {bridge.Change(part)}")));
        AssertAddsUp(
            history,
            selection => PeriodActivity.Count(history, selection, Grain.Month, span, 20),
            activity => string.Join(' ', Enumerable.Range(0, activity.Periods).SelectMany(period => Enum.GetValues<RevenueSource>().Select(source => $"{activity.Customers(period, source)} {activity.Money(period, source)}"))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Cohorts_add_up_to_the_totals(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        var totals = SpanTotals.Count(history, CustomerSelection.Everybody, null);

        foreach (var grain in Enum.GetValues<Grain>())
        {
            var cube = CohortCube.Count(history, CustomerSelection.Everybody, grain, CohortRows.FirstOrder);
            Assert.Equal(totals.Orders, Sum(cube, CohortMeasure.Orders));
            Assert.Equal(Money.ToDecimal(totals.Money.Gross), Sum(cube, CohortMeasure.Gross));
            Assert.Equal(totals.Customers, CohortTables.Build(cube, CohortMeasure.Orders, RevenueBasis.Net).Cohorts.Sum(cohort => cohort.Size));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Cumulative_revenue_is_the_running_sum_of_revenue(int seed)
    {
        var cube = CohortCube.Count(RandomShop.Rows(seed).Build(), CustomerSelection.Everybody, Grain.Month, CohortRows.FirstOrder);
        var single = CohortTables.Build(cube, CohortMeasure.Net, RevenueBasis.Net);
        var cumulative = CohortTables.Build(cube, CohortMeasure.CumulativeNet, RevenueBasis.Net);

        Assert.All(single.Cohorts.Zip(cumulative.Cohorts), pair =>
        {
            decimal running = 0;
            Assert.All(pair.First.Cells.Zip(pair.Second.Cells), cells =>
            {
                running += cells.First.Ratio.Numerator;
                Assert.Equal(running, cells.Second.Ratio.Numerator);
            });
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Customers_behind_every_cell_of_every_kind_of_cohort_are_its_numerator(int seed)
    {
        var history = RandomShop.Rows(seed).Build();

        foreach (var rows in Enum.GetValues<CohortRows>().Where(static rows => !CohortGrouping.IsNeededBy(rows)))
        {
            var cube = CohortCube.Count(history, CustomerSelection.Everybody, Grain.Quarter, rows);
            foreach (var measure in new[] { CohortMeasure.Retention, CohortMeasure.Rolling, CohortMeasure.Repeat })
            {
                foreach (var (cohort, cell) in CohortTables.Build(cube, measure, RevenueBasis.Net).Cohorts.SelectMany(cohort => cohort.Cells.Select(cell => (cohort, cell))))
                {
                    var members = CohortMembers.Find(history, CustomerSelection.Everybody, Grain.Quarter, rows, cohort.Key, cell.Index, measure);
                    Assert.Equal(cell.Ratio.Numerator, members.Count);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_history_cut_at_a_day_equals_one_built_from_the_rows_up_to_it(int seed)
    {
        var rows = RandomShop.Rows(seed);
        var day = Purchases.Day("2024-06-15");
        var early = new RandomShop(
            [.. rows.Orders.Where(order => order.Day <= day)],
            [.. rows.Refunds.Where(refund => refund.Day <= day)]);

        Assert.Equal(Fingerprint(early.Build().UpTo(day)), Fingerprint(rows.Build().UpTo(day)));
    }

    private static void AssertAddsUp<T>(OrderHistory history, Func<CustomerSelection, T> count, Func<T, object> content)
        where T : IAggregate<T>
    {
        var sum = count(CustomerSelection.Of(history, customer => customer % 2 == 0));
        sum.Add(count(CustomerSelection.Of(history, customer => customer % 2 == 1)));

        Assert.Equal(content(count(CustomerSelection.Of(history, _ => true))), content(sum));
    }

    private static decimal Sum(CohortCube cube, CohortMeasure measure) =>
        CohortTables.Build(cube, measure, RevenueBasis.Net).Cohorts.SelectMany(cohort => cohort.Cells).Sum(cell => cell.Ratio.Numerator);

    private static string Fingerprint(OrderHistory history)
    {
        var totals = SpanTotals.Count(history, CustomerSelection.Everybody, null);
        var span = Purchases.Span("2024-04-01", "2024-06-30");
        return string.Join('\n', [
            $"{history.FirstDay:O} {history.AsOf:O} {totals.Customers} {totals.Orders} {totals.RepeatCustomers} {totals.Money}",
            $"{RetentionCounts.Count(history, CustomerSelection.Everybody, span, 45)}",
            $"{history.Unattributed.Totals(null)}",
            .. Enum.GetValues<CohortRows>().Where(static rows => !CohortGrouping.IsNeededBy(rows)).Select(rows => Cells(CohortCube.Count(history, CustomerSelection.Everybody, Grain.Week, rows))),
        ]);
    }

    private static string Cells(CohortCube cube) => string.Join('\n', Enum.GetValues<CohortMeasure>().Select(measure =>
        string.Join('\n', CohortTables.Build(cube, measure, RevenueBasis.Total).Cohorts.Select(cohort => $"{cohort.Key} {cohort.Size} {string.Join(' ', cohort.Cells)}"))));
}
