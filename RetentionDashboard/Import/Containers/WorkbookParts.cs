using System.Buffers;
using System.IO.Compression;

namespace RetentionDashboard.Import.Containers;

/// <summary>
/// Unpacks the parts of a workbook once without keeping them, before a reader that trusts them gets to see it: it holds texts and styles in memory
/// and would follow a bomb to its end.
/// </summary>
internal static class WorkbookParts
{
    private const int ChunkBytes = 128 * 1024;

    /// <summary>Sheets are read row by row; the others not at all.</summary>
    private static readonly string[] Streamed = ["/worksheets/", "/pivotCache/", "/media/"];

    public static void Measure(string path, string name, UnpackLimits limits, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            using var file = File.OpenRead(path);
            using var archive = Container.OpenZip(file, name);
            var budget = new UnpackBudget(limits, name, file.Length);
            long held = 0;
            foreach (var entry in archive.Entries)
            {
                var isHeld = IsHeld(entry);
                using var content = entry.Open();
                var check = default(Crc32);
                int read;
                while ((read = content.Read(buffer, 0, ChunkBytes)) > 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    budget.AddBytes(read);
                    check.Add(buffer.AsSpan(0, read));
                    held += isHeld ? read : 0;
                    if (held > limits.BytesHeld)
                    {
                        throw UnpackBudget.Problem(ImportNoteCode.WorkbookTooLarge, name);
                    }
                }

                if (check.Value != entry.Crc32)
                {
                    throw UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, name);
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, error, name);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsHeld(ZipArchiveEntry entry) =>
        !Array.Exists(Streamed, part => entry.FullName.Contains(part, StringComparison.OrdinalIgnoreCase));
}
