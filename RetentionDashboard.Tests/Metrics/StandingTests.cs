using FsCheck.Fluent;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class StandingTests
{
    private static readonly decimal[] Orders = [1, 1, 1, 2, 2, 5];
    private static readonly int[] Everybody = [0, 1, 2, 3, 4, 5];

    [Fact]
    public void Member_is_compared_with_the_mean_and_with_each_other_member()
    {
        var standing = Standing.Of(3, Everybody, member => Orders[member]);

        Assert.Equal(new Standing(2, new Ratio(12, 6), 3, 1, 1), standing);
        Assert.Equal(new Ratio(3, 5), standing.Below);
        Assert.Equal(new Ratio(1, 5), standing.Equal);
        Assert.Equal(0.7m, standing.Percentile);
    }

    [Fact]
    public void Somebody_alone_has_no_percentile()
    {
        var standing = Standing.Of(5, [5], member => Orders[member]);

        Assert.Equal(new Ratio(5, 1), standing.Mean);
        Assert.Null(standing.Percentile);
    }

    [Fact]
    public void Somebody_else_is_not_compared()
    {
        Assert.Throws<ArgumentException>(() => Standing.Of(5, [0, 1, 2], member => Orders[member]));
    }

    [Fact]
    public void Percentiles_of_a_group_are_a_half_on_average() => Law.Holds(Gen.Choose(0, 4).ArrayOf().Where(static values => values.Length > 1).ToArbitrary(), 200, static values =>
    {
        int[] group = [.. Enumerable.Range(0, values.Length)];

        var percentiles = group.Select(member => Standing.Of(member, group, one => values[one]).Percentile!.Value);

        Assert.Equal(0.5m, percentiles.Average(), 12);
    });
}
