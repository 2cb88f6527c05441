using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Cli;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Benchmarks;

/// <summary>What stands behind the pages of the default store, on all cores: each report computed for the first time, then under filters that nobody asked for before.</summary>
internal static class PagesBenchmark
{
    public static int Run(string database)
    {
        using var services = HeadlessServices.Build(database);
        var snapshots = services.GetRequiredService<Snapshots>();
        var start = Stopwatch.GetTimestamp();
        if (snapshots.GetAsync(null, CancellationToken.None).GetAwaiter().GetResult() is not { } snapshot)
        {
            Console.Error.WriteLine("The database has no orders.");
            return 2;
        }

        Write($"{snapshot.History.OrderCount:N0} orders, loaded in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms");
        var history = snapshot.History;
        HistoryQuery[] queries =
        [
            new(),
            .. history.Channels.Values.Take(2).Select(static channel => new HistoryQuery { Channel = channel }),
            .. history.Countries.Values.Take(1).Select(static country => new HistoryQuery { Country = country }),
            new() { From = history.AsOf!.Value.AddDays(-200), To = history.AsOf.Value.AddDays(-20) },
            new() { Options = snapshot.Store.Options with { AsOf = history.AsOf.Value.AddDays(-100) } },
        ];
        foreach (var query in queries)
        {
            Write($"channel {query.Channel}, country {query.Country}, from {query.From:yyyy-MM-dd}, as of {query.Options?.AsOf:yyyy-MM-dd}");
            Measure("  filter choices", () => services.GetRequiredService<FilterChoicesReports>().GetAsync(query));
            Measure("  overview", () => services.GetRequiredService<OverviewReports>().GetAsync(query));
            Measure("  cohorts", () => services.GetRequiredService<CohortsReports>().GetAsync(new CohortsQuery { History = query }));
            Measure("  repeat", () => services.GetRequiredService<RepeatReports>().GetAsync(new RepeatQuery { History = query }));
            Measure("  changes", () => services.GetRequiredService<ChangesReports>().GetAsync(query));
            Measure("  compare", () => services.GetRequiredService<CompareReports>().GetAsync(new CompareQuery { History = query }));
            Measure("  value", () => services.GetRequiredService<ValueReports>().GetAsync(new ValueQuery { History = query }));
        }

        return 0;
    }

    private static void Measure<T>(string name, Func<Task<T>> report)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(report().GetAwaiter().GetResult());
        Write($"{name,-20} {Stopwatch.GetElapsedTime(start).TotalMilliseconds,8:N0} ms");
    }

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
