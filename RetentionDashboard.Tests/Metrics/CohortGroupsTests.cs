using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class CohortGroupsTests
{
    [Fact]
    public void Periods_are_the_newest_in_the_sequence_of_time()
    {
        var history = new Purchases().Order(1, "2024-01-05").Order(2, "2024-02-05").Order(3, "2024-04-05").Order(4, "2024-04-06").Build();

        var groups = CohortGroups.Find(history, CustomerSelection.Everybody, Grain.Month, CohortRows.FirstOrder, 2);

        Assert.Equal([("2024-02", 1), ("2024-04", 2)], groups.Select(group => (group.Key, group.Size)));
        Assert.Equal([false, false, true, true], Enumerable.Range(0, 4).Select(groups[1].Customers.Contains));
    }

    [Fact]
    public void Other_properties_are_the_largest_first_and_keep_the_filter()
    {
        var history = new Purchases()
            .Order(1, "2024-01-05", channel: "web").Order(2, "2024-01-05", channel: "shop").Order(3, "2024-01-05", channel: "shop").Order(4, "2024-01-05")
            .Build();

        var groups = CohortGroups.Find(history, CustomerSelection.Of(history, customer => customer != 2), Grain.Month, CohortRows.Channel, 5);

        Assert.Equal([("", 1), ("shop", 1), ("web", 1)], groups.Select(group => (group.Key, group.Size)));
        Assert.False(groups[1].Customers.Contains(2));
    }

    [Fact]
    public void Several_cohorts_are_two_of_the_selected_customers_no_value_being_one()
    {
        var history = new Purchases().Order(1, "2024-01-05", channel: "web").Order(2, "2024-01-05", channel: "web").Order(3, "2024-01-05").Build();
        var channels = new CohortLayout { Rows = CohortRows.Channel };

        Assert.True(CohortGroups.AreSeveral(history, CustomerSelection.Everybody, channels));
        Assert.False(CohortGroups.AreSeveral(history, CustomerSelection.Of(history, customer => customer != 2), channels));
        Assert.False(CohortGroups.AreSeveral(history, CustomerSelection.Everybody, new CohortLayout { Rows = CohortRows.Country }));
        Assert.False(CohortGroups.AreSeveral(new Purchases().Build(), CustomerSelection.Everybody, channels));
    }

    [Theory]
    [MemberData(nameof(AggregateLawsTests.Seeds), MemberType = typeof(AggregateLawsTests))]
    public void Groups_are_the_cohorts_of_the_table(int seed)
    {
        var history = RandomShop.Rows(seed).Build();

        foreach (var rows in Enum.GetValues<CohortRows>().Where(static rows => !CohortGrouping.IsNeededBy(rows)))
        {
            var table = CohortTables.Build(CohortCube.Count(history, CustomerSelection.Everybody, Grain.Month, rows), CohortMeasure.Retention, RevenueBasis.Net);
            var groups = CohortGroups.Find(history, CustomerSelection.Everybody, Grain.Month, rows, int.MaxValue);

            Assert.Equal(table.Cohorts.Select(cohort => (cohort.Key, cohort.Label, cohort.Size)), groups.Select(group => (group.Key, group.Label, group.Size)));
            Assert.All(groups, group => Assert.Equal(group.Size, Enumerable.Range(0, history.CustomerCount).Count(group.Customers.Contains)));
        }
    }
}
