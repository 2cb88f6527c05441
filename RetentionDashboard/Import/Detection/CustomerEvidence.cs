using System.Buffers;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Tells what a column called just "Customer" holds: ids, e-mails, phones or names.</summary>
internal sealed class CustomerEvidence
{
    private static readonly SearchValues<byte> PhoneLetters = SearchValues.Create("+0123456789 -()."u8);
    private int _values;
    private int _emails;
    private int _phones;
    private int _names;
    private int _words;

    public void Add(ReadOnlySpan<byte> value)
    {
        value = Trim.Cell(value);
        _values++;
        var hasDigit = value.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;
        if (value.Contains((byte)'@'))
        {
            _emails++;
        }
        else if (value[0] is (byte)'+' or (byte)'0' && value.Length >= 9 && !value.ContainsAnyExcept(PhoneLetters))
        {
            _phones++;
        }
        else if (!hasDigit)
        {
            _words++;
            _names += value.Contains((byte)' ') ? 1 : 0;
        }
    }

    /// <param name="isBesideContact">True where another column tells e-mail or phone: then a word alone, "Ani", is a name and no id.</param>
    public ImportField FieldOf(bool isBesideContact) =>
        _emails * 2 > _values ? ImportField.Email
        : _phones * 2 > _values ? ImportField.Phone
        : (isBesideContact ? _words : _names) * 2 > _values ? ImportField.Name
        : ImportField.Customer;
}
