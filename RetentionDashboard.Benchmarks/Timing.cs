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

    public static double Median(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted[sorted.Length / 2];
    }
}
