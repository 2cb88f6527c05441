namespace RetentionDashboard.Data;

/// <summary>A row of a file that was not taken, and why. The reason is a code, worded in the reader's language when shown.</summary>
public sealed class RefusedRow
{
    public int Id { get; set; }
    public int ImportId { get; set; }

    /// <summary>Line of the file, the first is 1.</summary>
    public int Line { get; set; }

    public string? Column { get; set; }
    public string? Value { get; set; }
    public required string Reason { get; set; }

    /// <summary>The whole row as the file has it, a JSON list of its cells.</summary>
    public string Cells { get; set; } = "[]";

    /// <summary>True for a row that was taken and stands here so that its order is whole when the corrected rows are imported again.</summary>
    public bool IsCompanion { get; set; }
}
