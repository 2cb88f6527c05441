using RetentionDashboard.Import;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>An uploaded file in the list of those to import, as far as it was looked at.</summary>
/// <param name="Preview">Null until it was looked at, or where it cannot be read at all.</param>
/// <param name="Unreadable">Why it cannot be read at all.</param>
internal sealed record WaitingFile(Upload Upload, FilePreview? Preview, ImportNote? Unreadable)
{
    /// <summary>What the whole file comes to; null where it has problems, or is too large to be read for a list.</summary>
    public ImportResult? Totals { get; init; }

    public bool IsLookedAt => Preview is not null || Unreadable is not null;

    public IReadOnlyList<ImportNote> Problems => Unreadable is { } note ? [note] : Preview?.Problems ?? [];

    public bool CanBeImported => Preview is { Problems.Count: 0 };
}
