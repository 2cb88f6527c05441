namespace RetentionDashboard.Metrics;

/// <summary>A dictionary-coded property of orders.</summary>
public sealed class Dimension
{
    private readonly int[]? _codes;
    private readonly string[] _values;

    internal Dimension(string[] values, int[]? codes) => (_values, _codes) = (values, codes);

    /// <summary>The distinct values; a code is the position.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>Code of the order at <paramref name="order"/>; <see cref="DimensionBuilder.None"/> where it has no value.</summary>
    public int CodeAt(int order) => _codes is null ? DimensionBuilder.None : _codes[order];

    /// <summary>Code of a value; <see cref="DimensionBuilder.None"/> where no order has it.</summary>
    public int CodeOf(string value) => Array.IndexOf(_values, value);
}
