namespace RetentionDashboard.Import.Orders;

/// <summary>Where a text stands in a <see cref="TextBuffer"/>; the default is no text at all.</summary>
internal readonly struct Utf8Text(int at, int length)
{
    private readonly int _lengthAndOne = length + 1;

    public bool IsNull => _lengthAndOne == 0;

    public int At { get; } = at;

    public int Length => _lengthAndOne - 1;
}
