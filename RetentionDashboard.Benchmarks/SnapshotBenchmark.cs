using System.Diagnostics;
using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Benchmarks;

/// <summary>What the snapshot of the first store costs: time to read it from SQLite, bytes an order, a cut and a sum.</summary>
internal static class SnapshotBenchmark
{
    private const int Runs = 5;

    public static int Run(string database)
    {
        using var store = new FirstStore(database);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var history = store.Read();
        var heap = GC.GetTotalMemory(forceFullCollection: true) - before;
        var orders = history.OrderCount + history.Unattributed.Count;
        Write($"{orders:N0} orders, {history.CustomerCount:N0} customers, {Environment.ProcessorCount} cores");
        Write($"bytes an order: {(double)history.Bytes / orders:F1} in columns, {(double)heap / orders:F1} on the heap");
        var build = Enumerable.Range(0, Runs).Select(_ => Build(store)).MinBy(static run => run.Seconds);
        Write($"built from SQLite: {build.Seconds:F2} s, {orders / build.Seconds / 1e6:F2} million orders a second, CPU {build.Cpu:F2} s");
        KeepAndRead(history);
        var middle = DateOnly.FromDayNumber((history.FirstDay!.Value.DayNumber + history.AsOf!.Value.DayNumber) / 2);
        Write($"cut at {middle:yyyy-MM-dd}: {Timing.Median(Runs, () => history.UpTo(middle)):F0} ms");
        Write($"cut at the day before the last: {Timing.Median(Runs, () => history.UpTo(history.AsOf.Value.AddDays(-1))):F0} ms");
        Write($"itself as a sum: {Timing.Median(Runs, () => OrderHistory.Sum([(history, 1m)])):F0} ms, at a rate {Timing.Median(Runs, () => OrderHistory.Sum([(history, 1 / 16_250m)])):F0} ms");
        return 0;
    }

    private static void KeepAndRead(OrderHistory history)
    {
        var folder = Directory.CreateTempSubdirectory("retention-benchmark-");
        try
        {
            var path = Path.Combine(folder.FullName, "columns");
            var write = Timing.Median(Runs, () =>
            {
                SnapshotFile.Write(path, "state", history);
                return path;
            });
            var read = Timing.Median(Runs, () => SnapshotFile.Read(path, "state")!);
            Write($"file of {new FileInfo(path).Length / 1024.0 / 1024:F0} MiB: written in {write:F0} ms, read in {read:F0} ms");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (double Seconds, double Cpu) Build(FirstStore store)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(store.Read());
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        return (seconds, (process.TotalProcessorTime - cpu).TotalSeconds);
    }

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
