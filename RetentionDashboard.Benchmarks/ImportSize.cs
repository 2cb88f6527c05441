namespace RetentionDashboard.Benchmarks;

/// <summary>Everything measured with one file.</summary>
/// <param name="DuckDb">Empty where DuckDB is not available.</param>
/// <param name="FiguresAgree">Whether our database and the sqlite3 shell's hold the same.</param>
internal sealed record ImportSize(
    int Orders,
    long Rows,
    long FileBytes,
    IReadOnlyList<MeasuredProcess> Ours,
    IReadOnlyList<MeasuredProcess> Sqlite,
    IReadOnlyList<MeasuredProcess> DuckDb,
    bool FiguresAgree,
    ImportStages Stages);
