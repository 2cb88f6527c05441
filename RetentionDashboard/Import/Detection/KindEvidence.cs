using System.Buffers;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Tells from a column's first values what kind of thing it holds.</summary>
internal sealed class KindEvidence
{
    public const int ValuesJudged = 20;
    private static readonly SearchValues<byte> PhoneLetters = SearchValues.Create("+0123456789 -()."u8);
    private readonly int[] _counts = new int[Enum.GetValues<ColumnKind>().Length];
    private int _values;

    public bool IsFull => _values >= ValuesJudged;

    /// <summary>What most of the values are.</summary>
    public ColumnKind Kind
    {
        get
        {
            var most = Array.IndexOf(_counts, _counts.Max());
            return _values == 0 ? ColumnKind.Empty : _counts[most] * 5 >= _values * 4 ? (ColumnKind)most : ColumnKind.Text;
        }
    }

    public void Add(ReadOnlySpan<byte> value)
    {
        _values++;
        _counts[(int)Of(value)]++;
    }

    public static ColumnKind Of(ReadOnlySpan<byte> value) =>
        value.Contains((byte)'@') && value.Contains((byte)'.') && !value.Contains((byte)' ') ? ColumnKind.Email
        : DateText.Judge(value) != DateReading.NotADate ? ColumnKind.Date
        : IsPhone(value) ? ColumnKind.Phone
        : NumberText.Judge(value) != NumberShape.NotANumber ? ColumnKind.Number
        : ColumnKind.Text;

    private static bool IsPhone(ReadOnlySpan<byte> value) =>
        value.Length is >= 9 and <= 20 && value[0] is (byte)'+' or (byte)'0' && !value.ContainsAnyExcept(PhoneLetters);
}
