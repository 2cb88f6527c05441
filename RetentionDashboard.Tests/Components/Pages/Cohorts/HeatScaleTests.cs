using RetentionDashboard.Components.Pages.Cohorts;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Components.Pages.Cohorts;

public sealed class HeatScaleTests
{
    [Fact]
    public void Shares_rise_with_the_square_root_of_the_highest_after_index_0()
    {
        var scale = HeatScale.Of(CohortTables.Retention([400, 100, 16, 4], [400, 64]));

        Assert.Equal(0.25m, scale.High);
        Assert.Equal(1, scale.Strength(0.25m));
        Assert.Equal(0.4, scale.Strength(0.04m), 6);
        Assert.Equal(0.2, scale.Strength(0.01m), 6);
        Assert.Equal(1, scale.Strength(1m));
    }

    [Fact]
    public void Nothing_observed_has_no_colour()
    {
        var scale = HeatScale.Of(CohortTables.Retention([400, 100]));

        Assert.Equal(0, scale.Strength(null));
        Assert.Equal(0, scale.Strength(0));
        Assert.Equal(0, scale.Strength(-1));
    }

    [Fact]
    public void A_tiny_cohort_does_not_set_the_scale() =>
        Assert.Equal(0.25m, HeatScale.Of(CohortTables.Retention([400, 100], [3, 2])).High);

    [Fact]
    public void A_scale_knows_that_a_cell_lies_beyond_its_end()
    {
        var withTiny = CohortTables.Of(CohortMeasure.CumulativeNet, [30_000, 45_000], [36_000, 60_000]);

        Assert.False(HeatScale.Of(withTiny).IsExceededBy(withTiny));
        Assert.True((HeatScale.Of(withTiny) with { High = 5 }).IsExceededBy(withTiny));
        Assert.True(HeatScale.Of(CohortTables.Retention([400, 100])).IsExceededBy(CohortTables.Retention([400, 100])));
    }

    [Fact]
    public void Tiny_cohorts_alone_set_the_scale() =>
        Assert.Equal(0.5m, HeatScale.Of(CohortTables.Retention([4, 2], [5, 1])).High);

    [Fact]
    public void Cumulative_values_are_spread_between_lowest_and_highest()
    {
        var scale = HeatScale.Of(CohortTables.Of(CohortMeasure.CumulativeNet, [30_000, 45_000], [36_000, 60_000]));

        Assert.Equal(0, scale.Strength(scale.Low));
        Assert.Equal(0.5, scale.Strength(scale.Low + ((scale.High - scale.Low) / 4)), 6);
        Assert.Equal(1, scale.Strength(scale.High));
    }

    [Fact]
    public void An_empty_table_has_no_colour() => Assert.Equal(0, HeatScale.Of(CohortTables.Retention()).Strength(0.5m));
}
