using MathNet.Numerics.Distributions;
using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Forecast;

/// <summary>Shops drawn from known parameters: what the models find, and how often their bands hold the truth.</summary>
public sealed class SimulationStudyTests
{
    private const int Shops = 80;
    private const double HalfYear = 365.25 / 14;

    [Theory]
    [InlineData(PurchaseModelKind.BgNbd)]
    [InlineData(PurchaseModelKind.MbgNbd)]
    public void Estimates_lie_within_three_standard_errors_of_the_truth(PurchaseModelKind kind)
    {
        double[] truth = [0.6, 8, 0.8, 3, 6, 4, 15];
        var shop = SimulatedShop.Draw(PurchaseModel.Of(kind, truth.AsSpan(0, 4)), new SpendModel(6, 4, 15), 4000, 900, 0, 2);

        var forecast = CustomerForecast.Fit(shop.Summary, new ForecastOptions { Model = kind }).Forecast!;

        Assert.Equal(Convergence.Converged, forecast.Convergence);
        Assert.All(forecast.Parameters.Concat(forecast.ValueParameters).Index(), parameter =>
            Assert.InRange(truth[parameter.Index], parameter.Item.Value - (3 * parameter.Item.StandardError!.Value), parameter.Item.Value + (3 * parameter.Item.StandardError!.Value)));
    }

    [Fact]
    public void No_fit_is_less_likely_than_the_truth()
    {
        var random = new Random(42);
        for (var shop = 0; shop < 25; shop++)
        {
            double[] truth = [Between(0.1, 5), Between(2, 100), Between(0.1, 10), Between(0.3, 20)];
            foreach (var kind in (PurchaseModelKind[])[PurchaseModelKind.BgNbd, PurchaseModelKind.MbgNbd])
            {
                var summary = SimulatedShop.Draw(PurchaseModel.Of(kind, truth), new SpendModel(6, 4, 15), 800, random.Next(100, 1500), 0, shop).Summary;

                var estimate = PurchaseFit.Estimate(summary, kind);

                Assert.NotEqual(Convergence.NotConverged, estimate.Convergence);
                Assert.True(estimate.LogLikelihood >= PurchaseFit.Likelihood(summary, kind).At([.. truth.Select(static value => Math.Log(value))], new double[4]), $"shop {shop}: {kind}");
            }
        }

        double Between(double least, double most) => least * Math.Exp(random.NextDouble() * Math.Log(most / least));
    }

    [Fact]
    public void Bands_of_small_shops_hold_what_came_in_nine_of_ten_to_all_but_one_of_fifty()
    {
        double[] truth = [0.6, 8, 0.8, 3, 6, 4, 15];
        var (held, model, spend) = (new int[truth.Length + 6], PurchaseModel.Of(PurchaseModelKind.BgNbd, truth.AsSpan(0, 4)), new SpendModel(6, 4, 15));
        Parallel.For(0, Shops, seed =>
        {
            var shop = SimulatedShop.Draw(model, spend, 500, 700, HalfYear, seed);
            var forecast = CustomerForecast.Fit(shop.Summary, new ForecastOptions { HorizonMonths = 6 }).Forecast!;
            var set = SetForecasts.Of(forecast, CustomerSelection.Everybody);
            foreach (var (place, parameter) in forecast.Parameters.Concat(forecast.ValueParameters).Index())
            {
                Count(place, truth[place], parameter.Lower ?? 0, parameter.Upper ?? double.PositiveInfinity);
            }

            Count(truth.Length, shop.Later.Sum(), set.Orders.Lower, set.Orders.Upper);
            Count(truth.Length + 1, shop.LaterValue.Sum(), set.Revenue!.Value.Lower, set.Revenue!.Value.Upper);
            var (customer, purchases) = shop.Purchases.Index().First(static one => one.Item is { Repeats: >= 2 } && one.Item.Age - one.Item.LastDay > 30);
            var outlook = CustomerOutlook.Of(forecast, customer)!;
            Count(truth.Length + 2, model.ChanceAlive(purchases), outlook.ChanceAlive.Lower, outlook.ChanceAlive.Upper);
            Count(truth.Length + 3, model.ExpectedOrders(purchases, HalfYear), outlook.Orders.Lower, outlook.Orders.Upper);
            // What the true models say of the very customers who were drawn.
            double[] risks = [.. shop.Purchases.Select((one, place) => RiskOf(one, shop.Values[place]))];
            Count(truth.Length + 4, risks.Sum(), set.ValueAtRisk!.Value.Lower, set.ValueAtRisk!.Value.Upper);
            Count(truth.Length + 5, risks[customer], outlook.ValueAtRisk!.Value.Lower, outlook.ValueAtRisk!.Value.Upper);
        });

        // One of them in eighty shops scatters by 2.4 points; all together by less.
        Assert.InRange(held.Sum() / (double)(held.Length * Shops), 0.90, 0.98);
        Assert.All(held, static count => Assert.InRange(count / (double)Shops, 0.86, 1));

        double RiskOf(RepeatPurchases one, double value)
        {
            var (discounted, before, chance) = (0.0, 0.0, model.ChanceAlive(one));
            for (var month = 1; month <= 6; month++)
            {
                var orders = model.ExpectedOrders(one, month * HalfYear / 6);
                (discounted, before) = (discounted + ((orders - before) / Math.Pow(1.01, month)), orders);
            }

            return discounted * spend.ExpectedValue(one.Repeats, value) * (1 - chance);
        }

        void Count(int place, double value, double lower, double upper)
        {
            if (value >= lower && value <= upper)
            {
                Interlocked.Increment(ref held[place]);
            }
        }
    }

    [Fact]
    public void Bands_of_months_and_of_what_adds_up_are_as_wide_as_shops_scatter()
    {
        var (model, spend) = (PurchaseModel.Of(PurchaseModelKind.BgNbd, 0.6, 8, 0.8, 3), new SpendModel(6, 4, 15));
        var apart = new double[6];
        Parallel.For(0, Shops, seed =>
        {
            var shop = SimulatedShop.Draw(model, spend, 500, 700, HalfYear, seed);
            var set = SetForecasts.Of(CustomerForecast.Fit(shop.Summary, new ForecastOptions { HorizonMonths = 6 }).Forecast!, CustomerSelection.Everybody);
            // Of the value of all later orders, that of some of them is the share of a beta distribution.
            var random = new Random(seed);
            double[] worth = [.. new[] { 30, 91, 183 }.Select(until => shop.LaterDays.Select((days, customer) => days.Count(day => day <= until) is > 0 and var some
                ? shop.LaterValue[customer] * (some == days.Count ? 1 : Beta.Sample(random, spend.P * some, spend.P * (days.Count - some)))
                : 0).Sum())];

            Count(0, OrdersIn(0, 30), set.OrdersByMonth[0]);
            Count(1, OrdersIn(152, 183), set.OrdersByMonth[5]);
            Count(2, OrdersIn(0, 91), set.CumulativeOrders[2]);
            Count(3, worth[0], set.CumulativeRevenue[0]);
            Count(4, worth[1], set.CumulativeRevenue[2]);
            Count(5, worth[2], set.CumulativeRevenue[5]);

            double OrdersIn(int after, int until) => shop.LaterDays.Sum(days => days.Count(day => day > after && day <= until));
        });

        // The mean of eighty squares of a standard normal scatters by 0.16.
        Assert.All(apart, static squares => Assert.InRange(squares / Shops, 0.6, 1.5));

        void Count(int place, double came, Band band)
        {
            var errors = (came - band.Value) / ((band.Upper - band.Value) / 1.96);
            lock (apart)
            {
                apart[place] += errors * errors;
            }
        }
    }

    [Fact]
    public void First_month_is_the_beginning_of_what_adds_up()
    {
        var set = SetForecasts.Of(CustomerForecast.Fit(SimulatedShop.Draw(PurchaseModel.Of(PurchaseModelKind.BgNbd, 0.6, 8, 0.8, 3), new SpendModel(6, 4, 15), 500, 700, 0, 1).Summary).Forecast!, CustomerSelection.Everybody);

        Equal(set.OrdersByMonth[0], set.CumulativeOrders[0]);
        Equal(set.RevenueByMonth[0], set.CumulativeRevenue[0]);
        Equal(set.Orders, set.CumulativeOrders[^1]);
        Equal(set.Revenue!.Value, set.CumulativeRevenue[^1]);

        static void Equal(Band one, Band other)
        {
            Assert.Equal(one.Value, other.Value, 1e-6);
            Assert.Equal(one.Lower, other.Lower, 1e-6);
            Assert.Equal(one.Upper, other.Upper, 1e-6);
        }
    }

    [Fact]
    public void Chance_to_be_alive_is_the_share_of_those_who_are()
    {
        var shop = SimulatedShop.Draw(PurchaseModel.Of(PurchaseModelKind.BgNbd, 1, 4, 1, 3), new SpendModel(6, 4, 15), 6000, 700, 400, 4);
        var forecast = CustomerForecast.Fit(shop.Summary).Forecast!;

        // Who orders within eight years was alive; nearly all who are alive do.
        foreach (var tenth in Enumerable.Range(0, 6000).Where(customer => shop.Purchases[customer].Repeats >= 2).GroupBy(customer => (int)(forecast.ChanceAlive(customer)!.Value * 5)).Where(static group => group.Count() >= 150))
        {
            Assert.Equal(tenth.Average(customer => forecast.ChanceAlive(customer)!.Value), tenth.Average(customer => shop.Later[customer] > 0 ? 1.0 : 0), 0.07);
        }
    }

    [Theory]
    [InlineData(PurchaseModelKind.BgNbd)]
    [InlineData(PurchaseModelKind.MbgNbd)]
    [InlineData(PurchaseModelKind.ParetoNbd)]
    public void Chance_to_be_alive_falls_with_silence_and_stays_between_0_and_1(PurchaseModelKind kind)
    {
        var random = new Random(8);
        for (var shop = 0; shop < 200; shop++)
        {
            double[] parameters = [.. Enumerable.Range(0, 4).Select(_ => Math.Exp((random.NextDouble() * 8) - 4))];
            var model = PurchaseModel.Of(kind, parameters);
            var repeats = random.Next(1, 60);
            var before = 1.0;
            foreach (var age in (int[])[400, 410, 450, 600, 1000, 4000])
            {
                var alive = model.ChanceAlive(new RepeatPurchases(repeats, 400, age));
                Assert.InRange(alive, 0, before + 1e-9);
                before = alive;
                Assert.InRange(model.ExpectedOrders(new RepeatPurchases(repeats, 400, age), 52), 0, 1e7);
            }
        }
    }

    [Fact]
    public void Expected_orders_grow_with_the_weeks_and_are_none_in_none()
    {
        var model = PurchaseModel.Of(PurchaseModelKind.BgNbd, 0.24, 4.4, 0.8, 2.4);
        double[] weeks = [0, 1, 4, 13, 52, 260, 2600];

        double[] orders = [.. weeks.Select(week => model.ExpectedOrders(new RepeatPurchases(3, 100, 150), week))];

        Assert.Equal(0, orders[0]);
        Assert.Equal(orders.Order(), orders);
        Assert.Equal(orders.Length, orders.Distinct().Count());
    }
}
