using System.Runtime.InteropServices;

namespace RetentionDashboard.Import.Orders;

/// <summary>
/// A 64-bit hash that is the same in every process and version: equal content means unchanged, years later too. Parts whose order must not
/// count (the lines of an order) are hashed alone and added.
/// </summary>
internal struct ContentHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private ulong _state;

    public readonly long Value => (long)Mix(_state);

    public void Add(long value) => _state = Mix(_state ^ ((ulong)value + Multiplier)) * Multiplier;

    public void Add(string? text) => Add(text is null ? -1 : Of(text));

    public static long Of(string text)
    {
        var hash = (ulong)text.Length * Multiplier;
        ReadOnlySpan<char> rest = text;
        while (rest.Length >= 4)
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(rest))) * Multiplier;
            rest = rest[4..];
        }

        ulong tail = 0;
        foreach (var letter in rest)
        {
            tail = (tail << 16) | letter;
        }

        return (long)Mix(hash ^ tail);
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
