using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class ComparisonTests
{
    // Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    public void Difference_of_two_rates_has_the_published_interval(int of, int left, int to, int right, double lower, double upper)
    {
        var rates = new TwoRates(new Ratio(to, right), new Ratio(of, left));

        Assert.Equal(lower, rates.Interval!.Value.Lower, 0.00005);
        Assert.Equal(upper, rates.Interval.Value.Upper, 0.00005);
    }

    // The same author's paper on one proportion, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void One_rate_has_the_published_Wilson_interval(int numerator, int denominator, double lower, double upper)
    {
        var interval = TwoRates.Wilson(new Ratio(numerator, denominator))!.Value;

        Assert.Equal(lower, interval.Lower, 0.00005);
        Assert.Equal(upper, interval.Upper, 0.00005);
    }

    [Fact]
    public void P_value_of_two_rates_is_that_of_the_pooled_z_test()
    {
        // By hand: pooled 104 ÷ 150, standard error 0.075469, z = 2.65009; the tail beyond is 0.0080471 (both sides).
        var rates = new TwoRates(new Ratio(56, 70), new Ratio(48, 80));

        Assert.Equal(-0.2, rates.Difference!.Value, 12);
        Assert.Equal(0.008047, rates.PValue!.Value, 0.00001);
        Assert.Equal(1, new TwoRates(new Ratio(0, 50), new Ratio(0, 40)).PValue);
    }

    [Theory]
    [InlineData(30, 30, true)]
    [InlineData(29, 300, false)]
    [InlineData(300, 29, false)]
    public void Fewer_than_thirty_customers_on_a_side_are_not_enough(int left, int right, bool enough) =>
        Assert.Equal(enough, new TwoRates(new Ratio(1, left), new Ratio(1, right)).IsEnough);

    [Fact]
    public void A_side_without_customers_has_no_difference()
    {
        var rates = new TwoRates(new Ratio(0, 0), new Ratio(1, 40));

        Assert.Null(rates.Difference);
        Assert.Null(rates.Interval);
        Assert.Null(rates.PValue);
        Assert.Null(TwoMeans.Of(new MeanBuckets(Money.Scale), Group(0, 5, _ => 1)).Interval);
    }

    [Fact]
    public void Interval_of_two_means_is_close_to_the_one_of_the_normal_distribution()
    {
        // 10,000 customers a side, uniform on 0…99 and on 10…109: difference 10, standard deviation √((100² − 1) ÷ 12) = 28.866 each.
        var (left, right) = (Group(0, 10_000, place => place * 37 % 100), Group(50_000, 10_000, place => 10 + (place * 53 % 100)));

        var means = TwoMeans.Of(left, right);

        var half = 1.96m * 28.866m * (decimal)Math.Sqrt(2 / 10_000.0);
        Assert.Equal(10m, means.Difference);
        Near.Equal(10 - half, means.Interval!.Value.Lower, half / 10);
        Near.Equal(10 + half, means.Interval.Value.Upper, half / 10);
        Assert.Equal(means, TwoMeans.Of(left, right));
    }

    [Fact]
    public void Money_per_customer_of_a_group_is_its_lifetime_revenue()
    {
        var history = new Purchases().Order(1, "2024-01-01", 10).Order(1, "2024-02-01", 20).Order(2, "2024-01-05", 5).Refund(2, "2024-01-06", 2).Build();

        var buckets = MeanBuckets.OfLifetime(history, CustomerSelection.Everybody, RevenueBasis.Net);

        Assert.Equal((2, new Ratio(33, 2)), (buckets.Customers, buckets.Mean));
    }

    private static MeanBuckets Group(int firstId, int customers, Func<int, int> value)
    {
        var buckets = new MeanBuckets(Money.Scale);
        for (var place = 0; place < customers; place++)
        {
            buckets.Add(firstId + place, Money.FromDecimal(value(place)));
        }

        return buckets;
    }
}
