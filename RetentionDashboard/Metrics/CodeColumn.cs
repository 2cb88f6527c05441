namespace RetentionDashboard.Metrics;

/// <summary>Codes of a dimension in as few bytes as the number of its values asks for; 0 is "no value", so that a code is kept one higher.</summary>
internal sealed class CodeColumn
{
    private readonly byte[]? _bytes;
    private readonly ushort[]? _shorts;
    private readonly int[]? _ints;

    private CodeColumn(byte[]? bytes, ushort[]? shorts, int[]? ints) => (_bytes, _shorts, _ints) = (bytes, shorts, ints);

    /// <summary>No order has a value.</summary>
    public static CodeColumn None { get; } = new(null, null, null);

    public bool IsNone => _bytes is null && _shorts is null && _ints is null;

    /// <summary>Bytes of a code: 0 where no order has a value, else 1, 2 or 4.</summary>
    public int Width => _bytes is not null ? sizeof(byte) : _shorts is not null ? sizeof(ushort) : _ints is not null ? sizeof(int) : 0;

    public long ByteCount => (_bytes?.Length ?? 0L) + ((_shorts?.Length ?? 0L) * sizeof(ushort)) + ((_ints?.Length ?? 0L) * sizeof(int));

    /// <summary>Codes plus one where <see cref="Width"/> is 1.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Codes plus one where <see cref="Width"/> is 2.</summary>
    public ReadOnlySpan<ushort> Shorts => _shorts;

    /// <summary>Codes plus one where <see cref="Width"/> is 4.</summary>
    public ReadOnlySpan<int> Ints => _ints;

    public int this[int place] =>
        (_bytes is { } bytes ? bytes[place] : _shorts is { } shorts ? shorts[place] : _ints is { } ints ? ints[place] : 0) - 1;

    public static CodeColumn Of(byte[] codesPlusOne) => new(codesPlusOne, null, null);

    public static CodeColumn Of(ushort[] codesPlusOne) => new(null, codesPlusOne, null);

    public static CodeColumn Of(int[] codesPlusOne) => new(null, null, codesPlusOne);

    /// <param name="codes"><see cref="DimensionBuilder.None"/> for no value.</param>
    /// <param name="values">How many codes there are.</param>
    public static CodeColumn Of(ReadOnlySpan<int> codes, int values)
    {
        if (!codes.ContainsAnyExcept(DimensionBuilder.None))
        {
            return None;
        }

        if (values <= byte.MaxValue)
        {
            var bytes = new byte[codes.Length];
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)(codes[i] + 1);
            }

            return Of(bytes);
        }

        if (values <= ushort.MaxValue)
        {
            var shorts = new ushort[codes.Length];
            for (var i = 0; i < shorts.Length; i++)
            {
                shorts[i] = (ushort)(codes[i] + 1);
            }

            return Of(shorts);
        }

        var ints = new int[codes.Length];
        for (var i = 0; i < ints.Length; i++)
        {
            ints[i] = codes[i] + 1;
        }

        return Of(ints);
    }

    /// <summary>The codes at <paramref name="places"/>, in their sequence.</summary>
    public CodeColumn Take(ReadOnlySpan<int> places) =>
        _bytes is not null ? Of(Take(_bytes, places))
        : _shorts is not null ? Of(Take(_shorts, places))
        : _ints is not null ? Of(Take(_ints, places))
        : None;

    public static T[] Take<T>(ReadOnlySpan<T> from, ReadOnlySpan<int> places)
    {
        var taken = new T[places.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = from[places[i]];
        }

        return taken;
    }
}
