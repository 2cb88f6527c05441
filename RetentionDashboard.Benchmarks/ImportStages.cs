using System.Diagnostics;
using CsvHelper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Cli;
using RetentionDashboard.Import;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Benchmarks;

/// <summary>Seconds of the parts of an import inside one process. The parts run at the same time within a whole import, so they do not add up to it.</summary>
/// <param name="Parse">Every cell of the file, nothing made of it.</param>
/// <param name="Validate">A dry run: detect, parse, validate, make orders of rows.</param>
/// <param name="Whole">Everything, up to the commit.</param>
/// <param name="Index">All indexes of the filled database built anew.</param>
/// <param name="Snapshot">The filled database read into the engine's columns.</param>
internal sealed record ImportStages(double Parse, double Validate, double Whole, double Index, double Snapshot)
{
    public static ImportStages Measure(string csv, string database)
    {
        var parse = Seconds(() => ParseEveryCell(csv));
        using var services = HeadlessServices.Build(database);
        services.MigrateDatabaseAsync(CancellationToken.None).GetAwaiter().GetResult();
        var importer = services.GetRequiredService<OrderImporter>();
        var options = new ImportOptions { Store = "Store", Currency = "IDR", TimeZone = "Asia/Jakarta" };
        var validate = Seconds(() => Import(importer, csv, options with { DryRun = true }));
        var whole = Seconds(() => Import(importer, csv, options));
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        var snapshot = Seconds(() => SnapshotReader.Read(connection, 1, CancellationToken.None));
        using var reindex = connection.CreateCommand();
        reindex.CommandText = "PRAGMA cache_size = -131072; REINDEX";
        reindex.CommandTimeout = 0;
        var index = Seconds(() => reindex.ExecuteNonQuery());
        connection.Close();
        SqliteConnection.ClearAllPools();
        foreach (var left in Directory.GetFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + "*"))
        {
            File.Delete(left);
        }

        return new ImportStages(parse, validate, whole, index, snapshot);
    }

    private static ImportResult Import(OrderImporter importer, string csv, ImportOptions options) =>
        importer.ImportAsync(csv, Path.GetFileName(csv), options, null, CancellationToken.None).GetAwaiter().GetResult();

    private static long ParseEveryCell(string csv)
    {
        using var reader = CsvReader.FromFile(csv, new CsvReaderOptions { HasHeader = false });
        long bytes = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                bytes += reader.GetSpan(i).Length;
            }
        }

        return bytes;
    }

    private static double Seconds<T>(Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
