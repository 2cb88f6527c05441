namespace RetentionDashboard.Import.Orders;

/// <summary>Keeps many short texts without an object for each. A place of 0 is no text.</summary>
internal sealed class TextArena
{
    private const int Shift = 20;
    private const int Mask = (1 << Shift) - 1;
    private const int LengthBytes = 4;
    private readonly List<byte[]> _chunks = [];
    private int _used = 1 << Shift;

    public uint Add(ReadOnlySpan<byte> text)
    {
        // Nearly every text is shorter than 255 bytes and needs one for its length.
        var header = text.Length < byte.MaxValue ? 1 : 1 + LengthBytes;
        var needed = header + text.Length;
        if (_used + needed > 1 << Shift)
        {
            if (_chunks.Count == 1 << (32 - Shift))
            {
                throw new ImportProblemException(new ImportNote(ImportNoteCode.FileTooLarge, "4 GiB"));
            }

            _chunks.Add(new byte[Math.Max(1 << Shift, needed + 1)]);
            _used = 1;
        }

        var chunk = _chunks[^1];
        var at = _used;
        if (header == 1)
        {
            chunk[at] = (byte)text.Length;
        }
        else
        {
            chunk[at] = byte.MaxValue;
            BitConverter.TryWriteBytes(chunk.AsSpan(at + 1), text.Length);
        }

        text.CopyTo(chunk.AsSpan(at + header));
        _used = Math.Min(at + needed, 1 << Shift);
        return ((uint)(_chunks.Count - 1) << Shift) | (uint)at;
    }

    public ReadOnlySpan<byte> this[uint place]
    {
        get
        {
            if (place == 0)
            {
                return [];
            }

            var chunk = _chunks[(int)(place >> Shift)];
            var at = (int)(place & Mask);
            return chunk[at] < byte.MaxValue
                ? chunk.AsSpan(at + 1, chunk[at])
                : chunk.AsSpan(at + 1 + LengthBytes, BitConverter.ToInt32(chunk, at + 1));
        }
    }
}
