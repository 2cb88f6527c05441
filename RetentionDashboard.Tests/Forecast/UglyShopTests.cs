using System.Diagnostics;
using RetentionDashboard.Forecast;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Forecast;

/// <summary>What no model is made for: an answer without NaN, or a named refusal.</summary>
public sealed class UglyShopTests
{
    public static TheoryData<string, RefusalReason?> Shops => new()
    {
        { "nobody", RefusalReason.TooFewRepeaters },
        { "one customer", RefusalReason.TooFewRepeaters },
        { "all bought once", RefusalReason.TooFewRepeaters },
        { "all on one day", RefusalReason.TooFewRepeaters },
        { "three weeks of history", RefusalReason.HistoryTooShort },
        { "an order a day for years", RefusalReason.NobodyLeaves },
        { "an order every month, all alive", RefusalReason.NobodyLeaves },
        { "all alike, half of them gone", null },
        { "all left after their second order", null },
        { "values of zero and below", null },
        { "values equal to the cent", null },
        { "values over twelve powers of ten", null },
        { "twenty years", null },
        { "values that are no numbers", null },
    };

    [Theory]
    [MemberData(nameof(Shops))]
    public void Shop_gets_numbers_or_a_named_no(string name, RefusalReason? refusal)
    {
        var summary = Shop(name);
        foreach (var kind in Enum.GetValues<PurchaseModelKind>())
        {
            var result = CustomerForecast.Fit(summary, new ForecastOptions { Model = kind });

            if (refusal is RefusalReason.TooFewRepeaters or RefusalReason.HistoryTooShort || (refusal is not null && kind == PurchaseModelKind.BgNbd))
            {
                Assert.Equal(refusal, result.Refusal?.Reason);
            }

            Assert.NotEqual(result.Forecast is null, result.Refusal is null);
            Assert.True(refusal is not null || kind != PurchaseModelKind.BgNbd || result.Forecast is not null, $"{name}: {result.Refusal}");
            if (result.Forecast is { } forecast)
            {
                Assert.All(Enumerable.Range(0, summary.Places), customer => Sane(forecast, customer));
                Assert.All(forecast.Parameters.Concat(forecast.ValueParameters), static parameter => Assert.True(
                    double.IsFinite(parameter.Value) && parameter.StandardError is null or >= 0 and < double.PositiveInfinity, parameter.ToString()));
                Assert.All(forecast.Warnings, static warning => Assert.True(double.IsFinite(warning.Found) && double.IsFinite(warning.Limit)));
            }
        }
    }

    [SharedDataTheory]
    [InlineData("online_retail")]
    [InlineData("superstore")]
    public void Real_shop_whose_customers_all_seem_alive_is_refused(string dataset)
    {
        var refusal = CustomerForecast.Fit(PurchaseReader.Read(RealHistories.Named(dataset))!).Refusal!;

        Assert.Equal(RefusalReason.NobodyLeaves, refusal.Reason);
        Assert.InRange(refusal.Found, refusal.Needed, 1);
    }

    [Fact]
    public void Equal_values_are_expected_again()
    {
        var forecast = CustomerForecast.Fit(Shop("values equal to the cent")).Forecast!;

        Assert.Equal(20, forecast.ExpectedValue(0)!.Value, 0.05);
    }

    [Fact]
    public void Many_customers_over_twenty_years_take_less_than_ten_seconds()
    {
        var random = new Random(2);
        var customers = new RepeatPurchases?[200_000];
        var values = new double[customers.Length];
        for (var customer = 0; customer < customers.Length; customer++)
        {
            var age = random.Next(7305);
            var repeats = random.Next(4) == 0 ? random.Next(Math.Min(age, 60) + 1) : 0;
            customers[customer] = repeats == 0 ? new(0, 0, age) : new(repeats, random.Next(repeats, age + 1), age);
            values[customer] = repeats == 0 ? 0 : random.NextDouble() * 100;
        }

        var watch = Stopwatch.StartNew();
        var summary = PurchaseSummary.Of(customers, values);
        var forecast = CustomerForecast.Fit(summary).Forecast!;
        var sum = Enumerable.Range(0, customers.Length).Sum(customer => forecast.Clv(customer)!.Value);

        Assert.True(double.IsFinite(sum));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    private static void Sane(CustomerForecast forecast, int customer)
    {
        Assert.InRange(forecast.ChanceAlive(customer)!.Value, 0, 1);
        Assert.InRange(forecast.ExpectedOrders(customer)!.Value, 0, 1e6);
        if (forecast.ExpectedValue(customer) is { } value)
        {
            Assert.True(double.IsFinite(value) && value >= 0, $"{value}");
            Assert.True(double.IsFinite(forecast.Clv(customer)!.Value));
        }
    }

    private static PurchaseSummary Shop(string name)
    {
        var random = new Random(7);
        return name switch
        {
            "nobody" => PurchaseSummary.Of([], []),
            "one customer" => PurchaseSummary.Of([new RepeatPurchases(3, 40, 400)], [20]),
            "all bought once" => Many(500, _ => new(0, 0, random.Next(700))),
            "all on one day" => Many(500, _ => new(0, 0, 0)),
            "three weeks of history" => Many(500, _ => new(2, 9, 20)),
            "an order a day for years" => Many(60, _ => new(2000, 2000, 2000)),
            "an order every month, all alive" => Many(200, customer => new(23, 690 + (customer % 10), 700)),
            "all alike, half of them gone" => Many(300, customer => new(5, 100 + (customer % 7), customer % 2 == 0 ? 110 : 600)),
            "all left after their second order" => Many(300, customer => new(1, 5 + (customer % 30), 500 + (customer % 200))),
            "values of zero and below" => Many(400, Usual, customer => customer % 3 == 0 ? 0 : customer % 3 == 1 ? -5 : 10 + random.Next(90)),
            "values equal to the cent" => Many(400, Usual, _ => 20),
            "values over twelve powers of ten" => Many(400, Usual, customer => Math.Pow(10, (customer % 13) - 2)),
            "twenty years" => Many(2000, _ => Long()),
            _ => Many(400, Usual, customer => customer % 2 == 0 ? double.NaN : 10 + random.Next(90)),
        };

        RepeatPurchases Usual(int customer)
        {
            var age = 200 + random.Next(400);
            var repeats = random.Next(5);
            return repeats == 0 ? new(0, 0, age) : new(repeats, random.Next(repeats, age + 1), age);
        }

        RepeatPurchases Long()
        {
            var age = random.Next(1, 7305);
            var repeats = random.Next(Math.Min(age, 300));
            return repeats == 0 ? new(0, 0, age) : new(repeats, random.Next(repeats, age + 1), age);
        }

        PurchaseSummary Many(int count, Func<int, RepeatPurchases> customer, Func<int, double>? value = null) =>
            PurchaseSummary.Of([.. Enumerable.Range(0, count).Select(number => (RepeatPurchases?)customer(number))], [.. Enumerable.Range(0, count).Select(value ?? (_ => 10 + random.Next(90)))]);
    }
}
