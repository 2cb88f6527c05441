using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Containers;

/// <summary>One file on its way to text: what was written so far, and how much more may be.</summary>
internal sealed class Unpacking(string path, string fileName, string folder, UnpackLimits limits, IProgress<long>? progress, CancellationToken cancellationToken)
{
    private const int ChunkBytes = 128 * 1024;
    private const int NamesTold = 10;
    private const long FullBelowBytes = 16 * 1024 * 1024;
    private readonly UnpackBudget _budget = new(limits, fileName, new FileInfo(path).Length, progress);
    private readonly List<string> _written = [];
    private ImportNote? _foreign;

    public IReadOnlyList<UnpackedFile> Run()
    {
        try
        {
            // What is no table at all is told by who reads it, as for any other file.
            return Container.Recognise(path, fileName) is ContainerKind.Text or ContainerKind.Other or ContainerKind.Empty
                ? [new UnpackedFile(path, fileName, [])]
                : [.. Open(path, fileName, outer: null)];
        }
        catch (EndOfStreamException error)
        {
            throw UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, error, fileName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw IsDiskFull() ? UnpackBudget.Problem(ImportNoteCode.NoRoomToUnpack, error, fileName) : UnpackBudget.Problem(ImportNoteCode.FileUnreadable, error, fileName);
        }
    }

    public void DeleteAll()
    {
        foreach (var file in _written)
        {
            File.Delete(file);
        }
    }

    private List<UnpackedFile> Open(string file, string name, ContainerKind? outer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Container.Recognise(file, name) switch
        {
            ContainerKind.Gzip when outer is null or ContainerKind.Zip => OpenGzip(file, name),
            ContainerKind.Zip when outer is null => OpenZip(file, name),
            ContainerKind.Gzip or ContainerKind.Zip => throw UnpackBudget.Problem(ImportNoteCode.ArchiveNested, fileName, name),
            ContainerKind.OpenXml => OpenWorkbook(file, name, isOpenXml: true),
            ContainerKind.CompoundFile => OpenWorkbook(file, name, isOpenXml: false),
            ContainerKind.BinaryOpenXml => throw UnpackBudget.Problem(ImportNoteCode.WorkbookNotSupported, name, ".xlsb"),
            ContainerKind.OpenDocument => throw UnpackBudget.Problem(ImportNoteCode.WorkbookNotSupported, name, ".ods"),
            ContainerKind.Numbers => throw UnpackBudget.Problem(ImportNoteCode.WorkbookNotSupported, name, ".numbers"),
            ContainerKind.Word => LeaveOut(new ImportNote(ImportNoteCode.FileIsDocument, "Word"), outer),
            ContainerKind.PowerPoint => LeaveOut(new ImportNote(ImportNoteCode.FileIsDocument, "PowerPoint"), outer),
            ContainerKind.Text when outer is not null && IsProse(file, name) => LeaveOut(new ImportNote(ImportNoteCode.FileHasNoColumns), outer),
            ContainerKind.Text => [new UnpackedFile(file, name, [])],
            ContainerKind.Other => LeaveOut(ForeignFile.Recognise(file), outer),
            _ => [],
        };
    }

    /// <summary>A text to read, as archives have one beside their tables.</summary>
    private static bool IsProse(string file, string name)
    {
        if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        try
        {
            return !HeaderRow.Find(TextFile.Peek(file), new Dictionary<ImportField, string>()).HasKnownWords;
        }
        catch (ImportProblemException)
        {
            // Who reads it says what is wrong.
            return false;
        }
    }

    /// <summary>What is no table goes unnoticed beside one; alone it is what the user has to hear of.</summary>
    private List<UnpackedFile> LeaveOut(ImportNote? foreign, ContainerKind? outer)
    {
        _foreign ??= foreign;
        return outer is null && foreign is not null ? throw new ImportProblemException(foreign) : [];
    }

    private ImportProblemException NothingIn(string name) => _foreign is null ? UnpackBudget.Problem(ImportNoteCode.ArchiveEmpty, name) : new ImportProblemException(_foreign);

    private List<UnpackedFile> OpenGzip(string file, string name)
    {
        var inner = NewPath();
        using (var packed = File.OpenRead(file))
        using (var content = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true))
        {
            // The platform's reader takes a file that was cut off for one that ended: its last eight bytes know better.
            var (bytes, check) = Copy(content, inner, name);
            Span<byte> trailer = stackalloc byte[8];
            packed.Position = Math.Max(0, packed.Length - trailer.Length);
            packed.ReadExactly(trailer);
            if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != check || BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != (uint)bytes)
            {
                throw UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, name);
            }
        }

        return Open(inner, name, ContainerKind.Gzip) is { Count: > 0 } files ? files : throw NothingIn(name);
    }

    private List<UnpackedFile> OpenZip(string file, string name)
    {
        var files = new List<UnpackedFile>();
        var leftOut = new List<string>();
        using (var packed = File.OpenRead(file))
        using (var archive = Container.OpenZip(packed, name))
        {
            foreach (var entry in archive.Entries.Where(IsContent))
            {
                _budget.AddEntry();
                var inner = Extract(entry, name);
                var found = Open(inner, $"{name} › {Shown(entry.FullName)}", ContainerKind.Zip);
                files.AddRange(found);
                if (found.Count == 0)
                {
                    leftOut.Add(Shown(entry.FullName));
                }
            }
        }

        if (files.Count == 0)
        {
            throw NothingIn(name);
        }

        if (leftOut.Count > 0)
        {
            files[0] = files[0] with { Notes = [.. files[0].Notes, new ImportNote(ImportNoteCode.EntriesLeftOut, name, string.Join(", ", leftOut.Take(NamesTold)))] };
        }

        return files;
    }

    private List<UnpackedFile> OpenWorkbook(string file, string name, bool isOpenXml)
    {
        if (isOpenXml)
        {
            WorkbookParts.Measure(file, name, limits, cancellationToken);
        }
        else if (new FileInfo(file).Length > limits.BytesHeld)
        {
            throw UnpackBudget.Problem(ImportNoteCode.WorkbookTooLarge, name);
        }

        return new Workbook(file, name, NewPath, _budget, cancellationToken).ToText();
    }

    private string Extract(ZipArchiveEntry entry, string archive)
    {
        if (entry.IsEncrypted)
        {
            throw UnpackBudget.Problem(ImportNoteCode.PasswordNeeded, archive);
        }

        var inner = NewPath();
        try
        {
            using var content = entry.Open();
            var (bytes, check) = Copy(content, inner, archive);
            if (bytes != entry.Length || check != entry.Crc32)
            {
                throw UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, archive);
            }
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException)
        {
            throw UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, error, archive);
        }

        return inner;
    }

    private (long Bytes, uint Check) Copy(Stream content, string target, string name)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            using var output = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            var check = default(Crc32);
            long bytes = 0;
            int read;
            while ((read = content.Read(buffer, 0, ChunkBytes)) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _budget.AddBytes(read);
                check.Add(buffer.AsSpan(0, read));
                output.Write(buffer, 0, read);
                bytes += read;
            }

            return (bytes, check.Value);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, error, name);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Names from inside an archive are shown and never become paths.</summary>
    private string NewPath()
    {
        Directory.CreateDirectory(folder);
        var next = Path.Combine(folder, $"{Guid.NewGuid():N}.csv");
        _written.Add(next);
        return next;
    }

    private bool IsDiskFull() => Directory.Exists(folder) && new DriveInfo(folder).AvailableFreeSpace < FullBelowBytes;

    private static bool IsContent(ZipArchiveEntry entry)
    {
        var parts = entry.FullName.Split('/', '\\');
        return parts[^1].Length > 0 && !parts.Any(static part => part is "__MACOSX" || part is ['.', not '.', ..]);
    }

    private static string Shown(string entry)
    {
        var name = string.Concat(entry.Replace('\\', '/').Where(static letter => !char.IsControl(letter))).TrimStart('/');
        return name.Length > 120 ? name[^120..] : name;
    }
}
