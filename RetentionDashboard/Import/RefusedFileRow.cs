namespace RetentionDashboard.Import;

/// <summary>A row as the file has it.</summary>
/// <param name="Refused">Null for a row that was taken and keeps its order whole.</param>
public sealed record RefusedFileRow(int Line, IReadOnlyList<string> Cells, RefusedCell? Refused);
