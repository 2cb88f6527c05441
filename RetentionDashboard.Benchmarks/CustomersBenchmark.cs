using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Cli;
using RetentionDashboard.Metrics;
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

        var history = snapshot.History;
        Write($"{history.OrderCount:N0} orders of {history.CustomerCount:N0} customers");
        Measure("first page of all", () => reports.GetAsync(new CustomersQuery()));
        foreach (var sort in Enum.GetValues<CustomerSort>())
        {
            Measure($"by {sort}", () => reports.GetAsync(new CustomersQuery { Sort = sort }));
            Measure($"by {sort}, ascending", () => reports.GetAsync(new CustomersQuery { Sort = sort, Descending = false }));
            Measure($"by {sort}, last page", () => reports.GetAsync(new CustomersQuery { Sort = sort, Skip = history.CustomerCount - 20 }));
        }

        foreach (var (name, query) in Filters(history))
        {
            Measure(name, () => reports.GetAsync(new CustomersQuery { History = query }));
        }

        foreach (var group in Enum.GetValues<CustomerGroup>().Where(static group => group != CustomerGroup.WeakIdentity))
        {
            Measure($"group {group}", () => reports.GetAsync(new CustomersQuery { Group = group, After = group == CustomerGroup.RepeatWithin ? 90 : 1 }));
        }

        foreach (var column in Enum.GetValues<CustomerColumn>())
        {
            Measure($"column {column}", () => reports.GetAsync(new CustomersQuery { Shown = new CustomerColumns(column) }));
        }

        Measure("what filters can be set to", () => services.GetRequiredService<FilterChoicesReports>().GetAsync(new HistoryQuery()));
        Measure("reading what is searched", () => PrepareAsync(reports));
        foreach (var search in (string[])["maya", "simanjuntak 1956", "C1956051", "example.com", "a", "qqqq", "1001"])
        {
            Measure($"search “{search}”", () => reports.GetAsync(new CustomersQuery { Search = search }));
            Measure($"search “{search}”, by orders", () => reports.GetAsync(new CustomersQuery { Search = search, Sort = CustomerSort.Orders, Skip = 25 }));
        }

        var best = reports.GetAsync(new CustomersQuery { Take = 2 }).GetAwaiter().GetResult()!.Rows;
        Measure("a customer's page", () => reports.GetDetailAsync(best[0].Id));
        Measure("another customer's page", () => reports.GetDetailAsync(best[1].Id));
        Write($"{GC.GetTotalMemory(forceFullCollection: true) >> 20:N0} MiB kept, {Environment.WorkingSet >> 20:N0} MiB working set");
        return 0;
    }

    private static IEnumerable<(string Name, HistoryQuery Query)> Filters(OrderHistory history)
    {
        var (from, to) = (history.AsOf!.Value.AddYears(-1), history.AsOf.Value.AddDays(-40));
        yield return ("channel", new HistoryQuery { Channel = First(history.Channels.Values) });
        yield return ("country", new HistoryQuery { Country = First(history.Countries.Values) });
        yield return ("region", new HistoryQuery { Region = First(history.Regions.Values) ?? "" });
        yield return ("product", new HistoryQuery { Product = First(history.Products.Catalogue)?.Key });
        yield return ("category", new HistoryQuery { Category = First(history.Products.Catalogue)?.Category });
        yield return ("discount", new HistoryQuery { Discount = DiscountUse.With });
        yield return ("days of orders", new HistoryQuery { From = from, To = to });
        yield return ("days of first orders", new HistoryQuery { AcquiredFrom = from, AcquiredTo = to });
        yield return ("second to third order", new HistoryQuery { OrderNumberFrom = 2, OrderNumberTo = 3 });
        yield return ("as of a day", new HistoryQuery { Options = new AnalysisOptions { AsOf = to } });
        foreach (var segment in (string[])["rfm:champions", "rfm:r5f4", "lifecycle:at-risk", "tier:1", "pareto:top", "trait:hidden-potential", "trait:discount-dependent"])
        {
            yield return ($"segment {segment}", new HistoryQuery { Segment = SegmentChoice.Parse(segment) });
        }
    }

    private static T? First<T>(IReadOnlyList<T> values)
        where T : class => values.Count > 0 ? values[0] : null;

    private static async Task<int> PrepareAsync(CustomersReports reports)
    {
        await reports.PrepareSearchAsync(null);
        return 0;
    }

    private static void Measure<T>(string name, Func<Task<T>> report)
    {
        var (first, again) = (Time(report), Time(report));
        Write($"{name,-34} {first.Wall,8:N0} ms ({first.Cpu,6:N0} ms of processor), again {again.Wall,6:N0} ms ({again.Cpu,6:N0})");
    }

    private static (double Wall, double Cpu) Time<T>(Func<Task<T>> report)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        GC.KeepAlive(report().GetAwaiter().GetResult());
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
