using System.Text;

namespace RetentionDashboard.Tests.Support;

/// <summary>Writes the .xls of Excel 97: one sheet of texts and numbers as BIFF records in a compound file.</summary>
internal static class OldWorkbookFile
{
    private const int Sector = 512;

    /// <summary>Streams below this size live elsewhere in a compound file.</summary>
    private const int SmallestStream = 4096;

    private const uint Free = 0xFFFFFFFF;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint FatSector = 0xFFFFFFFD;

    public static byte[] Of(params IReadOnlyList<object?[]> rows)
    {
        var globals = Globals(sheetAt: 0).Length;
        byte[] book = [.. Globals(globals), .. Sheet(rows)];
        return InCompoundFile([.. book, .. new byte[Math.Max(0, SmallestStream - book.Length)]]);
    }

    private static byte[] Globals(int sheetAt) =>
        [.. Record(0x809, 0x0600, 0x0005, 0, 0, 0, 0, 0, 0), .. Record(0x42, 1200), .. Record(0x85, BitConverter.GetBytes(sheetAt), [0, 0, 6, 0], "orders"u8), .. Record(0x0A)];

    private static byte[] Sheet(IReadOnlyList<object?[]> rows)
    {
        var bytes = new List<byte>(Record(0x809, 0x0600, 0x0010, 0, 0, 0, 0, 0, 0));
        bytes.AddRange(Record(0x200, BitConverter.GetBytes(0), BitConverter.GetBytes(rows.Count), Words(0, (ushort)rows.Max(row => row.Length), 0)));
        for (ushort row = 0; row < rows.Count; row++)
        {
            for (ushort column = 0; column < rows[row].Length; column++)
            {
                bytes.AddRange(rows[row][column] switch
                {
                    string text => Record(0x204, Words(row, column, 0, (ushort)text.Length), [1], Encoding.Unicode.GetBytes(text)),
                    null => [],
                    var number => Record(0x203, Words(row, column, 0), BitConverter.GetBytes(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture))),
                });
            }
        }

        return [.. bytes, .. Record(0x0A)];
    }

    private static byte[] Record(ushort kind, params ushort[] words) => Record(kind, Words(words));

    private static byte[] Record(ushort kind, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default, ReadOnlySpan<byte> third = default) =>
        [.. Words(kind, (ushort)(first.Length + second.Length + third.Length)), .. first, .. second, .. third];

    private static byte[] Words(params ushort[] words) => [.. words.SelectMany(BitConverter.GetBytes)];

    /// <summary>Sector 0 is the allocation table, sector 1 the directory, the stream follows.</summary>
    private static byte[] InCompoundFile(byte[] stream)
    {
        var sectors = (stream.Length + Sector - 1) / Sector;
        var table = Enumerable.Repeat(Free, Sector / 4).ToArray();
        (table[0], table[1]) = (FatSector, EndOfChain);
        for (var i = 0; i < sectors; i++)
        {
            table[2 + i] = i == sectors - 1 ? EndOfChain : (uint)(3 + i);
        }

        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        writer.Write(new byte[16]);
        writer.Write(Words(0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0));
        foreach (var value in (uint[])[0, 1, 1, 0, SmallestStream, EndOfChain, 0, EndOfChain, 0, 0, .. Enumerable.Repeat(Free, 108)])
        {
            writer.Write(value);
        }

        foreach (var entry in table)
        {
            writer.Write(entry);
        }

        writer.Write(Entry("Root Entry", kind: 5, child: 1, EndOfChain, 0));
        writer.Write(Entry("Workbook", kind: 2, child: Free, 2, stream.Length));
        writer.Write(new byte[256]);
        writer.Write(stream);
        writer.Write(new byte[(sectors * Sector) - stream.Length]);
        return file.ToArray();
    }

    private static byte[] Entry(string name, byte kind, uint child, uint start, int size)
    {
        var letters = new byte[64];
        Encoding.Unicode.GetBytes(name, letters);
        return
        [
            .. letters, .. Words((ushort)((name.Length + 1) * 2)), kind, 1, .. BitConverter.GetBytes(Free), .. BitConverter.GetBytes(Free), .. BitConverter.GetBytes(child),
            .. new byte[36], .. BitConverter.GetBytes(start), .. BitConverter.GetBytes((long)size),
        ];
    }
}
