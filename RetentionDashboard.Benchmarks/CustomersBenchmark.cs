using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Cli;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Benchmarks;

/// <summary>Pages of the list of customers of the default store, each asked for the first time, then again; and one customer's page.</summary>
internal static class CustomersBenchmark
{
    public static int Run(string database)
    {
        using var services = HeadlessServices.Build(database);
        var reports = services.GetRequiredService<CustomersReports>();
        if (services.GetRequiredService<Snapshots>().GetAsync(null, CancellationToken.None).GetAwaiter().GetResult() is not { } snapshot)
        {
            Console.Error.WriteLine("The database has no orders.");
            return 2;
        }

        Write($"{snapshot.History.OrderCount:N0} orders of {snapshot.History.CustomerCount:N0} customers");
        Measure("first page by revenue", () => reports.GetAsync(new CustomersQuery()));
        Measure("by last order", () => reports.GetAsync(new CustomersQuery { Sort = CustomerSort.LastOrder }));
        Measure("by orders", () => reports.GetAsync(new CustomersQuery { Sort = CustomerSort.Orders, Descending = false }));
        Measure("by average order value", () => reports.GetAsync(new CustomersQuery { Sort = CustomerSort.AverageOrderValue }));
        Measure("page 40,000", () => reports.GetAsync(new CustomersQuery { Skip = 1_000_000 }));
        Measure("repeat customers", () => reports.GetAsync(new CustomersQuery { Group = CustomerGroup.Repeat }));
        Measure("all columns, first time", () => reports.GetAsync(new CustomersQuery { Shown = new CustomerColumns(Enum.GetValues<CustomerColumn>()) }));
        Measure("reading what is searched", () => PrepareAsync(reports));
        foreach (var search in (string[])["maya", "simanjuntak 1956", "example.com", "a", "qqqq", "1001"])
        {
            Measure($"search “{search}”", () => reports.GetAsync(new CustomersQuery { Search = search }));
        }

        var best = reports.GetAsync(new CustomersQuery { Take = 2 }).GetAwaiter().GetResult()!.Rows;
        Measure("a customer's page", () => reports.GetDetailAsync(best[0].Id));
        Measure("another customer's page", () => reports.GetDetailAsync(best[1].Id));
        return 0;
    }

    private static async Task<int> PrepareAsync(CustomersReports reports)
    {
        await reports.PrepareSearchAsync(null);
        return 0;
    }

    private static void Measure<T>(string name, Func<Task<T>> report)
    {
        var (first, again) = (Time(report), Time(report));
        Write($"{name,-28} {first.Wall,8:N0} ms ({first.Cpu,6:N0} ms of processor), again {again.Wall,6:N0} ms ({again.Cpu,6:N0})");
    }

    private static (double Wall, double Cpu) Time<T>(Func<Task<T>> report)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        GC.KeepAlive(report().GetAwaiter().GetResult());
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
