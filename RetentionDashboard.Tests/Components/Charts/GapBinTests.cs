using RetentionDashboard.Components.Charts;

namespace RetentionDashboard.Tests.Components.Charts;

public sealed class GapBinTests
{
    [Fact]
    public void Short_gaps_are_counted_day_by_day() =>
        Assert.Equal([new GapBin(1, 1, 2), new GapBin(2, 2, 0), new GapBin(3, 3, 1)], GapBin.Of([0, 2, 0, 1]));

    [Fact]
    public void Longer_gaps_are_counted_by_weeks()
    {
        var byDays = new int[61];
        byDays[7] = 3;
        byDays[8] = 4;
        byDays[60] = 5;

        var bins = GapBin.Of(byDays);

        Assert.Equal(new GapBin(1, 7, 3), bins[0]);
        Assert.Equal(new GapBin(8, 14, 4), bins[1]);
        Assert.Equal(new GapBin(57, 63, 5), bins[^1]);
    }

    [Fact]
    public void Rare_long_gaps_share_an_open_bar_and_no_gap_is_lost()
    {
        var byDays = new int[1001];
        byDays[1] = 990;
        byDays[20] = 8;
        byDays[1000] = 2;

        var bins = GapBin.Of(byDays);

        Assert.Equal(new GapBin(2, null, 10), bins[^1]);
        Assert.Equal(1000, bins.Sum(static bin => bin.Gaps));
    }

    [Fact]
    public void Very_long_gaps_still_fit()
    {
        var byDays = new int[4001];
        byDays[4000] = 1;

        var bins = GapBin.Of(byDays);

        Assert.True(bins.Count <= 26);
        Assert.Equal(1, bins.Sum(static bin => bin.Gaps));
    }

    [Fact]
    public void No_gaps_make_no_bars() => Assert.Empty(GapBin.Of([0]));
}
