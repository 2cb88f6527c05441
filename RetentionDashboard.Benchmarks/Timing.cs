using System.Diagnostics;

namespace RetentionDashboard.Benchmarks;

/// <summary>Medians of several runs, nothing cached between them.</summary>
internal static class Timing
{
    private const int WarmUpMilliseconds = 400;

    /// <returns>Milliseconds.</returns>
    public static double Median(int runs, Func<object> work)
    {
        // Long enough for the tiered compiler to have done its work.
        var warmUp = Stopwatch.StartNew();
        do
        {
            GC.KeepAlive(work());
        }
        while (warmUp.ElapsedMilliseconds < WarmUpMilliseconds);

        return Median(Enumerable.Range(0, runs).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }));
    }

    /// <returns>Milliseconds of CPU time a run, which a busy machine disturbs less than the clock on the wall.</returns>
    public static double Cpu(int runs, Func<object> work)
    {
        Median(1, work);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var run = 0; run < runs; run++)
        {
            GC.KeepAlive(work());
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / runs;
    }

    public static double Median(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted[sorted.Length / 2];
    }
}
