using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Containers;

/// <summary>Recognises a file by its first bytes; extensions are the user's and often wrong.</summary>
internal static class Container
{
    private const int HeadBytes = 4096;

    /// <summary>Room for the names of some hundred thousand entries, which are read at once.</summary>
    private const long DirectoryBytes = 16 * 1024 * 1024;

    public static ContainerKind Recognise(string path, string name)
    {
        using var file = File.OpenRead(path);
        if (!file.CanSeek)
        {
            throw new ImportProblemException(new ImportNote(ImportNoteCode.FileIsPipe));
        }

        var head = new byte[HeadBytes];
        var length = file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        return head.AsSpan(0, length) switch
        {
            [] => ContainerKind.Empty,
            [0x1F, 0x8B, 0x08, ..] => ContainerKind.Gzip,
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => InsideZip(file, name),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => InsideCompoundFile(file),
            var start => ForeignFile.Recognise(start) is null && IsText(start) ? ContainerKind.Text : ContainerKind.Other,
        };
    }

    /// <summary>Opens a zip whose list of entries is of a sane size.</summary>
    public static ZipArchive OpenZip(Stream file, string name)
    {
        var metered = new MeteredStream(file, DirectoryBytes, () => UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, name));
        try
        {
            var archive = new ZipArchive(metered, ZipArchiveMode.Read);
            _ = archive.Entries.Count;
            metered.Limit = long.MaxValue;
            return archive;
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            throw UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, error, name);
        }
    }

    private static ContainerKind InsideZip(FileStream file, string name)
    {
        using var archive = OpenZip(file, name);
        return Has("xl/workbook.xml") ? ContainerKind.OpenXml
            : Has("xl/workbook.bin") ? ContainerKind.BinaryOpenXml
            : Has("mimetype") && Has("content.xml") ? ContainerKind.OpenDocument
            : Has("Index/Document.iwa") && HasFolder("Index/Tables/") ? ContainerKind.Numbers
            : Has("[Content_Types].xml") && HasFolder("word/") ? ContainerKind.Word
            : Has("[Content_Types].xml") && HasFolder("ppt/") ? ContainerKind.PowerPoint
            : ContainerKind.Zip;

        bool Has(string part) => archive.Entries.Any(entry => entry.FullName.Equals(part, StringComparison.OrdinalIgnoreCase));

        bool HasFolder(string folder) => archive.Entries.Any(entry => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Old Word and PowerPoint files name their main stream in the directory, which the header points to.</summary>
    private static ContainerKind InsideCompoundFile(FileStream file)
    {
        Span<byte> header = stackalloc byte[52];
        file.Position = 0;
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
        {
            return ContainerKind.CompoundFile;
        }

        var shift = Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(header[30..]), 9, 12);
        file.Position = (BinaryPrimitives.ReadUInt32LittleEndian(header[48..]) + 1L) << shift;
        Span<byte> directory = stackalloc byte[HeadBytes];
        ReadOnlySpan<byte> entries = directory[..file.ReadAtLeast(directory, HeadBytes, throwOnEndOfStream: false)];
        return Names(entries, "WordDocument") ? ContainerKind.Word
            : Names(entries, "PowerPoint Document") ? ContainerKind.PowerPoint
            : ContainerKind.CompoundFile;

        static bool Names(ReadOnlySpan<byte> entries, string stream) => entries.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
    }

    /// <summary>UTF-16 has zeros too, but a mark or a zero in every other byte of Latin text.</summary>
    private static bool IsText(ReadOnlySpan<byte> head) =>
        head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
        || !head.Contains((byte)0) || head.Count((byte)0) * 10 > head.Length * 4;
}
