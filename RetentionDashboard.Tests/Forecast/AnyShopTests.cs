using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Forecast;

/// <summary>Invented shops of every kind: each gets numbers or a named no.</summary>
public sealed class AnyShopTests
{
    private const int Shops = 40;

    [Fact]
    public void Any_shop_gets_finite_numbers_or_a_named_no()
    {
        var fitted = 0;
        for (var shop = 0; shop < Shops * Effort.Times; shop++)
        {
            var summary = Shop(new Random(Effort.Seed + shop));
            foreach (var kind in Enum.GetValues<PurchaseModelKind>())
            {
                if (CustomerForecast.Fit(summary, new ForecastOptions { Model = kind, HorizonMonths = 1 + (shop % 24) }) is not { Forecast: { } forecast } result)
                {
                    continue;
                }

                fitted++;
                Assert.Null(result.Refusal);
                var set = SetForecasts.Of(forecast, CustomerSelection.Everybody);
                Assert.All([set.Alive, set.Orders, .. set.OrdersByMonth, .. set.RevenueByMonth], band => Holds(band, shop));
                Assert.InRange(set.Alive.Value, 0, summary.Customers);
                for (var customer = 0; customer < summary.Places; customer += 17)
                {
                    var outlook = CustomerOutlook.Of(forecast, customer)!;
                    Assert.All([outlook.ChanceAlive, outlook.Orders, outlook.OrderValue ?? default, outlook.Clv ?? default], band => Holds(band, shop));
                    Assert.InRange(outlook.ChanceAlive.Upper, 0, 1);
                }
            }
        }

        Assert.True(fitted > Shops * Effort.Times / 2, $"only {fitted} were fitted");
    }

    private static void Holds(Band band, int shop) => Assert.True(
        double.IsFinite(band.Value) && double.IsFinite(band.Lower) && double.IsFinite(band.Upper) && band.Lower <= band.Value && band.Value <= band.Upper && band.Lower >= 0, $"shop {shop}: {band}");

    /// <summary>Customers whose number, ages, repeats, silence and values are each of a size of its own.</summary>
    private static PurchaseSummary Shop(Random random)
    {
        var (customers, days) = (1 + (int)Math.Pow(10, 1 + (random.NextDouble() * 2)), 1 + (int)Math.Pow(10, 1 + (random.NextDouble() * 2.8)));
        var (most, buyers) = ((int)Math.Pow(10, random.NextDouble() * 2.7), Math.Sqrt(random.NextDouble()));
        var (silence, money) = (random.NextDouble(), Math.Pow(10, (random.NextDouble() * 9) - 2));
        var spread = random.NextDouble() * 3;
        var (purchases, values) = (new RepeatPurchases?[customers], new double[customers]);
        for (var customer = 0; customer < customers; customer++)
        {
            var age = random.Next(random.Next(2) == 0 ? 0 : days - 1, days);
            var repeats = random.NextDouble() < buyers ? Math.Min(age, 1 + random.Next(most)) : 0;
            var last = repeats == 0 ? 0 : Math.Max(repeats, (int)(age * (random.NextDouble() < silence ? random.NextDouble() : 1)));
            purchases[customer] = new RepeatPurchases(repeats, last, age);
            values[customer] = repeats == 0 ? 0 : money * Math.Exp(spread * (random.NextDouble() - random.NextDouble()));
        }

        return PurchaseSummary.Of(purchases, values);
    }
}
