using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Metrics;

public sealed class CustomerSummaryTests
{
    [Theory]
    [InlineData(null, 5)]
    [InlineData(null, 5, 5, 5)]
    [InlineData(10.0, 5, 15)]
    [InlineData(10.0, 5, 5, 15, 15)]
    // Gaps of 10, 5 and 20 days, and without the last one half-way between two.
    [InlineData(10.0, 0, 10, 15, 35)]
    [InlineData(7.5, 0, 10, 15)]
    public void Median_gap_is_between_different_days(double? expected, params int[] days) => Assert.Equal((decimal?)expected, CustomerSummary.MedianGap(days));

    [Fact]
    public void Median_gap_of_many_orders_is_the_middle_one()
    {
        // Gaps of 1, 2, 3 … 99 days.
        int[] days = [.. Enumerable.Range(0, 100).Select(static number => number * (number + 1) / 2)];

        Assert.Equal(50, CustomerSummary.MedianGap(days));
    }
}
