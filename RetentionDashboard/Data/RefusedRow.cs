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
}
