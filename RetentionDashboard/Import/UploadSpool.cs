using System.Security.Cryptography;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>Keeps uploaded files on disk between upload, preview and import: one folder each, named by an id nobody can guess.</summary>
public sealed class UploadSpool(DatabaseLocation location, TimeProvider clock)
{
    public const long MaximumBytes = 2L * 1024 * 1024 * 1024;

    private const int IdBytes = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Streams a file to disk; nothing is left behind when the transfer breaks off.</summary>
    /// <exception cref="ImportProblemException">The file is larger than <see cref="MaximumBytes"/>.</exception>
    public async Task<Upload> SaveAsync(Stream content, string fileName, CancellationToken cancellationToken)
    {
        RemoveStale();
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var folder = Directory.CreateDirectory(FolderOf(id));
        var path = Path.Combine(folder.FullName, SafeName(fileName));
        try
        {
            await using var file = File.Create(path);
            await CopyAsync(content, file, cancellationToken);
            return new Upload(id, Path.GetFileName(path), path, file.Length);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>The waiting upload, or null where there is none of that id.</summary>
    public Upload? Find(string id)
    {
        if (id.Length != IdBytes * 2 || !id.All(char.IsAsciiHexDigit) || !Directory.Exists(FolderOf(id)))
        {
            return null;
        }

        var file = new DirectoryInfo(FolderOf(id)).EnumerateFiles().FirstOrDefault();
        return file is null ? null : new Upload(id, file.Name, file.FullName, file.Length);
    }

    /// <summary>Bytes that can still be written where uploads are kept.</summary>
    public long FreeBytes() => new DriveInfo(Directory.CreateDirectory(location.SpoolFolder).FullName).AvailableFreeSpace;

    public void Remove(string id)
    {
        if (Find(id) is not null)
        {
            Directory.Delete(FolderOf(id), recursive: true);
        }
    }

    private void RemoveStale()
    {
        var spool = Directory.CreateDirectory(location.SpoolFolder);
        var limit = clock.GetUtcNow().UtcDateTime - Patience;
        foreach (var folder in spool.EnumerateDirectories().Where(folder => folder.LastWriteTimeUtc < limit))
        {
            folder.Delete(recursive: true);
        }
    }

    private string FolderOf(string id) => Path.Combine(location.SpoolFolder, id);

    private static async Task CopyAsync(Stream content, FileStream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[128 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (file.Length > MaximumBytes)
            {
                throw new ImportProblemException(new ImportNote(ImportNoteCode.FileTooLarge, "2 GiB"));
            }
        }
    }

    private static string SafeName(string fileName)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var clean = string.Concat(name.Select(letter => Path.GetInvalidFileNameChars().Contains(letter) || char.IsControl(letter) ? '_' : letter)).Trim(' ', '.');
        return clean.Length switch
        {
            0 => "orders.csv",
            > 120 => clean[^120..],
            _ => clean,
        };
    }
}
