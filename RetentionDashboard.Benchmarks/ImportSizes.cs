using System.Globalization;
using RetentionDashboard.Sample;

namespace RetentionDashboard.Benchmarks;

/// <summary>Our generator's orders in several sizes: our binary against the sqlite3 shell that fills the same tables, in turn, and DuckDB beside them. Prints a table for the README.</summary>
internal static class ImportSizes
{
    private const int Seed = 7;

    public static int Run(IReadOnlyList<int> sizes, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("retention-benchmark-");
        try
        {
            var binary = Path.Combine(AppContext.BaseDirectory, "RetentionDashboard.dll");
            var schema = Schema.Of(binary, folder.FullName);
            var duckDb = DuckDb.Restore(folder.FullName);
            var measured = new List<ImportSize>();
            foreach (var orders in sizes)
            {
                Log($"{orders:N0} orders: writing the file");
                var csv = Path.Combine(folder.FullName, "orders.csv");
                var rows = Generate(csv, orders);
                measured.Add(Measure(folder.FullName, csv, orders, rows, runs, binary, schema, duckDb));
                File.Delete(csv);
            }

            Console.WriteLine(ImportTable.Of(measured));
            return measured.All(static size => size.FiguresAgree) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static long Generate(string csv, int orders)
    {
        using (var stream = File.Create(csv))
        {
            SampleLayout.All.Single(static layout => layout.Name == "generic").Write(stream, SampleOrders.Generate(orders, Seed), CancellationToken.None);
        }

        return File.ReadLines(csv).LongCount() - 1;
    }

    private static ImportSize Measure(string folder, string csv, int orders, long rows, int runs, string binary, Schema schema, DuckDb? duckDb)
    {
        var script = schema.Fill(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sql", "sample.sql"))).Replace("{file}", csv, StringComparison.Ordinal);
        var figures = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sql", "figures.sql"));
        List<MeasuredProcess> ours = [], theirs = [], ducks = [];
        var (our, their, duck) = (Path.Combine(folder, "ours.db"), Path.Combine(folder, "theirs.db"), Path.Combine(folder, "duck.db"));
        var agree = true;
        for (var run = 0; run < runs; run++)
        {
            // In turn, so that a busy moment of the machine meets all of them.
            Log($"{orders:N0} orders: run {run + 1} of {runs}");
            ours.Add(MeasuredProcess.Run("dotnet", [binary, "import", csv, "--database", our, "--store", "Store", "--currency", "IDR", "--time-zone", "Asia/Jakarta", "--json"]));
            theirs.Add(MeasuredProcess.Run("sqlite3", [their], script));
            if (duckDb is not null)
            {
                ducks.Add(duckDb.Import(csv, duck));
            }

            if (run == 0)
            {
                agree = Agree(MeasuredProcess.Output("sqlite3", [our], figures), MeasuredProcess.Output("sqlite3", [their], figures));
            }

            foreach (var left in Directory.GetFiles(folder, "ours.db*").Concat(Directory.GetFiles(folder, "theirs.db*")).Concat(Directory.GetFiles(folder, "duck.db*")))
            {
                File.Delete(left);
            }
        }

        Log($"{orders:N0} orders: stages");
        var stages = ImportStages.Measure(csv, our);
        return new ImportSize(orders, rows, new FileInfo(csv).Length, ours, theirs, ducks, agree, stages);
    }

    private static bool Agree(string ours, string theirs)
    {
        if (ours == theirs)
        {
            return true;
        }

        foreach (var (mine, other) in ours.Split('\n').Zip(theirs.Split('\n')).Where(static pair => pair.First != pair.Second))
        {
            Log($"the results differ:\n  ours   {mine}\n  theirs {other}");
        }

        return false;
    }

    private static void Log(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
