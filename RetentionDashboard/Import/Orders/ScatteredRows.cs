using System.Buffers.Binary;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Orders;

/// <summary>
/// Brings the rows of each order together, for files that list them apart: rows go to one of many temporary files by their order number, and each of those is sorted
/// in memory. However large the file, no more than a part of it is in memory, and of one order the rows keep their sequence.
/// </summary>
internal sealed class ScatteredRows : IDisposable
{
    private const long BytesPerPart = 16 * 1024 * 1024;
    private const int MostParts = 256;
    private const int HeaderBytes = 16;
    private readonly FileLayout _layout;
    private readonly FileStream[] _parts;

    /// <param name="folder">Where the temporary files may lie.</param>
    public ScatteredRows(FileLayout layout, string folder)
    {
        _layout = layout;
        _parts = new FileStream[Math.Clamp((int)(layout.File.Bytes / BytesPerPart) + 1, 1, MostParts)];
        for (var i = 0; i < _parts.Length; i++)
        {
            _parts[i] = OpenTemporary(folder);
        }
    }

    /// <param name="row">Knows a row's order.</param>
    /// <param name="report">Called now and then with the offset in the file.</param>
    public void Distribute(OrderRow row, Action<long> report, CancellationToken cancellationToken)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        var rows = 0;
        using var table = _layout.OpenTable();
        while (table.Read())
        {
            if ((++rows & 0x1FFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                report(table.ByteOffset);
            }

            var hash = ContentHash.Of(row.NumberIn(table.Row));
            var text = table.Row.RawRecord;
            BinaryPrimitives.WriteInt64LittleEndian(header, hash);
            BinaryPrimitives.WriteInt32LittleEndian(header[8..], table.Line);
            BinaryPrimitives.WriteInt32LittleEndian(header[12..], text.Length);
            var part = _parts[(int)((ulong)hash % (ulong)_parts.Length)];
            part.Write(header);
            part.Write(text);
        }
    }

    /// <summary>One part after the other, its rows in the sequence in which their orders begin.</summary>
    public IEnumerable<TableReader> Read()
    {
        foreach (var part in _parts)
        {
            if (part.Length > 0)
            {
                using var table = Sorted(part);
                yield return table;
            }
        }
    }

    public void Dispose()
    {
        foreach (var part in _parts)
        {
            part?.Dispose();
        }
    }

    /// <summary>A file that is gone when this process is, however it ends: it holds orders.</summary>
    private static FileStream OpenTemporary(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"rows-{Guid.NewGuid():N}.tmp");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 64 * 1024, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }

    private TableReader Sorted(FileStream part)
    {
        var bytes = new byte[part.Length];
        part.Position = 0;
        part.ReadExactly(bytes);
        var rows = new List<Row>();
        var firstOf = new Dictionary<long, int>();
        for (var at = 0; at < bytes.Length;)
        {
            var header = bytes.AsSpan(at, HeaderBytes);
            var hash = BinaryPrimitives.ReadInt64LittleEndian(header);
            var length = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
            firstOf.TryAdd(hash, rows.Count);
            rows.Add(new Row(firstOf[hash], BinaryPrimitives.ReadInt32LittleEndian(header[8..]), at + HeaderBytes, length));
            at += HeaderBytes + length;
        }

        var sorted = rows.ToArray();
        // Within an order by line: of each order field the first told value stays.
        Array.Sort(sorted, static (one, other) => one.First != other.First ? one.First.CompareTo(other.First) : one.Line.CompareTo(other.Line));
        var text = new byte[bytes.Length];
        var lines = new int[sorted.Length];
        var used = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            bytes.AsSpan(sorted[i].At, sorted[i].Length).CopyTo(text.AsSpan(used));
            used += sorted[i].Length;
            text[used++] = (byte)'\n';
            lines[i] = sorted[i].Line;
        }

        return new TableReader(text.AsMemory(0, used), _layout.File, _layout.Delimiter, lines);
    }

    private readonly record struct Row(int First, int Line, int At, int Length);
}
