using System.Globalization;
using System.Text;

namespace RetentionDashboard.Benchmarks;

/// <summary>The measured sizes as a Markdown table.</summary>
internal static class ImportTable
{
    private const double Mebibyte = 1024 * 1024;

    public static string Of(IReadOnlyList<ImportSize> sizes)
    {
        var text = new StringBuilder();
        Row("orders", size => size.Orders.ToString("N0", CultureInfo.InvariantCulture));
        text.Append('|').Append(string.Concat(Enumerable.Repeat(" --- |", sizes.Count + 1))).AppendLine();
        Row("rows of the file (MiB)", size => string.Create(CultureInfo.InvariantCulture, $"{size.Rows:N0} ({size.FileBytes / Mebibyte:N0})"));
        Row("RetentionDashboard import, process, s", size => Seconds(size.Ours));
        Row("sqlite3 .import and SQL, process, s", size => Seconds(size.Sqlite));
        Row("DuckDB read_csv and SQL, process, s", size => Seconds(size.DuckDb));
        Row("**RetentionDashboard ÷ sqlite3**", size => $"**{Ratio(Median(size.Ours), Median(size.Sqlite))}**");
        Row("RetentionDashboard ÷ DuckDB", size => size.DuckDb.Count == 0 ? "not available" : Ratio(Median(size.Ours), Median(size.DuckDb)));
        Row("CPU time, RetentionDashboard ÷ sqlite3", size => Ratio(size.Ours.Average(run => run.Cpu), size.Sqlite.Average(run => run.Cpu)));
        Row("peak memory, MiB: RetentionDashboard", size => Peak(size.Ours));
        Row("peak memory, MiB: sqlite3", size => Peak(size.Sqlite));
        Row("peak memory, MiB: DuckDB", size => Peak(size.DuckDb));
        Row("time per row ÷ that of the first size", size => Ratio(Median(size.Ours) / size.Rows, Median(sizes[0].Ours) / sizes[0].Rows));
        Row("parse, s", size => Seconds(size.Stages.Parse));
        Row("parse, validate, make orders (dry run), s", size => Seconds(size.Stages.Validate));
        Row("whole import inside the process, s", size => Seconds(size.Stages.Whole));
        Row("all indexes built anew, s", size => Seconds(size.Stages.Index));
        Row("snapshot, s", size => Seconds(size.Stages.Snapshot));
        Row("tables of both agree", size => size.FiguresAgree ? "yes" : "NO");
        return text.ToString();

        void Row(string what, Func<ImportSize, string> cell) => text.Append("| ").Append(what).Append(" | ").AppendJoin(" | ", sizes.Select(cell)).AppendLine(" |");
    }

    private static double Median(IReadOnlyList<MeasuredProcess> runs) => runs.Select(static run => run.Seconds).Order().ElementAt(runs.Count / 2);

    private static string Seconds(double seconds) => seconds.ToString("F2", CultureInfo.InvariantCulture);

    private static string Seconds(IReadOnlyList<MeasuredProcess> runs) => runs.Count == 0
        ? "not available"
        : $"{Seconds(Median(runs))} ({string.Join(' ', runs.Select(static run => Seconds(run.Seconds)))})";

    private static string Peak(IReadOnlyList<MeasuredProcess> runs) => runs.Count == 0 ? "not available" : (runs.Max(static run => run.PeakBytes) / Mebibyte).ToString("F0", CultureInfo.InvariantCulture);

    private static string Ratio(double one, double other) => other == 0 ? "–" : (one / other).ToString("F2", CultureInfo.InvariantCulture);
}
