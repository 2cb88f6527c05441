namespace RetentionDashboard.Components.Pages.Import;

/// <summary>A chosen file on its way to the server.</summary>
internal sealed class Transfer(ChosenFile file)
{
    public ChosenFile File { get; } = file;

    /// <summary>Null until its turn comes.</summary>
    public long? Sent { get; set; }

    /// <summary>Why it did not arrive; null while it may still.</summary>
    public string? Problem { get; set; }

    /// <summary>False where sending it once more would end the same way.</summary>
    public bool CanRetry { get; set; }

    public int Percent => Sent is not { } sent ? 0 : File.Bytes == 0 ? 100 : (int)(100 * sent / File.Bytes);
}
