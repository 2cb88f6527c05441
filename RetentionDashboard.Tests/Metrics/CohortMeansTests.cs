using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class CohortMeansTests
{
    public static TheoryData<CohortMeasure, CohortColumns> Measures
    {
        get
        {
            var data = new TheoryData<CohortMeasure, CohortColumns>();
            foreach (var measure in Enum.GetValues<CohortMeasure>().Where(static measure => !measure.CountsPeople()))
            {
                data.Add(measure, CohortColumns.Calendar);
                data.Add(measure, CohortColumns.Windows);
            }

            return data;
        }
    }

    [Fact]
    public void Customers_count_at_the_indices_that_are_over_for_them()
    {
        // As of 9 Mar 2026 January and February are over: the first customer is observed at 0 and 1, the second at 0 alone.
        var history = new Purchases().Order(1, "2026-01-05", 10).Order(1, "2026-02-05", 20).Order(2, "2026-02-10", 4).Order(null, "2026-03-09").Build("2026-03-09");

        var means = CohortMeans.Count(history, CustomerSelection.Everybody, new CohortLayout(), new CohortReading { Measure = CohortMeasure.Net }, 3);

        Assert.Equal([new Ratio(14, 2), new Ratio(20, 1), new Ratio(0, 0)], means.Select(static mean => mean.Mean));
    }

    [Fact]
    public void Cumulative_money_keeps_what_came_before()
    {
        var history = new Purchases().Order(1, "2026-01-05", 10).Order(1, "2026-03-05", 20).Order(2, "2026-02-10", 4).Build("2026-03-31");

        var means = CohortMeans.Count(history, CustomerSelection.Everybody, new CohortLayout(), new CohortReading { Measure = CohortMeasure.CumulativeNet }, 3);

        Assert.Equal([new Ratio(14, 2), new Ratio(14, 2), new Ratio(30, 1)], means.Select(static mean => mean.Mean));
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void Means_are_the_average_row_of_the_table(CohortMeasure measure, CohortColumns columns)
    {
        var history = RandomShop.Rows(7).Build();
        var layout = new CohortLayout { Columns = columns };
        var reading = new CohortReading { Measure = measure };
        var average = CohortTables.Build(CohortCube.Count(history, CustomerSelection.Everybody, layout), reading).Average;

        var means = CohortMeans.Count(history, CustomerSelection.Everybody, layout, reading, average.Count);

        Assert.NotEmpty(average);
        Assert.Equal(average.Select(static cell => cell.Ratio), means.Select(static mean => mean.Mean));
    }

    [Fact]
    public void People_are_no_mean() => Assert.Throws<ArgumentException>(
        () => CohortMeans.Count(RandomShop.Rows(7).Build(), CustomerSelection.Everybody, new CohortLayout(), new CohortReading { Measure = CohortMeasure.Retention }, 3));
}
