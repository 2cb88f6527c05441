namespace RetentionDashboard.Import;

/// <summary>The rows of an import to correct and import again, in the file's order.</summary>
/// <param name="Headers">The file's own column names; empty for an import of an earlier version, which did not keep them.</param>
public sealed record RefusedFile(IReadOnlyList<string> Headers, IReadOnlyList<RefusedFileRow> Rows)
{
    /// <summary>What sets the cells apart, so that a spreadsheet of the country that writes such files opens it in columns.</summary>
    public char Separator { get; init; } = ',';
}
