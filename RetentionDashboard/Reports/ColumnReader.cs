using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace RetentionDashboard.Reports;

/// <summary>Reads what <see cref="ColumnWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">From every method, where the file is not what was written.</exception>
/// <exception cref="EndOfStreamException">From every method, where the file ends too early.</exception>
internal sealed class ColumnReader(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _number = new byte[sizeof(long)];

    public T[] Read<T>()
        where T : unmanaged
    {
        var length = ReadInt();
        // A damaged length must not ask for memory that the file could never fill.
        if (length < 0 || (long)length * Marshal.SizeOf<T>() > stream.Length - stream.Position)
        {
            throw new InvalidDataException("A column is longer than its file.");
        }

        var column = GC.AllocateUninitializedArray<T>(length);
        const int most = 1 << 24;
        for (var start = 0; start < length; start += most)
        {
            Fill(MemoryMarshal.AsBytes(column.AsSpan(start..Math.Min(length, start + most))));
        }

        return column;
    }

    public int ReadInt()
    {
        Fill(_number.AsSpan(..sizeof(int)));
        return BitConverter.ToInt32(_number);
    }

    public long ReadLong()
    {
        Fill(_number);
        return BitConverter.ToInt64(_number);
    }

    public string? ReadText()
    {
        var isText = ReadInt() == 1;
        var text = Encoding.UTF8.GetString(Read<byte>());
        return isText ? text : null;
    }

    public string[] ReadTexts()
    {
        var count = ReadInt();
        if (count < 0 || count > stream.Length - stream.Position)
        {
            throw new InvalidDataException("There are more texts than bytes.");
        }

        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = ReadText() ?? "";
        }

        return texts;
    }

    /// <summary>Reads the checksum; nothing that was read before counts until it agrees.</summary>
    public void Finish()
    {
        var expected = _hash.GetHashAndReset();
        var stated = new byte[expected.Length];
        stream.ReadExactly(stated);
        if (!stated.AsSpan().SequenceEqual(expected) || stream.Position != stream.Length)
        {
            throw new InvalidDataException("The checksum differs.");
        }
    }

    public void Dispose() => _hash.Dispose();

    private void Fill(Span<byte> bytes)
    {
        stream.ReadExactly(bytes);
        _hash.AppendData(bytes);
    }
}
