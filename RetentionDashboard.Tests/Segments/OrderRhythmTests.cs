using RetentionDashboard.Segments;

namespace RetentionDashboard.Tests.Segments;

public sealed class OrderRhythmTests
{
    [Fact]
    public void Gaps_lie_between_different_days()
    {
        var rhythm = OrderRhythm.Of([100, 110, 110, 140, 150, 200]);

        Assert.Equal([10, 30, 10, 50], rhythm.Gaps);
        Assert.Equal((20m, 10m, 35m), (rhythm.Median, rhythm.LowerQuartile, rhythm.UpperQuartile));
        Assert.Equal(5, rhythm.OrderDays);
        Assert.True(rhythm.IsOwn);
    }

    [Fact]
    public void Three_gaps_are_no_rhythm()
    {
        Assert.False(OrderRhythm.Of([100, 110, 120, 130]).IsOwn);
    }

    [Fact]
    public void One_order_day_has_no_gap()
    {
        var rhythm = OrderRhythm.Of([100, 100]);

        Assert.Empty(rhythm.Gaps);
        Assert.Equal((null, null, null), (rhythm.Median, rhythm.LowerQuartile, rhythm.UpperQuartile));
        Assert.Equal(1, rhythm.OrderDays);
    }
}
