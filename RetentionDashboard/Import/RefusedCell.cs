namespace RetentionDashboard.Import;

/// <summary>A row that was not taken: where, what, why.</summary>
public sealed record RefusedCell(int Line, string? Column, string? Value, ImportNote Reason);
