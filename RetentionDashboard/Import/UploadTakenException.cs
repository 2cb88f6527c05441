namespace RetentionDashboard.Import;

/// <summary>The upload was imported or left out already, perhaps in another tab.</summary>
/// <param name="importId">The import that took it; null where it was left out.</param>
public sealed class UploadTakenException(int? importId) : ImportProblemException(new ImportNote(ImportNoteCode.UploadTaken))
{
    public int? ImportId { get; } = importId;
}
