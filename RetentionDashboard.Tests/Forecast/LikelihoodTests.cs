using RetentionDashboard.Forecast;

namespace RetentionDashboard.Tests.Forecast;

public sealed class LikelihoodTests
{
    private static readonly PurchaseSummary Shop = SimulatedShop
        .Draw(PurchaseModel.Of(PurchaseModelKind.BgNbd, 0.6, 5, 0.8, 2.5), new SpendModel(6, 4, 15), 400, 400, 0, 3).Summary;

    [Theory]
    [InlineData(PurchaseModelKind.BgNbd)]
    [InlineData(PurchaseModelKind.MbgNbd)]
    [InlineData(PurchaseModelKind.ParetoNbd)]
    public void Gradient_of_orders_is_that_of_finite_differences(PurchaseModelKind kind)
    {
        var likelihood = PurchaseFit.Likelihood(Shop, kind);

        Assert.All((double[][])[[-1, 1, 0, 1], [0.5, 2, -1, 3], [-2, 0, 1, -1], [2, 4, 2, 2], [0, 1.1, 4, 6.8]], logs => GradientHolds(likelihood, logs));
    }

    [Fact]
    public void Gradient_of_values_is_that_of_finite_differences() =>
        Assert.All((double[][])[[1, 1, 3], [0, 2, 1], [3, 0.2, 4]], logs => GradientHolds(new GammaGammaLikelihood(Shop), logs));

    [Fact]
    public void Bg_nbd_of_three_customers_is_the_formula_written_out()
    {
        var summary = PurchaseSummary.Of([new RepeatPurchases(0, 0, 70), new RepeatPurchases(1, 14, 70), new RepeatPurchases(2, 35, 49)]);
        const double r = 0.5, alpha = 4, a = 0.8, b = 2;
        // Γ(r + x) ÷ Γ(r) is 1, r, r (r + 1); B(a, b + x) ÷ B(a, b) is 1, b ÷ (a + b), b (b + 1) ÷ ((a + b) (a + b + 1)).
        var none = Math.Pow(alpha, r) / Math.Pow(14, r);
        var one = r * Math.Pow(alpha, r) * (b / (a + b)) * (Math.Pow(14, -1.5) + (a / b * Math.Pow(6, -1.5)));
        var two = r * (r + 1) * Math.Pow(alpha, r) * (b * (b + 1) / ((a + b) * (a + b + 1))) * (Math.Pow(11, -2.5) + (a / (b + 1) * Math.Pow(9, -2.5)));

        var log = new BetaGeometricLikelihood(summary, firstOrderCanBeLast: false).At([Math.Log(r), Math.Log(alpha), Math.Log(a), Math.Log(b)], new double[4]);

        Assert.Equal(Math.Log(none * one * two), log, 1e-12);
    }

    [Fact]
    public void Mbg_nbd_lets_buyers_of_one_order_leave()
    {
        var summary = PurchaseSummary.Of([new RepeatPurchases(0, 0, 70), new RepeatPurchases(1, 14, 70)]);
        const double r = 0.5, alpha = 4, a = 0.8, b = 2;
        // Staying after the first order, or leaving with it.
        var none = Math.Pow(alpha, r) * ((b / (a + b) * Math.Pow(14, -r)) + (a / (a + b) * Math.Pow(4, -r)));
        var stay2 = b * (b + 1) / ((a + b) * (a + b + 1));
        var leave2 = a * b / ((a + b) * (a + b + 1));
        var one = r * Math.Pow(alpha, r) * ((stay2 * Math.Pow(14, -1.5)) + (leave2 * Math.Pow(6, -1.5)));

        var log = new BetaGeometricLikelihood(summary, firstOrderCanBeLast: true).At([Math.Log(r), Math.Log(alpha), Math.Log(a), Math.Log(b)], new double[4]);

        Assert.Equal(Math.Log(none * one), log, 1e-12);
    }

    [Theory]
    [InlineData(0.5, 10, 0.6, 12)]
    [InlineData(0.5, 40, 0.6, 2)]
    [InlineData(2, 3, 3, 300)]
    [InlineData(1, 3, 60, 900)]
    [InlineData(0.3, 2, 5000, 80000)]
    [InlineData(900, 8000, 0.5, 4)]
    [InlineData(1, 2, 3, 0.1)]
    public void Pareto_nbd_is_the_integral_over_the_moment_of_leaving(double r, double alpha, double s, double beta)
    {
        var summary = PurchaseSummary.Of([new RepeatPurchases(0, 0, 70), new RepeatPurchases(7, 140, 280)]);

        var log = new ParetoLikelihood(summary).At([Math.Log(r), Math.Log(alpha), Math.Log(s), Math.Log(beta)], new double[4]);

        var rising = Enumerable.Range(0, 7).Aggregate(1.0, (product, step) => product * (r + step));
        var expected = Math.Log(Customer(0, 0, 10)) + Math.Log(rising * Customer(7, 20, 40));
        Assert.Equal(expected, log, 1e-6);

        double Customer(int x, double last, double age)
        {
            // Simpson's rule with many small steps.
            const int steps = 20_000;
            var width = (age - last) / steps;
            var sum = 0.0;
            for (var step = 0; step <= steps; step++)
            {
                var y = last + (step * width);
                sum += (step == 0 || step == steps ? 1 : step % 2 == 0 ? 2 : 4) * s / (beta + y) * Staying(x, y);
            }

            return Staying(x, age) + (sum * width / 3);
        }

        // By logarithms, for powers of a thousand.
        double Staying(int x, double y) => Math.Exp((r * Math.Log(alpha)) - ((r + x) * Math.Log(alpha + y)) + (s * Math.Log(beta / (beta + y))));
    }

    private static void GradientHolds(ILikelihood likelihood, double[] logs)
    {
        const double step = 1e-5;
        var (gradient, ignored) = (new double[logs.Length], new double[logs.Length]);
        likelihood.At(logs, gradient);
        for (var parameter = 0; parameter < logs.Length; parameter++)
        {
            var (up, down) = ((double[])logs.Clone(), (double[])logs.Clone());
            up[parameter] += step;
            down[parameter] -= step;
            var slope = (likelihood.At(up, ignored) - likelihood.At(down, ignored)) / (2 * step);
            Assert.Equal(slope, gradient[parameter], 1e-4 * Math.Max(1, Math.Abs(slope)));
        }
    }
}
