using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Forecast;

/// <summary>An order history whose customers follow BG/NBD and Gamma–Gamma.</summary>
internal static class DrawnHistory
{
    public static readonly PurchaseModel Model = PurchaseModel.Of(PurchaseModelKind.BgNbd, 0.6, 6, 0.8, 3);
    public static readonly SpendModel Spend = new(6, 4, 15);

    public static OrderHistory Of(int customers, int days, int seed)
    {
        var random = new Random(seed);
        var builder = new OrderHistoryBuilder();
        var start = new DateOnly(2022, 1, 1);
        var number = 0;
        for (var customer = 1; customer <= customers; customer++)
        {
            var first = random.Next(days / 2);
            var (rate, leaving) = (MathNet.Numerics.Distributions.Gamma.Sample(random, 0.6, 6), MathNet.Numerics.Distributions.Beta.Sample(random, 0.8, 3));
            var value = MathNet.Numerics.Distributions.Gamma.Sample(random, 4, 15);
            var (day, alive) = ((double)first, true);
            while (day < days && alive)
            {
                var money = Money.FromDecimal((decimal)MathNet.Numerics.Distributions.Gamma.Sample(random, 6, value));
                builder.AddOrder(new OrderRow(++number, customer, start.AddDays((int)day), 0, money, money, money));
                alive = day == first || random.NextDouble() >= leaving;
                day += -Math.Log(1 - random.NextDouble()) / rate * 7;
            }
        }

        return builder.Build().UpTo(start.AddDays(days - 1));
    }
}
