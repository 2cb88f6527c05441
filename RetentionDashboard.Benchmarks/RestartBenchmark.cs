using System.Globalization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Benchmarks;

/// <summary>A whole process from its start to its first report: once without the file of columns, then with it.</summary>
internal static class RestartBenchmark
{
    private const int Runs = 5;

    public static int Run(string database)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(database))!;
        foreach (var file in Directory.GetFiles(folder, Path.GetFileName(SnapshotFile.PathOf(database, 0)).Replace("-0.", "-*.", StringComparison.Ordinal)))
        {
            File.Delete(file);
        }

        var first = Report(database);
        var later = Enumerable.Range(0, Runs).Select(_ => Report(database)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first report: {first.Seconds:F2} s without the file of columns, CPU {first.Cpu:F2} s"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"with it: median {Timing.Median(later.Select(static run => run.Seconds)):F2} s, CPU {Timing.Median(later.Select(static run => run.Cpu)):F2} s, peak {later.Max(static run => run.PeakBytes) / 1024 / 1024} MiB"));
        return 0;
    }

    private static MeasuredProcess Report(string database) =>
        MeasuredProcess.Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "RetentionDashboard.dll"), "report", "cohorts", "--database", database]);
}
