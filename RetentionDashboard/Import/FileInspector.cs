namespace RetentionDashboard.Import;

/// <summary>Detects what a file is: encoding, delimiter, header row, format, columns, and how its dates and numbers are written.</summary>
public sealed class FileInspector
{
    /// <param name="path">Where the file lies.</param>
    /// <param name="fileName">What the user calls it.</param>
    /// <exception cref="ImportProblemException">The file cannot be read at all.</exception>
    public Task<FilePreview> InspectAsync(string path, string fileName, ImportOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
