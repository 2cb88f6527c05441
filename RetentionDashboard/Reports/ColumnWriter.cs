using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace RetentionDashboard.Reports;

/// <summary>Writes columns as they lie in memory, each behind its length, and a checksum of everything at the end.</summary>
internal sealed class ColumnWriter(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Write<T>(ReadOnlySpan<T> column)
        where T : unmanaged
    {
        Append(BitConverter.GetBytes(column.Length));
        // A span of bytes ends at 2 GB, which a column of more than 250 million amounts would pass.
        const int most = 1 << 24;
        for (var start = 0; start < column.Length; start += most)
        {
            Append(MemoryMarshal.AsBytes(column[start..Math.Min(column.Length, start + most)]));
        }
    }

    public void Write(int number) => Append(BitConverter.GetBytes(number));

    public void Write(long number) => Append(BitConverter.GetBytes(number));

    public void Write(string? text)
    {
        Write(text is null ? 0 : 1);
        Write<byte>(Encoding.UTF8.GetBytes(text ?? ""));
    }

    public void Write(IReadOnlyList<string> texts)
    {
        Write(texts.Count);
        foreach (var text in texts)
        {
            Write(text);
        }
    }

    public void Finish() => stream.Write(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        stream.Write(bytes);
    }
}
