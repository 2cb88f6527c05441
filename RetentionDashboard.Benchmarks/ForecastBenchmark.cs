using System.Globalization;
using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Benchmarks;

/// <summary>Fitting and scoring a million customers drawn from known parameters, and CDNOW where its file is given: from their purchases on, on one core.</summary>
internal static class ForecastBenchmark
{
    private const int Customers = 1_000_000;
    private const int Runs = 5;
    private const int FourYears = 1461;
    private const int TwentyYears = 7305;
    private static readonly SpendModel Spend = new(6, 4, 15);

    /// <param name="cdnow">CDNOW_sample.txt: two ids, day, CDs and dollars a line; null leaves it out.</param>
    public static int Run(string? cdnow)
    {
        CustomerPass.MostCores = 1;
        if (cdnow is not null)
        {
            var history = Read(cdnow);
            var end = new DateOnly(1997, 9, 30);
            Measure("CDNOW, 39 weeks", PurchaseReader.Read(history, end)!);
            Write($"{"back-test of CDNOW",-45} {Timing.Median(Runs, () => BackTester.Run(history, end: end)!),8:N1} ms");
        }

        Measure("four years", Draw(0.24, 4.4, FourYears));
        // Most of them with repeats, and few alike.
        Measure("four years of eager buyers", Draw(0.6, 6, FourYears));
        Measure("twenty years", Draw(0.24, 4.4, TwentyYears));
        return 0;
    }

    private static PurchaseSummary Draw(double r, double alpha, int days) =>
        SimulatedShop.Draw(PurchaseModel.Of(PurchaseModelKind.BgNbd, r, alpha, 0.8, 2.4), Spend, Customers, days, 0, 1).Summary;

    private static void Measure(string name, PurchaseSummary summary)
    {
        Write($"{name}: {summary.Customers:N0} customers, {summary.Repeaters:N0} with a repeat, {summary.Distinct:N0} distinct");
        RepeatPurchases?[] purchases = [.. Enumerable.Range(0, summary.Places).Select(summary.Of)];
        double[] values = [.. Enumerable.Range(0, summary.Places).Select(summary.ValueOf)];
        Line("grouping", () => PurchaseSummary.Of(purchases, values));
        Line("fit BG/NBD and Gamma–Gamma", () => CustomerForecast.Fit(summary));
        Line("fit MBG/NBD and Gamma–Gamma", () => CustomerForecast.Fit(summary, new ForecastOptions { Model = PurchaseModelKind.MbgNbd }));
        Line("fit Pareto/NBD and Gamma–Gamma", () => CustomerForecast.Fit(summary, new ForecastOptions { Model = PurchaseModelKind.ParetoNbd }));
        var fitted = CustomerForecast.Fit(summary).Forecast!;
        Line("score: alive, orders, CLV of 12 months", () => Score(fitted.With(fitted.Options)));
        Line("the shop's months with bands", () => SetForecasts.Of(fitted.With(fitted.Options), CustomerSelection.Everybody));
    }

    private static double Score(CustomerForecast forecast)
    {
        var sum = 0.0;
        for (var customer = 0; customer < forecast.Summary.Places; customer++)
        {
            sum += forecast.ChanceAlive(customer)!.Value + forecast.ExpectedOrders(customer)!.Value + forecast.Clv(customer)!.Value;
        }

        return sum;
    }

    private static OrderHistory Read(string path)
    {
        var (builder, number) = (new OrderHistoryBuilder(), 0);
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var money = Money.FromDecimal(decimal.Parse(fields[4], CultureInfo.InvariantCulture));
            var day = DateOnly.ParseExact(fields[2], "yyyyMMdd", CultureInfo.InvariantCulture);
            builder.AddOrder(new OrderRow(++number, int.Parse(fields[0], CultureInfo.InvariantCulture), day, 0, money, money, money));
        }

        return builder.Build();
    }

    private static void Line(string name, Func<object> work) => Write($"  {name,-43} {Timing.Median(Runs, work),8:N1} ms, CPU time {Timing.Cpu(Runs, work),8:N1} ms");

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
