using RetentionDashboard.Forecast;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Forecast;

public sealed class WarningTests
{
    [Fact]
    public void Few_repeaters_and_a_short_history_are_doubted_with_numbers()
    {
        var forecast = CustomerForecast.Fit(SimulatedShop.Draw(DrawnHistory.Model, DrawnHistory.Spend, 120, 200, 0, 2).Summary).Forecast!;

        var few = Assert.Single(forecast.Warnings, static one => one.Reason == WarningReason.FewRepeaters);
        Assert.Equal((forecast.Summary.Repeaters, 100.0), (few.Found, few.Limit));
        var history = Assert.Single(forecast.Warnings, static one => one.Reason == WarningReason.ShortHistory);
        Assert.Equal((forecast.Summary.LongestAge, 366.0), (history.Found, history.Limit));
    }

    [Fact]
    public void Large_shop_of_long_history_is_not_doubted() =>
        Assert.Empty(CustomerForecast.Fit(SimulatedShop.Draw(DrawnHistory.Model, DrawnHistory.Spend, 3000, 900, 0, 2).Summary).Forecast!.Warnings);

    [SharedDataFact]
    public void Buyers_of_one_order_who_count_as_alive_are_told_where_they_are_most()
    {
        var warning = Assert.Single(CustomerForecast.Fit(Cdnow.Calibration).Forecast!.Warnings, static one => one.Reason == WarningReason.OneOrderCountsAsAlive);

        Assert.Equal(1411 / 2357.0, warning.Found, 1e-12);
        Assert.DoesNotContain(
            CustomerForecast.Fit(Cdnow.Calibration, new ForecastOptions { Model = PurchaseModelKind.MbgNbd }).Forecast!.Warnings, static one => one.Reason == WarningReason.OneOrderCountsAsAlive);
    }

    [Fact]
    public void Values_that_grow_with_frequency_are_doubted()
    {
        var shop = SimulatedShop.Draw(DrawnHistory.Model, DrawnHistory.Spend, 1500, 900, 0, 3);
        double[] values = [.. shop.Purchases.Select(static one => one.Repeats == 0 ? 0 : 10.0 + one.Repeats + (one.LastDay % 5))];
        var summary = PurchaseSummary.Of([.. shop.Purchases.Select(static one => (RepeatPurchases?)one)], values);

        var warning = Assert.Single(CustomerForecast.Fit(summary).Forecast!.Warnings, static one => one.Reason == WarningReason.ValueFollowsFrequency);
        Assert.True(warning.Found > 0.9, $"{warning}");
    }

    [Fact]
    public void Values_of_nothing_are_counted_and_left_out()
    {
        var shop = SimulatedShop.Draw(DrawnHistory.Model, DrawnHistory.Spend, 1500, 900, 0, 3);
        double[] values = [.. shop.Values.Select(static (value, customer) => customer % 5 == 0 ? Math.Min(value, 0) : value)];
        var summary = PurchaseSummary.Of([.. shop.Purchases.Select(static one => (RepeatPurchases?)one)], values);

        var warning = Assert.Single(CustomerForecast.Fit(summary).Forecast!.Warnings, static one => one.Reason == WarningReason.ValuesLeftOut);
        Assert.Equal(Enumerable.Range(0, 300).Count(fifth => shop.Purchases[fifth * 5].Repeats > 0), warning.Found);
    }

    [Fact]
    public void Values_without_mean_leave_a_forecast_of_orders_alone()
    {
        var shop = SimulatedShop.Draw(DrawnHistory.Model, DrawnHistory.Spend, 1500, 900, 0, 3);
        double[] values = [.. shop.Purchases.Select(static (one, customer) => one.Repeats == 0 ? 0 : Math.Pow(10, (customer % 13) - 3))];
        var forecast = CustomerForecast.Fit(PurchaseSummary.Of([.. shop.Purchases.Select(static one => (RepeatPurchases?)one)], values)).Forecast!;

        Assert.Equal(RefusalReason.ValuesWithoutMean, forecast.ValueRefusal!.Reason);
        Assert.Null(forecast.Clv(0));
        Assert.NotNull(forecast.ExpectedOrders(0));
        Assert.Null(SetForecasts.Of(forecast, RetentionDashboard.Metrics.CustomerSelection.Everybody).Clv);
        Assert.Null(CustomerOutlook.Of(forecast, 0)!.Clv);
        Assert.Null(NewCustomerValue.Of(forecast, 10));
    }

    [Fact]
    public void Correlation_is_pearsons()
    {
        var summary = PurchaseSummary.Of([new RepeatPurchases(1, 5, 9), new RepeatPurchases(2, 5, 9), new RepeatPurchases(3, 5, 9), new RepeatPurchases(0, 0, 9)], [10, 30, 20, 0]);

        Assert.Equal(0.5, ValueCorrelation.Of(summary)!.Value, 1e-12);
    }
}
