using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Benchmarks;

/// <summary>How long a snapshot takes to load, and each cohort table to compute from it: medians of several runs, nothing cached.</summary>
internal static class CohortsBenchmark
{
    private const int Runs = 9;
    private const int WarmUpMilliseconds = 300;

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

        var history = SnapshotReader.Read(connection, (int)store, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{history.OrderCount:N0} orders of {history.CustomerCount:N0} customers, {Environment.ProcessorCount} cores"));
        Print("load snapshot", Median(() => SnapshotReader.Read(connection, (int)store, CancellationToken.None)));
        foreach (var grain in Enum.GetValues<Grain>())
        {
            foreach (var rows in Enum.GetValues<CohortRows>())
            {
                Print($"{grain}, {rows}, slowest measure", Enum.GetValues<CohortMeasure>().Max(measure => Median(() =>
                    CohortTables.Build(CohortCube.Count(history, CustomerSelection.Everybody, grain, rows), measure, RevenueBasis.Net))));
            }
        }

        return 0;
    }

    private static double Median(Func<object> work)
    {
        // Long enough for the tiered compiler to have done its work.
        var warmUp = Stopwatch.StartNew();
        while (warmUp.ElapsedMilliseconds < WarmUpMilliseconds)
        {
            GC.KeepAlive(work());
        }

        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Runs / 2];
    }

    private static void Print(string what, double milliseconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-45} {milliseconds,9:N2} ms"));
}
