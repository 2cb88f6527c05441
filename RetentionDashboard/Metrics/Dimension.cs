namespace RetentionDashboard.Metrics;

/// <summary>A dictionary-coded property of orders.</summary>
public sealed class Dimension
{
    private readonly string[] _values;

    internal Dimension(string[] values, CodeColumn codes) => (_values, Codes) = (values, codes);

    internal Dimension(DimensionBuilder builder, ReadOnlySpan<int> codes)
        : this(builder.ToValues(), CodeColumn.Of(codes, builder.Count))
    {
    }

    internal CodeColumn Codes { get; }

    /// <summary>The distinct values; a code is the position.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>Code of the order at <paramref name="order"/>; <see cref="DimensionBuilder.None"/> where it has no value.</summary>
    public int CodeAt(int order) => Codes[order];

    /// <summary>The same values for the orders at <paramref name="places"/>.</summary>
    internal Dimension Take(ReadOnlySpan<int> places) => new(_values, Codes.Take(places));

    /// <summary>Code of a value; <see cref="DimensionBuilder.None"/> where no order has it.</summary>
    public int CodeOf(string value) => Array.IndexOf(_values, value);
}
