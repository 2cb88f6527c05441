using Bunit;
using RetentionDashboard.Components.Charts;

namespace RetentionDashboard.Tests.Components.Charts;

public sealed class SparklineTests : BunitContext
{
    [Fact]
    public void Way_into_an_open_period_is_dashed_and_what_was_not_observed_leaves_a_gap()
    {
        var line = Show([1, 2, null, 3, 5, 1], isLastOpen: true);

        var lines = line.FindAll("polyline");
        Assert.Equal(["0.0,26.0 20.0,20.0", "80.0,2.0 100.0,26.0", "60.0,14.0 80.0,2.0"], lines.Select(static part => part.GetAttribute("points")));
        Assert.Equal([null, "dashed", null], lines.Select(static part => part.GetAttribute("class")));
        Assert.Equal("From 1 to 1.", line.Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void Level_values_run_through_the_middle_and_one_value_draws_nothing()
    {
        Assert.Equal("0.0,14.0 100.0,14.0", Show([7, 7]).Find("polyline").GetAttribute("points"));
        Assert.Empty(Show([null, 7]).FindAll("svg"));
    }

    private IRenderedComponent<Sparkline> Show(decimal?[] values, bool isLastOpen = false) => Render<Sparkline>(parameters => parameters
        .Add(static line => line.Values, values)
        .Add(static line => line.IsLastOpen, isLastOpen)
        .Add(static line => line.Label, "From 1 to 1."));
}
