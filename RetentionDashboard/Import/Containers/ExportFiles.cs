namespace RetentionDashboard.Import.Containers;

/// <summary>
/// Makes text files of what people hand in: gzip, zip and Excel workbooks, recognised by their content. Everything behind this door reads
/// text with columns and nothing else.
/// </summary>
public sealed class ExportFiles
{
    /// <inheritdoc cref="UnpackAsync(string, string, string, UnpackLimits, IProgress{long}, CancellationToken)"/>
    public Task<IReadOnlyList<UnpackedFile>> UnpackAsync(string path, string fileName, string folder, CancellationToken cancellationToken) =>
        UnpackAsync(path, fileName, folder, UnpackLimits.Default, null, cancellationToken);

    /// <inheritdoc cref="UnpackAsync(string, string, string, UnpackLimits, IProgress{long}, CancellationToken)"/>
    public Task<IReadOnlyList<UnpackedFile>> UnpackAsync(string path, string fileName, string folder, UnpackLimits limits, CancellationToken cancellationToken) =>
        UnpackAsync(path, fileName, folder, limits, null, cancellationToken);

    /// <summary>
    /// A text file comes back as it is; all others are unpacked into the folder, which the caller deletes when the files have been read. Nothing is
    /// left in it when unpacking fails or is cancelled.
    /// </summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="fileName">What the user calls it.</param>
    /// <param name="progress">Told how many bytes came out so far, very often.</param>
    /// <returns>At least one file, each to be imported as a batch of its own.</returns>
    /// <exception cref="ImportProblemException">The file is damaged, behind a password, beyond the limits or holds nothing to import.</exception>
    public Task<IReadOnlyList<UnpackedFile>> UnpackAsync(string path, string fileName, string folder, UnpackLimits limits, IProgress<long>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => Unpack(path, fileName, folder, limits, progress, cancellationToken), cancellationToken);

    private static IReadOnlyList<UnpackedFile> Unpack(string path, string fileName, string folder, UnpackLimits limits, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var unpacking = new Unpacking(path, fileName, folder, limits, progress, cancellationToken);
        try
        {
            return unpacking.Run();
        }
        catch
        {
            unpacking.DeleteAll();
            throw;
        }
    }
}
