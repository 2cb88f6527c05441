using RetentionDashboard.Forecast;

namespace RetentionDashboard.Tests.Forecast;

public sealed class ClvDistributionTests
{
    [Fact]
    public void Values_are_counted_between_round_bounds()
    {
        var distribution = ClvDistribution.Of([0, 1, 2, 3, 4, 5, 6, 7, 8, 74])!;

        Assert.Equal((10, 11.0), (distribution.Customers, distribution.Mean));
        Assert.Equal(4.5, distribution.Quantiles[2]);
        Assert.Equal(82 / 110.0, distribution.TopFifthShare!.Value, 1e-12);
        Assert.Equal(10, distribution.Bars.Sum(static bar => bar.Customers));
        // The 99 % quantile, 68, makes twenty bars of 5.
        Assert.Equal(new ClvBar(0, 5, 5), distribution.Bars[0]);
        Assert.Equal(new ClvBar(5, 10, 4), distribution.Bars[1]);
        Assert.Equal(new ClvBar(70, 75, 1), distribution.Bars[^1]);
    }

    [Fact]
    public void Far_values_share_the_last_bar()
    {
        var distribution = ClvDistribution.Of([.. Enumerable.Range(0, 1000).Select(static value => value / 100.0), 5000, 9000])!;

        Assert.Equal((null, 2), (distribution.Bars[^1].To, distribution.Bars[^1].Customers));
    }

    [Fact]
    public void Nobody_has_no_distribution() => Assert.Null(ClvDistribution.Of([]));

    [Fact]
    public void Nothing_has_no_share_of_the_best()
    {
        var distribution = ClvDistribution.Of([0, 0, 0])!;

        Assert.Null(distribution.TopFifthShare);
        Assert.Equal(3, Assert.Single(distribution.Bars).Customers);
    }
}
