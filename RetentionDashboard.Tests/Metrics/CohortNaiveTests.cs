using FsCheck;
using FsCheck.Fluent;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

/// <summary>Every kind of cohort table against one counted the slow way.</summary>
public sealed class CohortNaiveTests
{
    private static readonly CohortMeasure[] People = [CohortMeasure.Retention, CohortMeasure.Rolling, CohortMeasure.Repeat];

    [Fact]
    public void Every_measure_form_row_and_column_equals_the_slow_count()
    {
        var shop = RandomShop.Rows(7);
        var (history, naive) = (shop.Build(), new NaiveCohorts(shop));

        foreach (var layout in Layouts([Grain.Month]))
        {
            var cube = CohortCube.Count(history, CustomerSelection.Everybody, layout);
            foreach (var reading in Readings())
            {
                Assert.Equal(naive.Table(layout, reading, static _ => true, new OrderFilter()), Text(CohortTables.Build(cube, reading)));
            }
        }
    }

    [Fact]
    public void Any_table_of_any_shop_under_any_filter_equals_the_slow_count() => Law.Holds(Cases(), 300, one =>
    {
        var shop = RandomShop.Rows(one.Seed);
        var asOf = shop.Orders.Max(static order => order.Day).AddDays(one.DaysOfSilence);
        var history = shop.Build().UpTo(asOf);

        var table = CohortTables.Build(CohortCube.Count(history, one.Filter.Select(history).Counting(one.Orders), one.Layout), one.Reading);

        Assert.Equal(new NaiveCohorts(shop, asOf).Table(one.Layout, one.Reading, order => Fits(order, one.Filter), one.Orders), Text(table));
    });

    [Fact]
    public void Customers_behind_any_cell_that_counts_people_are_its_numerator() => Law.Holds(Cases(), 120, one =>
    {
        var history = RandomShop.Rows(one.Seed).Build();
        var selection = one.Filter.Select(history).Counting(one.Orders);
        var cube = CohortCube.Count(history, selection, one.Layout);

        foreach (var measure in People)
        {
            foreach (var (cohort, cell) in CohortTables.Build(cube, measure, RevenueBasis.Net).Cohorts.SelectMany(static cohort => cohort.Cells.Select(cell => (cohort, cell))))
            {
                Assert.Equal(cell.Ratio.Numerator, CohortMembers.Find(history, selection, one.Layout, cohort.Key, cell.Index, measure).Count);
                Assert.Equal(cohort.Size, CohortMembers.Find(history, selection, one.Layout, cohort.Key, null, measure).Count);
            }
        }
    });

    [Fact]
    public void Customers_in_shards_add_up_to_the_whole_in_every_measure_form_row_and_column() => Law.Holds(Cases(), 60, one =>
    {
        var history = RandomShop.Rows(one.Seed).Build();
        var keys = CohortKeys.Of(history, one.Layout);
        var axis = new CohortAxis(one.Layout, history.FirstDay!.Value, history.AsOf!.Value);

        foreach (var reading in Readings())
        {
            var sum = Count(static customer => customer % 3 == 0);
            sum.Add(Count(static customer => customer % 3 == 1));
            sum.Add(Count(static customer => customer % 3 == 2));

            Assert.Equal(Text(CohortTables.Read(Count(static _ => true), keys, reading)), Text(CohortTables.Read(sum, keys, reading)));

            CohortCounts Count(Predicate<int> chosen) => CohortCounts.Count(
                history, CustomerSelection.Of(history, chosen).Counting(one.Orders), keys, axis, reading.Measure.Content(reading.Basis), reading.Form == CohortForm.OfFirst);
        }
    });

    private static IEnumerable<CohortLayout> Layouts(Grain[] grains) =>
        from grain in grains
        from rows in Enum.GetValues<CohortRows>().Where(static rows => !CohortGrouping.IsNeededBy(rows))
        from columns in Enum.GetValues<CohortColumns>()
        select new CohortLayout { Grain = grain, Rows = rows, Columns = columns };

    private static IEnumerable<CohortReading> Readings() =>
        from measure in Enum.GetValues<CohortMeasure>()
        from form in Enum.GetValues<CohortForm>()
        select new CohortReading { Measure = measure, Form = form, MarginPercent = 37.5m };

    private static bool Fits(OrderRow first, CustomerFilter filter)
    {
        var products = new[] { first.Id % 4, first.Id / 4 % 4 };
        return (filter.Channel is null || filter.Channel == $"value {first.Id % 3}")
            && (filter.Country is null || filter.Country == $"value {first.Id % 5}")
            && (filter.Region is null || filter.Region == $"value {first.Id % 4}")
            && (filter.Product is null || products.Any(product => $"P{product}" == filter.Product))
            && (filter.Category is null || products.Any(product => product > 0 && $"C{product % 2}" == filter.Category))
            && (filter.Discount is null || (first.Id % 7 > 0 || first.Gross > first.Subtotal) == (filter.Discount == DiscountUse.With))
            && !(first.Day < filter.AcquiredFrom || first.Day > filter.AcquiredTo);
    }

    private static Arbitrary<Case> Cases()
    {
        Gen<T?> Maybe<T>(Gen<T> some)
            where T : struct => Gen.Frequency((3, Gen.Constant((T?)null)), (1, some.Select(static value => (T?)value)));
        Gen<string?> Word(params string[] words) => Gen.Frequency((4, Gen.Constant((string?)null)), (1, Gen.Elements(words).Select(static word => (string?)word)));
        var day = Gen.Choose(0, 300).Select(static days => new DateOnly(2024, 1, 1).AddDays(days));
        return (
            from seed in Gen.Choose(1, 5000)
            from silence in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 70)))
            from grain in Gen.Elements(Enum.GetValues<Grain>())
            from rows in Gen.Elements(Enum.GetValues<CohortRows>().Where(static rows => !CohortGrouping.IsNeededBy(rows)))
            from columns in Gen.Elements(Enum.GetValues<CohortColumns>())
            from basis in Gen.Elements(Enum.GetValues<RevenueBasis>())
            from measure in Gen.Elements(Enum.GetValues<CohortMeasure>())
            from form in Gen.Elements(Enum.GetValues<CohortForm>())
            from channel in Word("value 1", "value 2", "nowhere")
            from country in Word("value 3")
            from region in Word("value 1", "value 3")
            from product in Word("P0", "P2")
            from category in Word("C0", "C1")
            from discount in Maybe(Gen.Elements(DiscountUse.With, DiscountUse.Without))
            from acquired in Maybe(day)
            from ordered in Maybe(day)
            from lowest in Maybe(Gen.Choose(1, 4))
            from highest in Maybe(Gen.Choose(1, 4))
            select new Case(
                seed,
                silence,
                new CohortLayout { Grain = grain, Rows = rows, Columns = columns, Basis = basis },
                new CohortReading { Measure = measure, Form = form, Basis = basis, MarginPercent = 12.5m },
                new CustomerFilter { Channel = channel, Country = country, Region = region, Product = product, Category = category, Discount = discount, AcquiredFrom = acquired },
                new OrderFilter { From = ordered, To = ordered?.AddDays(120), NumberFrom = lowest, NumberTo = highest })).ToArbitrary();
    }

    private static IReadOnlyList<string> Text(CohortTable table) => Text(([.. table.Cohorts], [.. table.Average]));

    private static IReadOnlyList<string> Text((List<Cohort> Cohorts, CohortCell[] Average) table) =>
    [
        .. table.Cohorts.Select(static cohort => $"{cohort.Key} {cohort.Size}: {string.Join(' ', cohort.Cells.Select(static cell => NaiveCohorts.Text(cell.Ratio) + (cell.Complete ? "" : "*")))}"),
        string.Join(' ', table.Average.Select(static cell => NaiveCohorts.Text(cell.Ratio))),
    ];

    private sealed record Case(int Seed, int DaysOfSilence, CohortLayout Layout, CohortReading Reading, CustomerFilter Filter, OrderFilter Orders);
}
