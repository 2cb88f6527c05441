using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Cli;
using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Benchmarks;

/// <summary>What is forecast of the default store: the parts that a page waits for, then the pages and sorted lists, each asked for the first time and again.</summary>
internal static class OutlooksBenchmark
{
    private const int Months = 24;

    public static int Run(string database)
    {
        using var services = HeadlessServices.Build(database);
        if (services.GetRequiredService<Snapshots>().GetAsync(null, CancellationToken.None).GetAwaiter().GetResult() is not { } snapshot)
        {
            Console.Error.WriteLine("The database has no orders.");
            return 2;
        }

        var (history, store, asOf) = (snapshot.History, snapshot.Store, snapshot.History.AsOf!.Value);
        Write($"{history.OrderCount:N0} orders of {history.CustomerCount:N0} customers");
        var options = Forecasts.OptionsOf(store);
        var summary = PurchaseReader.Read(history, asOf, store.Options.Basis)!;
        Write($"{summary.Distinct:N0} distinct customers, {summary.Repeaters:N0} with a repeat");
        Measure("purchases", () => PurchaseReader.Read(history, asOf, store.Options.Basis));
        Measure("fit", () => CustomerForecast.Fit(summary, options));
        if (CustomerForecast.Fit(summary, options).Forecast is { } fitted)
        {
            Measure("score of each distinct customer", () => fitted.With(options).Clv(0));
            Measure("sums with bands", () => SetForecasts.Of(fitted, CustomerSelection.Everybody));
        }

        Measure("back-test", () => BackTester.Run(history, options, basis: store.Options.Basis));
        Measure($"models of {Months} earlier months", () => Enumerable.Range(1, Months).Select(month => Forecasts.FutureOf(history, store, asOf.AddMonths(-month))).Count(static known => known is not null));
        var (churn, predicted, customers) = (services.GetRequiredService<ChurnReports>(), services.GetRequiredService<PredictedReports>(), services.GetRequiredService<CustomersReports>());
        foreach (var model in (PurchaseModelKind[])[PurchaseModelKind.BgNbd, PurchaseModelKind.MbgNbd])
        {
            Measure($"{model}: churn & win-back", () => churn.GetAsync(new ChurnQuery { Model = model }).GetAwaiter().GetResult());
            Measure($"{model}: its second page", () => churn.GetAsync(new ChurnQuery { Model = model, Skip = 25 }).GetAwaiter().GetResult());
            Measure($"{model}: predicted value", () => predicted.GetAsync(new PredictedQuery { Model = model }).GetAwaiter().GetResult());
            Measure($"{model}: over 6 months", () => predicted.GetAsync(new PredictedQuery { Model = model, Months = 6 }).GetAwaiter().GetResult());
            Measure($"{model}: by channel", () => predicted.GetAsync(new PredictedQuery { Model = model, Rows = CohortRows.Channel }).GetAwaiter().GetResult());
            foreach (var sort in (CustomerSort[])[CustomerSort.ValueAtRisk, CustomerSort.ChanceAlive, CustomerSort.PredictedValue, CustomerSort.Contact])
            {
                Measure($"{model}: customers by {sort}", () => customers.GetAsync(new CustomersQuery { Model = model, Sort = sort }).GetAwaiter().GetResult());
            }
        }

        return 0;
    }

    private static void Measure<T>(string name, Func<T> work)
    {
        var (first, again) = (Time(work), Time(work));
        Write($"{name,-40} {first.Wall,8:N0} ms ({first.Cpu,6:N0} ms of processor), again {again.Wall,6:N0} ms ({again.Cpu,6:N0})");
    }

    private static (double Wall, double Cpu) Time<T>(Func<T> work)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        GC.KeepAlive(work());
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
