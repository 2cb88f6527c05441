using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class TwoMediansTests
{
    [Fact]
    public void Interval_is_put_together_from_both_sides()
    {
        // 10 - √(3² + 4²) and 10 + √(12² + 5²).
        var medians = new TwoMedians((20, 15, 24), (30, 27, 42));

        Assert.Equal(10, medians.Difference);
        Assert.Equal((5, 23), medians.Interval);
    }

    [Fact]
    public void Turned_round_it_is_the_same_with_the_other_sign()
    {
        var medians = new TwoMedians((30, 27, 42), (20, 15, 24));

        Assert.Equal((-23, -5), medians.Interval);
    }

    [Fact]
    public void Open_interval_or_missing_median_gives_none()
    {
        Assert.Null(new TwoMedians((20, 15, null), (30, 27, 42)).Interval);
        Assert.Equal(10, new TwoMedians((20, 15, null), (30, 27, 42)).Difference);
        Assert.Null(new TwoMedians((20, 15, 24), (null, 27, null)).Difference);
        Assert.Null(new TwoMedians((20, 15, 24), (null, 27, null)).Interval);
    }

    [Fact]
    public void Interval_holds_the_true_difference_as_often_as_it_says()
    {
        // Days to come back spread evenly over 1 to 100 in both groups: the medians do not differ.
        var random = new Random(20_240_101);
        var held = 0;
        for (var round = 0; round < 300; round++)
        {
            held += TwoMedians.Of(Curve(), Curve()).Interval is { Lower: <= 0, Upper: >= 0 } ? 1 : 0;
        }

        Assert.InRange(held, 276, 300);

        SurvivalCurve Curve()
        {
            var purchases = new Purchases();
            for (var customer = 1; customer <= 60; customer++)
            {
                purchases.Order(customer, "2024-01-01").Order(customer, new DateOnly(2024, 1, 1).AddDays(random.Next(1, 101)).ToString("O", CultureInfo.InvariantCulture));
            }

            return SurvivalCurve.Of(RepeatTimes.Count(purchases.Build(), CustomerSelection.Everybody));
        }
    }
}
