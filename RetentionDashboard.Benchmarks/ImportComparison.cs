using System.Globalization;

namespace RetentionDashboard.Benchmarks;

/// <summary>UCI Online Retail by our binary, from start of process to committed, against the sqlite3 shell filling the same tables.</summary>
internal static class ImportComparison
{
    private const int Runs = 5;

    /// <param name="csv">The 541,909 lines, not compressed.</param>
    public static int Run(string csv)
    {
        var folder = Directory.CreateTempSubdirectory("retention-benchmark-");
        try
        {
            var binary = Path.Combine(AppContext.BaseDirectory, "RetentionDashboard.dll");
            var schema = Schema.Of(binary, folder.FullName).Everything;
            var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sql", "online_retail.sql")).Replace("{file}", csv, StringComparison.Ordinal);
            var ours = new List<MeasuredProcess>();
            var theirs = new List<MeasuredProcess>();
            for (var run = 0; run < Runs; run++)
            {
                // In turn, so that a busy moment of the machine meets both.
                var database = Path.Combine(folder.FullName, $"ours-{run}.db");
                ours.Add(MeasuredProcess.Run("dotnet", [binary, "import", csv, "--database", database, "--store", "Store", "--currency", "GBP", "--time-zone", "Europe/London", "--json"]));
                theirs.Add(MeasuredProcess.Run("sqlite3", [Path.Combine(folder.FullName, $"theirs-{run}.db")], schema + script));
            }

            Write("RetentionDashboard import", ours);
            Write("sqlite3 .import and SQL", theirs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {Median(ours) / Median(theirs):F2}"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string name, List<MeasuredProcess> runs) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-28} median {Median(runs):F2} s of {string.Join(' ', runs.Select(run => run.Seconds.ToString("F2", CultureInfo.InvariantCulture)))}, peak {runs.Max(run => run.PeakBytes) / 1024 / 1024} MiB"));

    private static double Median(List<MeasuredProcess> runs) => runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2);
}
