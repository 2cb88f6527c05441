using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace RetentionDashboard.Import.Orders;

/// <summary>
/// A 64-bit hash that is the same in every process and version: equal content means unchanged, years later too. Parts whose order must not
/// count (the lines of an order) are hashed alone and added. Texts count as UTF-16, in whichever form they come.
/// </summary>
internal struct ContentHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private ulong _state;

    public readonly long Value => (long)Mix(_state);

    public void Add(long value) => _state = Mix(_state ^ ((ulong)value + Multiplier)) * Multiplier;

    public void Add(string? text) => Add(text is null ? -1 : Of(text));

    public void Add(TextBuffer texts, Utf8Text text) => Add(text.IsNull ? -1 : Of(texts[text]));

    public static long Of(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length * Multiplier;
        while (text.Length >= 4)
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text))) * Multiplier;
            text = text[4..];
        }

        ulong tail = 0;
        foreach (var letter in text)
        {
            tail = (tail << 16) | letter;
        }

        return (long)Mix(hash ^ tail);
    }

    public static long Of(ReadOnlySpan<byte> utf8)
    {
        if (!Ascii.IsValid(utf8))
        {
            return OfWide(utf8);
        }

        var hash = (ulong)utf8.Length * Multiplier;
        while (utf8.Length >= 4)
        {
            // Four letters as they stand in a string.
            ulong letters = BinaryPrimitives.ReadUInt32LittleEndian(utf8);
            letters = (letters | (letters << 16)) & 0x0000FFFF0000FFFF;
            letters = (letters | (letters << 8)) & 0x00FF00FF00FF00FF;
            hash = Mix(hash ^ letters) * Multiplier;
            utf8 = utf8[4..];
        }

        ulong tail = 0;
        foreach (var letter in utf8)
        {
            tail = (tail << 16) | letter;
        }

        return (long)Mix(hash ^ tail);
    }

    private static long OfWide(ReadOnlySpan<byte> utf8)
    {
        const int LongestOnStack = 512;
        if (utf8.Length > LongestOnStack)
        {
            return Of(Encoding.UTF8.GetString(utf8).AsSpan());
        }

        Span<char> text = stackalloc char[LongestOnStack];
        return Of(text[..Encoding.UTF8.GetChars(utf8, text)]);
    }

    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        return value ^ (value >> 32);
    }
}
