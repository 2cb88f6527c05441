using System.Text;

namespace RetentionDashboard.Import.Orders;

/// <summary>Numbers the texts of a file, so that a cell seen before costs a look-up and no string.</summary>
internal sealed class TextPool
{
    private const int LongestOnStack = 512;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _texts = [];

    public TextPool() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _texts.Count;

    public string this[int number] => _texts[number];

    public int Number(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestOnStack)
        {
            return Number(Encoding.UTF8.GetString(utf8).AsSpan());
        }

        Span<char> text = stackalloc char[LongestOnStack];
        return Number(text[..Encoding.UTF8.GetChars(utf8, text)]);
    }

    /// <summary>Null for an empty cell.</summary>
    public string? Text(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? null : _texts[Number(utf8)];

    private int Number(ReadOnlySpan<char> text)
    {
        if (!_lookup.TryGetValue(text, out var number))
        {
            number = _texts.Count;
            var added = text.ToString();
            _numbers.Add(added, number);
            _texts.Add(added);
        }

        return number;
    }
}
