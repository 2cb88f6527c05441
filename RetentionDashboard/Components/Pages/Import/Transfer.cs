namespace RetentionDashboard.Components.Pages.Import;

/// <summary>A chosen file on its way to the server.</summary>
internal sealed class Transfer(ChosenFile file)
{
    private static readonly string[] PackedEndings = [".zip", ".gz", ".xlsx", ".xls"];

    public ChosenFile File { get; } = file;

    /// <summary>Null until its turn comes.</summary>
    public long? Sent { get; set; }

    /// <summary>Null until all of it has arrived; then the bytes that came out of it so far.</summary>
    public long? Unpacked { get; set; }

    /// <summary>Why it did not arrive; null while it may still.</summary>
    public string? Problem { get; set; }

    /// <summary>False where sending it once more would end the same way.</summary>
    public bool CanRetry { get; set; }

    /// <summary>True where the file holds others, which takes its time.</summary>
    public bool IsPacked => PackedEndings.Any(ending => File.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public int Percent => Sent is not { } sent ? 0 : File.Bytes == 0 ? 100 : (int)(100 * sent / File.Bytes);
}
