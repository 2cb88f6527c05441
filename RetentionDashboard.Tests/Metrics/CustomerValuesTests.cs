using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class CustomerValuesTests
{
    [Fact]
    public void Shares_of_five_customers_are_what_a_hand_computes()
    {
        // 1, 2, 3, 4, 90: the best brings 90 of 100; the poorest two bring 3; Gini = (−4·1 − 2·2 + 0·3 + 2·4 + 4·90) ÷ (5 · 100) = 0.72.
        var values = Of(new Purchases()
            .Order(1, "2024-01-01", 3).Order(2, "2024-01-01", 90).Order(3, "2024-01-01", 1).Order(4, "2024-01-01", 2).Order(5, "2024-01-01", 4).Build());

        Assert.Equal((1, new Ratio(90, 100)), values.Top(0.2m));
        Assert.Equal((2, new Ratio(94, 100)), values.Top(0.21m));
        Assert.Equal(0.72, values.Gini!.Value, 12);
        Assert.Equal([0, 0.01, 0.03, 0.06, 0.1, 1], values.Lorenz(5).Select(share => Math.Round(share, 12)));
        Assert.Equal(0.02, values.Lorenz(10)[3], 12);
    }

    [Fact]
    public void Customers_who_all_brought_the_same_have_a_Gini_index_of_zero() =>
        Assert.Equal(0, Of(new Purchases().Order(1, "2024-01-01", 5).Order(2, "2024-01-01", 5).Order(3, "2024-01-01", 5).Build()).Gini!.Value, 12);

    [Fact]
    public void A_shop_that_refunded_everything_has_neither_curve_nor_index()
    {
        var values = Of(new Purchases().Order(1, "2024-01-01", 5).Refund(1, "2024-01-02", 5).Build());

        Assert.Null(values.Gini);
        Assert.Empty(values.Lorenz(10));
        Assert.Null(values.Top(0.2m).Share.Value);
    }

    [SharedDataFact]
    public void Top_fifth_of_CDNOW_brings_the_share_of_the_oracle()
    {
        using var oracle = SharedData.Oracle("cdnow_sample.metrics.json");
        var expected = oracle.RootElement.GetProperty("metrics").GetProperty("pareto_top20_net");

        var (customers, share) = Of(RealHistories.Cdnow).Top(0.2m);

        Assert.Equal(expected.GetProperty("top_n").GetInt32(), customers);
        Near.Equal(expected.GetProperty("top_revenue").GetDecimal(), share.Numerator, 0.01m);
        Near.Equal(expected.GetProperty("total").GetDecimal(), share.Denominator, 0.01m);
        Near.Equal(expected.GetProperty("share").GetDecimal(), share.Value!.Value, 0.000001m);
    }

    private static CustomerValues Of(OrderHistory history) => CustomerValues.Of(history, CustomerSelection.Everybody, RevenueBasis.Net);
}
