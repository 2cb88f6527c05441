namespace RetentionDashboard.Import;

/// <summary>Brings one file into the database, in whole or not at all.</summary>
public sealed class OrderImporter
{
    /// <exception cref="ImportProblemException">The file cannot be imported as it is; nothing was written.</exception>
    public Task<ImportResult> ImportAsync(
        string path, string fileName, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
