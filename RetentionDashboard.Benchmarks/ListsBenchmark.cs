using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Api;
using RetentionDashboard.Cli;
using RetentionDashboard.Data;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Benchmarks;

/// <summary>The list of all customers of the default store as it leaves. It is recorded as every list that leaves: the database must be a copy.</summary>
internal static class ListsBenchmark
{
    public static int Run(string database)
    {
        using var services = HeadlessServices.Build(database);
        var lists = services.GetRequiredService<ListExports>();
        var customers = services.GetRequiredService<CustomersReports>();
        if (customers.GetAsync(new CustomersQuery()).GetAwaiter().GetResult() is not { Store: var store })
        {
            Console.Error.WriteLine("The database has no orders.");
            return 2;
        }

        Measure("reach", async () => (await lists.ReachAsync(new CustomersQuery(), "ID"))?.WithEither ?? 0);
        Measure("rows of all customers", async () =>
        {
            var rows = 0;
            await foreach (var some in customers.AllAsync(new CustomersQuery(), CancellationToken.None))
            {
                rows += some.Count;
            }

            return rows;
        });
        foreach (var preset in Enum.GetValues<ListPreset>())
        {
            LeftList? list = null;
            Measure($"{preset}: record", async () =>
            {
                list = await lists.RecordAsync(new CustomersQuery(), new ListRequest { Name = "Everybody", Address = "/customers", Preset = preset, Country = "ID", HoldOutPercent = 10, Seed = 1 });
                return list!.Customers;
            });
            Measure($"{preset}: file", async () =>
            {
                await ListDownloads.WriteAsync(Stream.Null, list!, store, lists.CustomersAsync(list!.Id, new CustomersQuery(), "ID", CancellationToken.None), CancellationToken.None);
                return list.Customers;
            });
        }

        return 0;
    }

    private static void Measure(string name, Func<Task<int>> work)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var count = work().GetAwaiter().GetResult();
        var (wall, used) = (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {count,10:N0} {wall,8:N0} ms ({used,6:N0} ms of processor)"));
    }
}
