using MathNet.Numerics.Distributions;

namespace RetentionDashboard.Forecast;

/// <summary>
/// Customers drawn from known parameters of BG/NBD or MBG/NBD and Gamma–Gamma, with what each will do later: what the fitted models are proved against. The same seed
/// draws the same shop.
/// </summary>
/// <param name="Purchases">By customer: what was bought by the end of the calibration.</param>
/// <param name="Values">By customer: mean value of a repeat day, 0 without one.</param>
/// <param name="Later">By customer: order days in the weeks after it.</param>
/// <param name="LaterValue">By customer: value of those days.</param>
public sealed record SimulatedShop(IReadOnlyList<RepeatPurchases> Purchases, IReadOnlyList<double> Values, IReadOnlyList<int> Later, IReadOnlyList<double> LaterValue)
{
    /// <summary>By customer: the days of the orders after the calibration, counted from its last day.</summary>
    public IReadOnlyList<IReadOnlyList<int>> LaterDays { get; private init; } = [];

    /// <summary>The customers as the models' input.</summary>
    public PurchaseSummary Summary => PurchaseSummary.Of([.. Purchases.Select(static one => (RepeatPurchases?)one)], [.. Values]);

    /// <summary>Draws a shop.</summary>
    /// <param name="model">BG/NBD or MBG/NBD.</param>
    /// <param name="customers">How many.</param>
    /// <param name="days">First orders fall on the first half of so many days, the calibration ends with the last.</param>
    /// <param name="laterWeeks">Weeks after the calibration.</param>
    /// <param name="seed">Another seed, another shop.</param>
    /// <exception cref="ArgumentException">Pareto/NBD is not drawn.</exception>
    public static SimulatedShop Draw(PurchaseModel model, SpendModel spend, int customers, int days, double laterWeeks, int seed)
    {
        if (model.Kind == PurchaseModelKind.ParetoNbd)
        {
            throw new ArgumentException("Only models whose customers leave after an order are drawn.", nameof(model));
        }

        var random = new Random(seed);
        var (purchases, values, later, laterValue) = (new RepeatPurchases[customers], new double[customers], new int[customers], new double[customers]);
        var laterDays = new int[customers][];
        var bought = new SortedSet<int>();
        for (var customer = 0; customer < customers; customer++)
        {
            var age = days - 1 - random.Next(Math.Max(days / 2, 1));
            var end = age + (int)Math.Round(laterWeeks * RepeatPurchases.DaysPerWeek);
            Buy(model, random, end, bought);
            var repeats = bought.Count(day => day <= age);
            purchases[customer] = new RepeatPurchases(repeats, repeats == 0 ? 0 : bought.Last(day => day <= age), age);
            later[customer] = bought.Count - repeats;
            laterDays[customer] = [.. bought.Where(day => day > age).Select(day => day - age)];
            var rate = Gamma.Sample(random, spend.Q, spend.V);
            values[customer] = repeats == 0 ? 0 : Gamma.Sample(random, spend.P * repeats, rate * repeats);
            laterValue[customer] = later[customer] == 0 ? 0 : Gamma.Sample(random, spend.P * later[customer], rate);
        }

        return new SimulatedShop(purchases, values, later, laterValue) { LaterDays = laterDays };
    }

    private static void Buy(PurchaseModel model, Random random, int end, SortedSet<int> bought)
    {
        var (rate, leaving) = (Gamma.Sample(random, model.Parameters[0], model.Parameters[1]), Beta.Sample(random, model.Parameters[2], model.Parameters[3]));
        bought.Clear();
        if (model.Kind == PurchaseModelKind.MbgNbd && random.NextDouble() < leaving)
        {
            return;
        }

        // The first order falls on any moment of its day; orders of one day are one.
        var moment = random.NextDouble();
        while (true)
        {
            moment -= Math.Log(1 - random.NextDouble()) / rate * RepeatPurchases.DaysPerWeek;
            if (!(moment < end + 1))
            {
                return;
            }

            if (moment >= 1 && bought.Add((int)moment) && random.NextDouble() < leaving)
            {
                return;
            }
        }
    }
}
