using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class CohortMembersTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void A_cell_outside_the_history_has_no_members(int index)
    {
        var history = new Purchases().Order(1, "2024-01-05").Order(2, "2024-02-05").Order(2, "2024-03-05").Build();

        var members = CohortMembers.Find(history, CustomerSelection.Everybody, Grain.Month, CohortRows.FirstOrder, "2024-02", index, CohortMeasure.CumulativeGross);

        Assert.Empty(members);
    }
}
