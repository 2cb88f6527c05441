using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Forecast;

public sealed class BackTestTests
{
    [SharedDataFact]
    public void Held_out_weeks_of_cdnow_are_the_oracles()
    {
        using var oracle = SharedData.Oracle("cdnow_sample_cal39w.models.json");
        var expected = oracle.RootElement.GetProperty("holdout");
        double Of(string key) => expected.GetProperty(key).GetDouble();

        var test = BackTester.Run(RealHistories.Cdnow, end: Cdnow.CalibrationEnd)!.BackTest!;

        Assert.Equal(new DateOnly(1998, 6, 30), test.To);
        Assert.Equal(1882, test.ActualOrders);
        Assert.Equal(Of("predicted_sum_conditional"), test.PredictedOrders.Value, 0.5);
        Assert.Equal(Of("error_pct") / 100, test.Error!.Value, 0.0005);
        Assert.Equal(Of("mae"), test.MeanAbsoluteError, 0.0005);
        Assert.Equal(Of("rmse"), test.RootMeanSquareError, 0.0005);
        Assert.Equal(BackTestVerdict.Fair, test.Verdict);
        foreach (var bar in test.ByFrequency)
        {
            var row = expected.GetProperty("by_calibration_frequency").GetProperty(bar.Repeats == 7 ? "7+" : $"{bar.Repeats}");
            Assert.Equal(row.GetProperty("customers").GetInt32(), bar.Customers);
            Assert.Equal(row.GetProperty("actual_mean").GetDouble(), bar.Actual, 1e-6);
            Assert.Equal(row.GetProperty("predicted_mean").GetDouble(), bar.Predicted, 0.002);
        }

        Assert.Equal(684, test.ByChanceAlive.Sum(static bar => (int)Math.Round((bar.Ordered ?? 0) * bar.Customers)));
    }

    [SharedDataFact]
    public void Tracking_of_cdnow_is_the_oracles()
    {
        using var oracle = SharedData.Oracle("cdnow_sample_cal39w.models.json");
        var tracking = oracle.RootElement.GetProperty("tracking_weekly_cumulative_repeat");
        int[] actual = [.. tracking.GetProperty("actual").EnumerateArray().Select(static value => value.GetInt32())];
        double[] expected = [.. tracking.GetProperty("expected").EnumerateArray().Select(static value => value.GetDouble())];

        var points = BackTester.Run(RealHistories.Cdnow, end: Cdnow.CalibrationEnd)!.BackTest!.Tracking;

        Assert.Equal(actual, points.Select(static point => point.Actual));
        Assert.All(Enumerable.Range(0, expected.Length), week => Assert.Equal(expected[week], points[week].Predicted, expected[week] * 0.001));
        Assert.Equal(39, points.Count(static point => point.IsHeldOut));
    }

    [SharedDataFact]
    public void Mean_absolute_error_of_the_cohorts_pace_is_near_the_oracles_own_pace()
    {
        var rivals = BackTester.Run(RealHistories.Cdnow, end: Cdnow.CalibrationEnd)!.BackTest!.Rivals;

        // Nine months of calibration have no year before.
        var rival = Assert.Single(rivals);
        Assert.Equal(RivalKind.CohortAverage, rival.Kind);
        Assert.InRange(rival.Orders, 2457, 2931);
    }

    [Fact]
    public void Rivals_are_what_can_be_counted_by_hand()
    {
        var shop = new Purchases();
        for (var customer = 1; customer <= 40; customer++)
        {
            shop.Order(customer, "2022-01-10").Order(customer, "2022-03-11").Order(customer, "2022-09-11");
            if (customer % 2 == 0)
            {
                shop.Order(customer, "2023-03-20").Order(customer, "2023-08-11");
            }
        }

        shop.Order(41, "2022-12-01").Order(42, "2023-01-31").Order(42, "2023-03-20");

        // Held out: 1 March to 11 August 2023; a year before, the 40 customers there were ordered once in it, and now there are 42.
        var history = shop.Build();
        var summary = PurchaseReader.Read(history, new DateOnly(2023, 2, 28))!;
        var span = new DateSpan(new DateOnly(2023, 3, 1), new DateOnly(2023, 8, 11));
        var held = HoldOut.Read(history, span, RevenueBasis.Net);
        var rivals = BackTestRivals.Of(history, summary, held.Orders, span).ToList();

        Assert.Equal(41, held.Orders.Sum());
        Assert.Equal(10, held.Revenue[41]);
        Assert.Equal((RivalKind.LastYear, 42.0), (rivals[0].Kind, Math.Round(rivals[0].Orders, 9)));
        Assert.Equal(1 / 41.0, rivals[0].Error!.Value, 1e-9);
        // Two repeats in 414 days, for 164 days more; the two late customers had none.
        Assert.Equal(40 * 2 * 164 / 414.0, rivals[1].Orders, 1e-9);
    }

    [Fact]
    public void Shop_that_follows_the_model_is_trusted()
    {
        var test = BackTester.Run(DrawnHistory.Of(3000, 700, 5), new ForecastOptions { HorizonMonths = 6 })!.BackTest!;

        Assert.Equal(BackTestVerdict.Good, test.Verdict);
        Assert.InRange(test.ActualOrders, test.PredictedOrders.Lower, test.PredictedOrders.Upper);
        Assert.True(Math.Abs(test.RevenueError!.Value) < 0.15, $"{test.RevenueError}");
        Assert.All(test.ByChanceAlive.Where(static bar => bar.Customers >= 100), static bar => Assert.Equal(bar.Expected!.Value, bar.Ordered!.Value, 0.1));
    }

    [Fact]
    public void Shop_without_repeats_has_no_back_test() =>
        Assert.Equal(RefusalReason.TooFewRepeaters, BackTester.Run(new Purchases().Order(1, "2023-01-01").Order(2, "2024-01-01").Build())!.Refusal!.Reason);

    [Fact]
    public void Empty_shop_has_nothing_to_test() => Assert.Null(BackTester.Run(new Purchases().Build()));
}
