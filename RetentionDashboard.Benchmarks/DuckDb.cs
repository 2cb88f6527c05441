using System.ComponentModel;

namespace RetentionDashboard.Benchmarks;

/// <summary>DuckDB through Node.js, restored from the npm registry when it is wanted and never by a build.</summary>
internal sealed record DuckDb(string Folder)
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "import.mjs", "session.mjs"];

    /// <summary>Null where it does not restore.</summary>
    public static DuckDb? Restore(string folder)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, "duckdb")).FullName;
        foreach (var file in Files)
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "DuckDb", file), Path.Combine(own, file));
        }

        try
        {
            MeasuredProcess.Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", own]);
            return new DuckDb(own);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            Console.Error.WriteLine($"DuckDB is not available: {string.Join(' ', error.Message.Split('\n').Where(static line => !line.Contains("warn", StringComparison.Ordinal)).Take(3))}");
            return null;
        }
    }

    public DuckDbSession Open() => new(Path.Combine(Folder, "session.mjs"));

    public MeasuredProcess Import(string csv, string database) => MeasuredProcess.Run("node", [Path.Combine(Folder, "import.mjs"), csv, database]);
}
