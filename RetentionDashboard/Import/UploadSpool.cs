using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Containers;
using Sizes = RetentionDashboard.Localization.Formats;

namespace RetentionDashboard.Import;

/// <summary>Keeps uploaded files on disk between upload, preview and import: one folder each, named by an id nobody can guess.</summary>
public sealed class UploadSpool(IDbContextFactory<RetentionContext> contexts, DatabaseLocation location, ExportFiles exports, TimeProvider clock)
{
    public const long MaximumBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>What an upload must leave free: the database and its journal grow as well.</summary>
    public const long DiskReserve = 256L * 1024 * 1024;

    private const int IdBytes = 16;

    // A name that no upload can have: theirs never begin with a dot.
    private const string NotesFile = ".notes.json";
    private const string UnpackFolder = "unpacked";
    private const long BytesBetweenChecks = 64L * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>What keeps a file of this size out; null where nothing does.</summary>
    public ImportNote? ProblemOf(long bytes)
    {
        if (bytes > MaximumBytes)
        {
            return TooLarge();
        }

        var free = FreeBytes();
        return free < bytes + DiskReserve ? new ImportNote(ImportNoteCode.DiskFull, Sizes.Bytes(bytes + DiskReserve), Sizes.Bytes(free)) : null;
    }

    /// <summary>Unpacks a file that was streamed to disk: a text file is one upload, an archive or a workbook may hold several. Nothing is left behind when it cannot be read.</summary>
    /// <param name="progress">Told how many bytes came out so far, very often.</param>
    /// <exception cref="ImportProblemException">The file is too large, damaged, behind a password or holds no table.</exception>
    public async Task<IReadOnlyList<Upload>> UnpackAsync(Upload received, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var uploads = new List<Upload>();
        try
        {
            var files = await exports.UnpackAsync(received.Path, received.FileName, Path.Combine(FolderOf(received.Id), UnpackFolder), UnpackLimits.Default, progress, cancellationToken);
            if (files is [var only] && only.Path == received.Path)
            {
                return [received];
            }

            foreach (var file in files)
            {
                uploads.Add(await TakeAsync(file, cancellationToken));
            }
        }
        catch
        {
            uploads.ForEach(upload => Remove(upload.Id));
            Remove(received.Id);
            throw;
        }

        Remove(received.Id);
        return uploads;
    }

    /// <summary>Streams a file to disk; nothing is left behind when the transfer breaks off.</summary>
    /// <exception cref="ImportProblemException">The file is larger than <see cref="MaximumBytes"/>, or the disk is full.</exception>
    public Task<Upload> SaveAsync(Stream content, string fileName, CancellationToken cancellationToken) =>
        WriteAsync(fileName, (file, token) => CopyAsync(content, file, token), cancellationToken);

    /// <summary>Keeps a file that the program writes itself.</summary>
    public async Task<Upload> WriteAsync(string fileName, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        await RemoveStaleAsync(cancellationToken);
        var id = NewId();
        var folder = Directory.CreateDirectory(FolderOf(id));
        var path = Path.Combine(folder.FullName, SafeName(fileName));
        try
        {
            await using var file = File.Create(path);
            await write(file, cancellationToken);
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

        var file = new DirectoryInfo(FolderOf(id)).EnumerateFiles().FirstOrDefault(static file => file.Name != NotesFile);
        return file is null ? null : new Upload(id, file.Name, file.FullName, file.Length) { Notes = NotesOf(id) };
    }

    /// <summary>Every upload that is kept.</summary>
    public IReadOnlyList<Upload> FindAll() =>
        [.. Directory.CreateDirectory(location.SpoolFolder).EnumerateDirectories().Select(folder => Find(folder.Name)).OfType<Upload>()];

    /// <summary>The id of a spooled file; null where the file lies elsewhere.</summary>
    public string? IdOf(string path)
    {
        var folder = Directory.GetParent(Path.GetFullPath(path));
        return folder?.Parent?.FullName == Path.GetFullPath(location.SpoolFolder) ? folder.Name : null;
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

    /// <summary>Uploads that nobody imported within a day go, except those that an import holds to be run again.</summary>
    private async Task RemoveStaleAsync(CancellationToken cancellationToken)
    {
        var spool = Directory.CreateDirectory(location.SpoolFolder);
        var limit = clock.GetUtcNow().UtcDateTime - Patience;
        var stale = spool.EnumerateDirectories().Where(folder => folder.LastWriteTimeUtc < limit).ToList();
        if (stale.Count == 0)
        {
            return;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var held = await context.Imports.Where(import => import.UploadId != null).Select(import => import.UploadId!).ToListAsync(cancellationToken);
        foreach (var folder in stale.Where(folder => !held.Contains(folder.Name)))
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<Upload> TakeAsync(UnpackedFile file, CancellationToken cancellationToken)
    {
        var id = NewId();
        var folder = Directory.CreateDirectory(FolderOf(id));
        var path = Path.Combine(folder.FullName, SafeName(file.Name.Replace('/', '-')));
        File.Move(file.Path, path);
        if (file.Notes.Count > 0)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, NotesFile), ImportNotes.ToJson(file.Notes), cancellationToken);
        }

        return new Upload(id, Path.GetFileName(path), path, new FileInfo(path).Length) { Notes = file.Notes };
    }

    private IReadOnlyList<ImportNote> NotesOf(string id)
    {
        var notes = Path.Combine(FolderOf(id), NotesFile);
        return File.Exists(notes) ? ImportNotes.FromJson(File.ReadAllText(notes)) : [];
    }

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    private string FolderOf(string id) => Path.Combine(location.SpoolFolder, id);

    private async Task CopyAsync(Stream content, Stream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[128 * 1024];
        var written = 0L;
        var checkedAt = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            written += read;
            if (written > MaximumBytes)
            {
                throw new ImportProblemException(TooLarge());
            }

            if (written - checkedAt >= BytesBetweenChecks)
            {
                checkedAt = written;
                if (ProblemOf(0) is { } problem)
                {
                    throw new ImportProblemException(problem);
                }
            }
        }
    }

    private static ImportNote TooLarge() => new(ImportNoteCode.FileTooLarge, "2 GiB");

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
