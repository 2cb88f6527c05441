namespace RetentionDashboard.Benchmarks;

/// <summary>What a statement took, and its rows as text.</summary>
internal sealed record DuckDbAnswer(double Milliseconds, IReadOnlyList<IReadOnlyList<string?>> Rows);
