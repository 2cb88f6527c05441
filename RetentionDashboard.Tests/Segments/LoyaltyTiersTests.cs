using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments;

public sealed class LoyaltyTiersTests
{
    [Fact]
    public void Shares_are_of_customers_best_first_and_rounded_up()
    {
        // Of seven customers 10 % are one, 10 + 20 % are 2.1 and so three.
        var tiers = Of([70, 10, 60, 20, 50, 30, 40], [10, 20]);

        Assert.Equal([1, 3, 2, 3, 2, 3, 3], tiers.Tiers);
        Assert.Equal([70m, 50m], tiers.Thresholds);
    }

    [Fact]
    public void Equal_values_share_the_better_tier()
    {
        // One in five is the best customer, and three brought as much; the second tier, down to the second best, is empty.
        var tiers = Of([50, 30, 50, 20, 50], [20, 20]);

        Assert.Equal([1, 3, 1, 3, 1], tiers.Tiers);
        Assert.Equal([50m, 50m], tiers.Thresholds);
    }

    [Fact]
    public void Refunds_lower_the_tier_and_somebody_who_comes_later_has_none()
    {
        var history = new Purchases().Order(1, "2024-01-01", 100).Order(2, "2024-01-02", 50).Order(3, "2024-03-01", 500).Refund(1, "2024-01-20", 80).Build();
        var half = new LoyaltyTiers([50]);

        var early = CustomerTiers.Of(CustomerFigures.At(history, Purchases.Day("2024-01-10"))!, half);
        var later = CustomerTiers.Of(CustomerFigures.At(history, Purchases.Day("2024-02-01"))!, half);

        Assert.Equal([1, 2, 0], early.Tiers);
        Assert.Equal([2, 1, 0], later.Tiers);
        Assert.Null(later.TierOf(2));
    }

    [Theory]
    [InlineData("5,15")]
    [InlineData("12.5")]
    [InlineData("1,2,3,4,5,6,7,8,9")]
    public void Shares_are_read_as_they_are_written(string text)
    {
        Assert.True(LoyaltyTiers.TryParse(text, out var tiers));
        Assert.Equal(text, tiers.ToString());
        Assert.Equal(text.Split(',').Length + 1, tiers.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5,")]
    [InlineData("0,15")]
    [InlineData("-5")]
    [InlineData("60,40")]
    [InlineData("five")]
    [InlineData("1,1,1,1,1,1,1,1,1,1")]
    public void Shares_that_make_no_tiers_are_refused(string? text)
    {
        Assert.False(LoyaltyTiers.TryParse(text, out var tiers));
        Assert.Equal(LoyaltyTiers.Default, tiers);
    }

    [SharedDataFact]
    public void Tier_of_every_CDNOW_customer_is_given_by_how_many_brought_more()
    {
        var figures = CustomerFigures.At(RealHistories.Cdnow)!;

        var tiers = CustomerTiers.Of(figures, LoyaltyTiers.Default);

        // 2,357 customers: 5 % are 117.85, 20 % are 471.4.
        for (var customer = 0; customer < figures.Customers; customer++)
        {
            var better = figures.Net.Count(net => net > figures.Net[customer]);
            Assert.Equal(better < 118 ? 1 : better < 472 ? 2 : 3, tiers.TierOf(customer));
        }
    }

    private static CustomerTiers Of(decimal[] revenue, decimal[] percents)
    {
        var purchases = new Purchases();
        foreach (var (customer, amount) in revenue.Index())
        {
            purchases.Order(customer + 1, "2024-01-01", amount);
        }

        return CustomerTiers.Of(CustomerFigures.At(purchases.Build())!, new LoyaltyTiers(percents));
    }
}
