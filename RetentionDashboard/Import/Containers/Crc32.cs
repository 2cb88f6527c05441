namespace RetentionDashboard.Import.Containers;

/// <summary>The check sum of zip entries, which the platform's reader does not compare: a damaged figure would pass for another one.</summary>
internal struct Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static value => Remainder((uint)value))];
    private uint _state;

    public readonly uint Value => _state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = ~_state;
        foreach (var value in bytes)
        {
            state = Table[(byte)(state ^ value)] ^ (state >> 8);
        }

        _state = ~state;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
        }

        return value;
    }
}
