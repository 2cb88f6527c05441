namespace RetentionDashboard.Import;

/// <summary>A file that was uploaded and waits for its import.</summary>
public sealed record Upload(string Id, string FileName, string Path, long Bytes)
{
    /// <summary>What must be told of its unpacking.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];
}
