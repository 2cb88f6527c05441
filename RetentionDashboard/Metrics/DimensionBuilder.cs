namespace RetentionDashboard.Metrics;

/// <summary>Gives each distinct value of a property a code, in the sequence of their appearance.</summary>
public sealed class DimensionBuilder
{
    /// <summary>The code of "no value".</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _values = [];

    /// <summary>Starts empty.</summary>
    public DimensionBuilder() => _lookup = _codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Code of <paramref name="value"/>; <see cref="None"/> for an empty one.</summary>
    public int CodeOf(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return None;
        }

        if (!_lookup.TryGetValue(value, out var code))
        {
            code = _values.Count;
            var text = value.ToString();
            _codes.Add(text, code);
            _values.Add(text);
        }

        return code;
    }

    internal int Count => _values.Count;

    internal string[] ToValues() => [.. _values];
}
