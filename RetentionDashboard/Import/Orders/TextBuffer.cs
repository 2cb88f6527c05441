namespace RetentionDashboard.Import.Orders;

/// <summary>The texts of a batch, one after the other, as UTF-8: as the file has them and as the database takes them.</summary>
internal sealed class TextBuffer
{
    private byte[] _bytes = new byte[256 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> this[Utf8Text text] => text.IsNull ? [] : _bytes.AsSpan(text.At, text.Length);

    public Utf8Text Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Take(text.Length));
        return new Utf8Text(Length - text.Length, text.Length);
    }

    public Utf8Text Add(ReadOnlySpan<byte> text, ReadOnlySpan<byte> ending)
    {
        text.CopyTo(Take(text.Length));
        ending.CopyTo(Take(ending.Length));
        return new Utf8Text(Length - text.Length - ending.Length, text.Length + ending.Length);
    }

    public void Clear() => Length = 0;

    private Span<byte> Take(int length)
    {
        if (Length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + length));
        }

        var taken = _bytes.AsSpan(Length, length);
        Length += length;
        return taken;
    }
}
