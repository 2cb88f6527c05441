using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class LogRankTests
{
    [Fact]
    public void P_value_of_six_customers_is_that_computed_by_hand()
    {
        // Left come back after 1, 2 and 3 days, right after 4 and 5; one of the right never.
        // Day 1: 3 of 6 at risk, expected 0.5, variance 0.25. Day 2: 2 of 5, 0.4, 0.24. Day 3: 1 of 4, 0.25, 0.1875. Then nobody of the left is at risk.
        // z = (3 − 1.15) ÷ √0.6775 = 2.24759, p = 0.024602.
        var left = Times((1, 1), (2, 2), (3, 3));
        var right = Times((4, 4), (5, 5), (6, null));

        Assert.Equal(0.024602, LogRank.PValue(left, right)!.Value, 0.00001);
        Assert.Equal(LogRank.PValue(left, right)!.Value, LogRank.PValue(right, left)!.Value, 1e-12);
    }

    [Fact]
    public void Equal_groups_do_not_differ_and_empty_ones_say_nothing()
    {
        var group = Times((1, 1), (2, 3), (3, null));

        Assert.Equal(1, LogRank.PValue(group, Times((4, 1), (5, 3), (6, null)))!.Value, 1e-12);
        Assert.Null(LogRank.PValue(group, Times()));
        Assert.Null(LogRank.PValue(Times((1, null)), Times((2, null))));
    }

    private static RepeatTimes Times(params (int Customer, int? ReturnedAfter)[] customers)
    {
        var purchases = new Purchases();
        foreach (var (customer, after) in customers)
        {
            purchases.Order(customer, "2024-01-01");
            if (after is { } days)
            {
                purchases.Order(customer, $"2024-01-{1 + days:00}");
            }
        }

        return RepeatTimes.Count(purchases.Build("2024-02-01"), CustomerSelection.Everybody);
    }
}
