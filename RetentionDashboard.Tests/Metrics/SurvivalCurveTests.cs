using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class SurvivalCurveTests
{
    private const double Millionth = 0.000001;

    // By hand: A after 10 days, B after 20, C silent for 15, D silent for 30, E after 20.
    // Day 10: 5 at risk, 1 back: 4/5. Day 15: C leaves. Day 20: 3 at risk, 2 back: 4/5 × 1/3 = 4/15.
    private static readonly OrderHistory Five = new Purchases()
        .Order(1, "2024-01-01").Order(1, "2024-01-11")
        .Order(2, "2024-01-01").Order(2, "2024-01-21")
        .Order(3, "2024-01-16")
        .Order(4, "2024-01-01")
        .Order(5, "2024-01-03").Order(5, "2024-01-03").Order(5, "2024-01-23")
        .Build(asOf: "2024-01-31");

    [Fact]
    public void Curve_of_five_customers_is_what_a_hand_computes()
    {
        var curve = Curve(Five);

        Assert.Equal([10, 20], curve.Steps.Select(step => step.Day));
        Assert.Equal([5, 3], curve.Steps.Select(step => step.AtRisk));
        Assert.Equal([1, 2], curve.Steps.Select(step => step.Returned));
        Assert.Equal(0.8, curve.Steps[0].Silent, 12);
        Assert.Equal(4 / 15.0, curve.Steps[1].Silent, 12);
        Assert.Equal(0.8 * Math.Sqrt(1 / 20.0), curve.Steps[0].StandardError, 12);
        Assert.Equal(20, curve.Median);
        // Day 10: 0.8 ÷ e^(1.96 · √(1 ÷ 20)) = 0.516, above a half still; the upper bound is 1 to the end.
        Assert.Equal(0.516, curve.Steps[0].Lower, 0.0005);
        Assert.Equal((20, null), curve.MedianInterval);
        Assert.Equal((5, 3), (curve.Customers, curve.Returned));
    }

    [Fact]
    public void A_day_between_two_steps_has_the_earlier_share_and_its_own_customers_at_risk()
    {
        var curve = Curve(Five);

        Assert.Equal((1.0, 5), (curve.At(0)!.Value.Silent, curve.At(0)!.Value.AtRisk));
        Assert.Equal((4, 0), (curve.At(15)!.Value.AtRisk, curve.At(15)!.Value.Returned));
        Assert.Equal(0.8, curve.At(15)!.Value.Silent, 12);
        Assert.Equal(1, curve.At(30)!.Value.AtRisk);
        Assert.Null(curve.At(31));
    }

    [Fact]
    public void Time_from_the_second_order_counts_only_customers_who_have_one()
    {
        var history = new Purchases()
            .Order(1, "2024-01-01").Order(1, "2024-01-11").Order(1, "2024-01-11").Order(1, "2024-01-14")
            .Order(2, "2024-01-01").Order(2, "2024-01-21")
            .Order(3, "2024-01-16")
            .Build(asOf: "2024-01-31");

        var times = RepeatTimes.Count(history, CustomerSelection.Everybody, after: 2);

        Assert.Equal((2, 1), (times.Customers, times.Returned));
        Assert.Equal(1, times.ReturnedByDays[3]);
        Assert.Equal(1, times.CensoredByDays[10]);
    }

    [Fact]
    public void A_curve_that_runs_level_at_a_half_has_its_median_in_the_middle_of_that_stretch()
    {
        var history = new Purchases()
            .Order(1, "2024-01-01").Order(1, "2024-01-11")
            .Order(2, "2024-01-01").Order(2, "2024-01-22")
            .Build(asOf: "2024-01-31");

        Assert.Equal(15.5m, Curve(history).Median);
    }

    [Fact]
    public void A_shop_where_nobody_came_back_has_a_flat_curve_without_a_median()
    {
        var curve = Curve(new Purchases().Order(1, "2024-01-01").Order(2, "2024-01-05").Build(asOf: "2024-01-31"));

        Assert.Empty(curve.Steps);
        Assert.Null(curve.Median);
        Assert.Equal((1.0, 1), (curve.At(28)!.Value.Silent, curve.At(28)!.Value.AtRisk));
    }

    [Fact]
    public void A_shop_without_orders_has_no_curve()
    {
        var curve = Curve(new Purchases().Build());

        Assert.Equal((0, -1), (curve.Customers, curve.LastDay));
        Assert.Null(curve.At(0));
    }

    [SharedDataFact]
    public void Time_to_the_second_order_of_CDNOW_equals_the_oracle()
    {
        using var oracle = SharedData.Oracle("cdnow_sample.metrics.json");
        var expected = oracle.RootElement.GetProperty("metrics").GetProperty("time_to_second_order_kaplan_meier").GetProperty("distinct_days");

        var curve = Curve(RealHistories.Cdnow);

        Assert.Equal(expected.GetProperty("n").GetInt32(), curve.Customers);
        Assert.Equal(expected.GetProperty("events").GetInt32(), curve.Returned);
        Assert.Null(curve.Median);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, expected.GetProperty("median_days").ValueKind);
        foreach (var day in expected.GetProperty("S_at_day").EnumerateObject())
        {
            var at = curve.At(int.Parse(day.Name, System.Globalization.CultureInfo.InvariantCulture))!.Value;
            Assert.Equal(day.Value.GetProperty("S").GetDouble(), at.Silent, Millionth);
            Assert.Equal(day.Value.GetProperty("repeat_probability").GetDouble(), at.Share, Millionth);
            Assert.Equal(day.Value.GetProperty("greenwood_se").GetDouble(), at.StandardError, Millionth);
            Assert.Equal(day.Value.GetProperty("ci95_log")[0].GetDouble(), at.Lower, Millionth);
            Assert.Equal(day.Value.GetProperty("ci95_log")[1].GetDouble(), at.Upper, Millionth);
            Assert.Equal(day.Value.GetProperty("at_risk_just_before_or_at").GetInt32(), at.AtRisk);
            Assert.Equal(day.Value.GetProperty("max_observed").GetInt32(), curve.LastDay);
        }
    }

    private static SurvivalCurve Curve(OrderHistory history) => SurvivalCurve.Of(RepeatTimes.Count(history, CustomerSelection.Everybody));
}
