using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Forecast;

public sealed class SetForecastTests
{
    private static readonly SimulatedShop Shop = SimulatedShop.Draw(DrawnHistory.Model, DrawnHistory.Spend, 1500, 700, 52, 21);
    private static readonly CustomerForecast Forecast = CustomerForecast.Fit(Shop.Summary, new ForecastOptions { Margin = 0.4 }).Forecast!;

    [Fact]
    public void Set_is_the_sum_of_its_customers()
    {
        var set = SetForecasts.Of(Forecast, CustomerSelection.Everybody);
        var customers = Enumerable.Range(0, 1500).ToArray();

        Assert.Equal(1500, set.Customers);
        Assert.Equal(customers.Sum(customer => Forecast.ChanceAlive(customer)!.Value), set.Alive.Value, 1e-6);
        Assert.Equal(customers.Sum(customer => Forecast.ExpectedOrders(customer)!.Value), set.Orders.Value, 1e-6);
        Assert.Equal(customers.Sum(customer => Forecast.ExpectedOrders(customer)!.Value * Forecast.ExpectedValue(customer)!.Value), set.Revenue!.Value.Value, 1e-4);
        Assert.Equal(customers.Sum(customer => Forecast.Clv(customer)!.Value), set.Clv!.Value.Value, 1e-4);
        Assert.Equal(customers.Sum(customer => WinBack.ValueAtRisk(Forecast, customer)!.Value), set.ValueAtRisk!.Value.Value, 1e-4);
        Assert.Equal(set.Orders.Value, set.OrdersByMonth.Sum(static month => month.Value), 1e-6);
        Assert.Equal(set.Revenue!.Value.Value, set.RevenueByMonth.Sum(static month => month.Value), 1e-4);
        Assert.Equal(set.Orders.Value, set.CumulativeOrders[^1].Value, 1e-6);
    }

    [Fact]
    public void Sets_add_up_to_the_whole()
    {
        int[] setOf = [.. Enumerable.Range(0, 1500).Select(static customer => (customer % 4) - 1)];
        var sets = SetForecasts.Of(Forecast, setOf, 3);
        var rest = SetForecasts.Of(Forecast, [.. setOf.Select(static set => set < 0 ? 0 : -1)], 1)[0];
        var whole = SetForecasts.Of(Forecast, CustomerSelection.Everybody);

        Assert.Equal(1500, sets.Sum(static set => set.Customers) + rest.Customers);
        Assert.Equal(whole.Clv!.Value.Value, sets.Sum(static set => set.Clv!.Value.Value) + rest.Clv!.Value.Value, 1e-4);
        // Doubt about the parameters is shared, chance is not: a part is less certain for its size.
        Assert.All(sets, set => Assert.True(Width(set.Orders) > Width(whole.Orders)));

        static double Width(Band band) => (band.Upper - band.Lower) / band.Value;
    }

    [Fact]
    public void Few_of_many_tell_the_doubt_about_all()
    {
        int[] setOf = [.. Enumerable.Range(0, 1500).Select(static customer => customer % 5 == 0 ? 1 : 0)];

        var (all, few) = (SetForecasts.Of(Forecast, setOf, 2, 1500), SetForecasts.Of(Forecast, setOf, 2, 500));

        // The smaller set is kept whole.
        Assert.NotEqual(all[0].Orders.Upper, few[0].Orders.Upper);
        Assert.Equal(all[1], few[1] with { OrdersByMonth = all[1].OrdersByMonth, RevenueByMonth = all[1].RevenueByMonth, CumulativeOrders = all[1].CumulativeOrders, CumulativeRevenue = all[1].CumulativeRevenue });
        foreach (var (one, other) in all.Zip(few))
        {
            Assert.Equal(one.Orders.Value, other.Orders.Value);
            Assert.Equal(one.Orders.Upper, other.Orders.Upper, one.Orders.Upper * 0.01);
            Assert.Equal(one.Clv!.Value.Lower, other.Clv!.Value.Lower, one.Clv!.Value.Lower * 0.01);
        }
    }

    [Fact]
    public void Set_without_customers_is_nothing()
    {
        var empty = SetForecasts.Of(Forecast, new int[1500], 2)[1];

        Assert.Equal((0, new Band(0, 0, 0), new Band(0, 0, 0)), (empty.Customers, empty.Orders, empty.Clv!.Value));
        Assert.Null(empty.ClvPerCustomer);
    }

    [Fact]
    public void Bands_hold_their_values()
    {
        var set = SetForecasts.Of(Forecast, CustomerSelection.Everybody);

        Assert.All([set.Alive, set.Orders, set.Revenue!.Value, set.Clv!.Value, .. set.OrdersByMonth, .. set.RevenueByMonth], static band =>
            Assert.True(band.Lower < band.Value && band.Value < band.Upper && band.Lower >= 0, $"{band}"));
    }

    [Fact]
    public void Months_come_to_less_and_less()
    {
        var set = SetForecasts.Of(Forecast, CustomerSelection.Everybody);

        Assert.All(set.OrdersByMonth.Zip(set.OrdersByMonth.Skip(1)), static pair => Assert.True(pair.First.Value > pair.Second.Value));
    }

    [Fact]
    public void Outlook_of_a_customer_has_the_figures_of_the_forecast_and_bands_around_them()
    {
        var customer = Shop.Purchases.Index().First(static one => one.Item is { Repeats: 3 } && one.Item.Age - one.Item.LastDay > 60).Index;

        var outlook = CustomerOutlook.Of(Forecast, customer)!;

        Assert.Equal(Forecast.ChanceAlive(customer)!.Value, outlook.ChanceAlive.Value, 1e-9);
        Assert.Equal(Forecast.ExpectedOrders(customer)!.Value, outlook.Orders.Value, 1e-9);
        Assert.Equal(Forecast.ExpectedValue(customer)!.Value, outlook.OrderValue!.Value.Value, 1e-9);
        Assert.Equal(Forecast.Clv(customer)!.Value, outlook.Clv!.Value.Value, 1e-9);
        Assert.All([outlook.ChanceAlive, outlook.Orders, outlook.OrderValue.Value, outlook.Clv.Value], static band => Assert.True(band.Lower < band.Value && band.Value < band.Upper, $"{band}"));
        Assert.InRange(outlook.ChanceAlive.Upper, 0, 1);
    }

    [Fact]
    public void Buyer_of_one_order_is_alive_for_certain_with_one_model_and_not_with_the_other()
    {
        var customer = Shop.Purchases.Index().First(static one => one.Item.Repeats == 0).Index;
        var other = CustomerForecast.Fit(Shop.Summary, new ForecastOptions { Model = PurchaseModelKind.MbgNbd }).Forecast!;

        Assert.Equal(new Band(1, 1, 1), CustomerOutlook.Of(Forecast, customer)!.ChanceAlive);
        Assert.InRange(other.ChanceAlive(customer)!.Value, 0, 0.99);
    }

    [Fact]
    public void Other_options_need_no_other_fit()
    {
        var year = Forecast;
        var half = Forecast.With(Forecast.Options with { HorizonMonths = 6, MonthlyDiscount = 0, Margin = 1 });

        Assert.Equal(SetForecasts.Of(year, CustomerSelection.Everybody).CumulativeOrders[5].Value, SetForecasts.Of(half, CustomerSelection.Everybody).Orders.Value, 1e-6);
        Assert.Equal(half.ExpectedOrders(3)!.Value * half.ExpectedValue(3)!.Value, half.Clv(3)!.Value, 1e-9);
        Assert.Throws<ArgumentException>(() => Forecast.With(new ForecastOptions { Model = PurchaseModelKind.MbgNbd }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Forecast.With(new ForecastOptions { HorizonMonths = 0 }));
    }

    [Fact]
    public void Curve_goes_on_where_it_ended()
    {
        var set = SetForecasts.Of(Forecast, CustomerSelection.Everybody);

        var curve = ContinuedCurve.Of([30, 45, 52], set);

        Assert.Equal(52 + (set.Revenue!.Value.Value / 1500), curve.Continued[^1].Value, 1e-6);
        Assert.Equal(52 + (set.Revenue!.Value.Upper / 1500), curve.Continued[^1].Upper, 1e-6);
        Assert.Equal(12, curve.Continued.Count);
        Assert.All(curve.Continued, static point => Assert.True(point.Lower <= point.Value && point.Value <= point.Upper && point.Value > 52));
    }

    [Fact]
    public void New_customer_is_worth_the_first_order_and_what_follows()
    {
        var value = NewCustomerValue.Of(Forecast.With(Forecast.Options with { MonthlyDiscount = 0 }), 50)!;

        Assert.Equal(0.4 * (50 + (value.RepeatOrders * Forecast.Spend!.Mean)), value.Clv.Value, 1e-9);
        Assert.Equal(Forecast.Model.ExpectedRepeats(365.25 / 7), value.RepeatOrders, 1e-9);
    }

    // What won customers order later scatters about what the true model says: the band holds it nearly always.
    [Fact]
    public void Band_of_a_new_customers_worth_holds_the_truth_and_not_less_than_the_first_order()
    {
        var truth = 50 + (DrawnHistory.Model.ExpectedRepeats(365.25 / 7) * DrawnHistory.Spend.Mean);
        var held = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var forecast = CustomerForecast.Fit(SimulatedShop.Draw(DrawnHistory.Model, DrawnHistory.Spend, 600, 700, 0, 100 + seed).Summary, new ForecastOptions { MonthlyDiscount = 0 }).Forecast!;
            var clv = NewCustomerValue.Of(forecast, 50)!.Clv;
            Assert.InRange(clv.Value, clv.Lower, clv.Upper);
            Assert.True(clv.Lower > 50);
            held += truth >= clv.Lower && truth <= clv.Upper ? 1 : 0;
        }

        Assert.InRange(held, 17, 20);
    }

    [Fact]
    public void Maximum_cost_has_the_band_of_the_clv() => Assert.Equal(new Band(30, 20, 50), NewCustomerValue.MaximumCpa(new Band(90, 60, 150), 3));

    [Theory]
    [InlineData(90, 3, 30)]
    [InlineData(-5, 3, 0)]
    public void Maximum_cost_of_winning_a_customer_is_the_clv_over_the_ratio(double clv, double ratio, double cpa) =>
        Assert.Equal(cpa, NewCustomerValue.MaximumCpa(clv, ratio));

    [Fact]
    public void No_ratio_makes_no_maximum_cost() => Assert.Null(NewCustomerValue.MaximumCpa(90, 0));
}
