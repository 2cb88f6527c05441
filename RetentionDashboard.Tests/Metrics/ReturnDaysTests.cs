using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class ReturnDaysTests
{
    [Fact]
    public void Quarters_of_those_who_came_back_are_counted_without_the_silent()
    {
        var shop = new Purchases();
        int[] gaps = [3, 5, 8, 40];
        for (var customer = 0; customer < gaps.Length; customer++)
        {
            shop.Order(customer, "2024-01-01").Order(customer, Purchases.Day("2024-01-01").AddDays(gaps[customer]).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        }

        var times = RepeatTimes.Count(shop.Order(99, "2024-01-02").Build(asOf: "2024-12-31"), CustomerSelection.Everybody);

        Assert.Equal(new ReturnDays(4, 3, 5, 8), ReturnDays.Of(times));
    }

    [Fact]
    public void Nobody_back_yet_has_no_days() =>
        Assert.Null(ReturnDays.Of(RepeatTimes.Count(new Purchases().Order(1, "2024-01-01").Build(), CustomerSelection.Everybody)));
}
