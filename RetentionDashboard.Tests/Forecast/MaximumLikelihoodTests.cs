using MathNet.Numerics.Distributions;
using RetentionDashboard.Forecast;

namespace RetentionDashboard.Tests.Forecast;

public sealed class MaximumLikelihoodTests
{
    // One rate of leaving for all is a Gamma distribution whose shape and scale are infinite: their ratio alone is known.
    [Fact]
    public void Customers_who_all_leave_at_one_rate_have_a_model_that_says_what_it_cannot_know()
    {
        const double lifetime = 120;
        var summary = LeavingAlike(1000, lifetime, seed: 4);

        var forecast = CustomerForecast.Fit(summary, new ForecastOptions { Model = PurchaseModelKind.ParetoNbd }).Forecast!;

        Assert.Equal(Convergence.Unbounded, forecast.Convergence);
        Assert.Single(forecast.Warnings, static warning => warning.Reason == WarningReason.ParametersUnknown);
        Assert.Equal([false, false, true, true], forecast.Parameters.Select(static parameter => parameter.StandardError is null));
        Assert.InRange(forecast.Parameters[3].Value / forecast.Parameters[2].Value * 7, lifetime * 0.8, lifetime * 1.2);
    }

    private static PurchaseSummary LeavingAlike(int customers, double lifetime, int seed)
    {
        var random = new Random(seed);
        return PurchaseSummary.Of([.. Enumerable.Range(0, customers).Select(_ => (RepeatPurchases?)Customer())]);

        RepeatPurchases Customer()
        {
            var age = 100 + random.Next(400);
            var (rate, left) = (Gamma.Sample(random, 0.9, 20), Exponential.Sample(random, 1 / lifetime));
            var days = new SortedSet<int> { 0 };
            for (var day = Exponential.Sample(random, rate); day <= Math.Min(age, left); day += Exponential.Sample(random, rate))
            {
                days.Add((int)day);
            }

            return new RepeatPurchases(days.Count - 1, days.Max, age);
        }
    }
}
