using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Benchmarks;

/// <summary>What the snapshot of the first store costs: time to read it from SQLite, bytes an order, a cut and a sum.</summary>
internal static class SnapshotBenchmark
{
    private const int Runs = 5;

    public static int Run(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT MIN(StoreId) FROM Orders";
        if (command.ExecuteScalar() is not long store)
        {
            Console.Error.WriteLine("The database has no orders.");
            return 2;
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var history = SnapshotReader.Read(connection, (int)store, CancellationToken.None);
        var heap = GC.GetTotalMemory(forceFullCollection: true) - before;
        var orders = history.OrderCount + history.Unattributed.Count;
        Write($"{orders:N0} orders, {history.CustomerCount:N0} customers, {Environment.ProcessorCount} cores");
        Write($"bytes an order: {(double)history.Bytes / orders:F1} in columns, {(double)heap / orders:F1} on the heap");
        var build = Median(() => SnapshotReader.Read(connection, (int)store, CancellationToken.None));
        Write($"built from SQLite: {build:F2} s, {orders / build / 1e6:F2} million orders a second");
        var middle = DateOnly.FromDayNumber((history.FirstDay!.Value.DayNumber + history.AsOf!.Value.DayNumber) / 2);
        Write($"cut at {middle:yyyy-MM-dd}: {Median(() => history.UpTo(middle)) * 1000:F0} ms");
        Write($"cut at the day before the last: {Median(() => history.UpTo(history.AsOf.Value.AddDays(-1))) * 1000:F0} ms");
        var cut = history.UpTo(middle);
        Write($"sum of it at two rates with its own first half: {Median(() => OrderHistory.Sum([(history, 1m), (cut, 0.000061m)])) * 1000:F0} ms");
        Write($"itself as a sum: {Median(() => OrderHistory.Sum([(history, 1m)])) * 1000:F0} ms, at a rate {Median(() => OrderHistory.Sum([(history, 1 / 16_250m)])) * 1000:F0} ms");
        return 0;
    }

    private static double Median(Func<object> work)
    {
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            times[run] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        Array.Sort(times);
        return times[Runs / 2];
    }

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
