using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RetentionDashboard.Benchmarks;

/// <summary>UCI Online Retail by our binary, from start of process to committed and snapshot built, against the sqlite3 shell filling the same tables.</summary>
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
            var schema = Schema(binary, folder.FullName);
            var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sql", "online_retail.sql")).Replace("{file}", csv, StringComparison.Ordinal);
            var ours = new List<Measured>();
            var theirs = new List<Measured>();
            for (var run = 0; run < Runs; run++)
            {
                // In turn, so that a busy moment of the machine meets both.
                var database = Path.Combine(folder.FullName, $"ours-{run}.db");
                ours.Add(Measure("dotnet", [binary, "import", csv, "--database", database, "--store", "Store", "--currency", "GBP", "--time-zone", "Europe/London", "--json"], null));
                theirs.Add(Measure("sqlite3", [Path.Combine(folder.FullName, $"theirs-{run}.db")], schema + script));
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

    /// <summary>Our own migrated tables and indexes, as the shell writes them.</summary>
    private static string Schema(string binary, string folder)
    {
        var database = Path.Combine(folder, "schema.db");
        var probe = Path.Combine(folder, "probe.csv");
        File.WriteAllText(probe, "order_id,date,email,amount\n1,2024-01-05,ana@example.com,10\n");
        Output("dotnet", [binary, "import", probe, "--database", database, "--store", "Store", "--currency", "GBP"]);
        var statements = Output("sqlite3", [database, "SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"]);
        return statements + "\n";
    }

    private static string Output(string program, string[] arguments)
    {
        using var process = Start(program, arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static Measured Measure(string program, string[] arguments, string? input)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(program, arguments);
        process.OutputDataReceived += static (_, _) => { };
        var error = new StringBuilder();
        process.ErrorDataReceived += (_, line) => error.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, PeakBytes(process.Id));
        }

        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? new Measured(seconds, peak) : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error}");
    }

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>The kernel's own high-water mark, which a sample of the working set would miss; 0 where there is none.</summary>
    private static long PeakBytes(int processId)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static void Write(string name, List<Measured> runs) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-28} median {Median(runs):F2} s of {string.Join(' ', runs.Select(run => run.Seconds.ToString("F2", CultureInfo.InvariantCulture)))}, peak {runs.Max(run => run.PeakBytes) / 1024 / 1024} MiB"));

    private static double Median(List<Measured> runs) => runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2);

    private sealed record Measured(double Seconds, long PeakBytes);
}
