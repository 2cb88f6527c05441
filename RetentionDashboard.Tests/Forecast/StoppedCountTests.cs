using RetentionDashboard.Forecast;

namespace RetentionDashboard.Tests.Forecast;

public sealed class StoppedCountTests
{
    [Theory]
    [InlineData(2, 213, 272, 39)]
    [InlineData(0, 0, 100, 52)]
    [InlineData(29, 264, 266, 20)]
    public void Mean_is_equation_10_with_its_hypergeometric_function(int x, int last, int age, double weeks)
    {
        const double r = 0.243, alpha = 4.414, a = 0.793, b = 2.426;
        var shifted = alpha + (age / 7.0);
        var hypergeometric = Hypergeometric(r + x, b + x, a + b + x - 1, weeks / (shifted + weeks));
        var alive = (a + b + x - 1) / (a - 1) * (1 - (Math.Pow(shifted / (shifted + weeks), r + x) * hypergeometric));
        var model = PurchaseModel.Of(PurchaseModelKind.BgNbd, r, alpha, a, b);

        Assert.Equal(alive * model.ChanceAlive(new RepeatPurchases(x, last, age)), model.ExpectedOrders(new RepeatPurchases(x, last, age), weeks), 1e-8);
    }

    [Theory]
    [InlineData(0.4, 0.8, 2.5, 3)]
    [InlineData(20, 1, 30, 0.7)]
    [InlineData(5, 0.01, 2, 12)]
    [InlineData(365, 0.5, 400, 0.9)]
    [InlineData(0.05, 3, 0.2, 200)]
    public void Series_and_integral_agree(double shape, double a, double b, double odds)
    {
        var series = new StoppedCount(shape, a, b).At(odds);
        var integral = BetaMixture.StoppedCount(shape, a, b, odds);

        Assert.Equal(series.Mean, integral.Mean, series.Mean * 1e-6);
        Assert.Equal(series.Square, integral.Square, series.Square * 1e-6);
    }

    [Fact]
    public void Mean_and_square_are_those_of_drawn_customers()
    {
        var random = new Random(5);
        const int customers = 200_000;
        const double shape = 3, a = 1.2, b = 4, odds = 0.8;
        var (sum, squares) = (0.0, 0.0);
        for (var customer = 0; customer < customers; customer++)
        {
            var count = MathNet.Numerics.Distributions.Poisson.Sample(random, MathNet.Numerics.Distributions.Gamma.Sample(random, shape, 1 / odds));
            var leaving = MathNet.Numerics.Distributions.Beta.Sample(random, a, b);
            var orders = 0;
            while (orders < count)
            {
                orders++;
                if (random.NextDouble() < leaving)
                {
                    break;
                }
            }

            sum += orders;
            squares += (double)orders * orders;
        }

        var (mean, square) = new StoppedCount(shape, a, b).At(odds);

        Assert.Equal(sum / customers, mean, 0.02);
        Assert.Equal(squares / customers, square, 0.08);
    }

    [Theory]
    [InlineData(0.3, 1e-6, 1e5, 1e9)]
    [InlineData(7300, 0.5, 7300, 0.05)]
    [InlineData(7300, 1e5, 1e-5, 1000)]
    [InlineData(1e6, 1, 1, 1e-5)]
    [InlineData(0.3, 0.8, 2, 1e-12)]
    public void Extreme_arguments_give_a_number(double shape, double a, double b, double odds)
    {
        var (mean, square) = new StoppedCount(shape, a, b).At(odds);

        Assert.True(double.IsFinite(mean) && double.IsFinite(square), $"{mean} {square}");
        Assert.InRange(mean, 0, shape * odds * 1.0001);
        Assert.True(square >= mean * mean * 0.9999, $"{square} is less than the square of {mean}");
    }

    [Fact]
    public void Pareto_mean_and_square_are_those_of_drawn_customers()
    {
        var random = new Random(9);
        const int customers = 200_000;
        const double r = 0.6, alpha = 10, s = 1.4, beta = 12;
        var (sum, squares) = (0.0, 0.0);
        for (var customer = 0; customer < customers; customer++)
        {
            // Four orders by week 30, and alive.
            var rate = MathNet.Numerics.Distributions.Gamma.Sample(random, r + 4, alpha + 30);
            var life = MathNet.Numerics.Distributions.Exponential.Sample(random, MathNet.Numerics.Distributions.Gamma.Sample(random, s, beta + 30));
            var orders = MathNet.Numerics.Distributions.Poisson.Sample(random, rate * Math.Min(life, 52));
            sum += orders;
            squares += (double)orders * orders;
        }

        var (mean, square) = PurchaseModel.Of(PurchaseModelKind.ParetoNbd, r, alpha, s, beta).Future().At(4, 210, 52);

        Assert.Equal(sum / customers, mean, mean * 0.01);
        Assert.Equal(squares / customers, square, square * 0.02);
    }

    private static double Hypergeometric(double a, double b, double c, double z)
    {
        var (sum, term) = (1.0, 1.0);
        for (var n = 0; n < 5000; n++)
        {
            term *= (a + n) * (b + n) / (c + n) * z / (n + 1);
            sum += term;
        }

        return sum;
    }
}
