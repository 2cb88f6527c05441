using System.Text;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Gathers what a column's values say about its thousands and decimals.</summary>
internal sealed class NumberEvidence
{
    private readonly Dictionary<NumberShape, (int Count, string First)> _shapes = [];
    private bool _withinUnit = true;
    private bool _anyFraction;

    /// <summary>Code of the currency sign that its values carry.</summary>
    public string? Currency { get; private set; }

    /// <summary>True where every value lies between 0 and 1 and one strictly between: a rate, not money.</summary>
    public bool IsRate => _withinUnit && _anyFraction;

    /// <summary>True while every value was zero or one.</summary>
    public bool MayBeRate => _withinUnit;

    public bool IsDecided => Decisive > 0 || Count(NumberShape.DotThree) + Count(NumberShape.CommaThree) == 0;

    private int Decisive => Count(NumberShape.En) + Count(NumberShape.De) + Count(NumberShape.Fr) + Count(NumberShape.DotGroups);

    public void Add(ReadOnlySpan<byte> value)
    {
        var shape = NumberText.Judge(value);
        _shapes[shape] = _shapes.TryGetValue(shape, out var seen) ? seen with { Count = seen.Count + 1 } : (1, Encoding.UTF8.GetString(value).Trim());
        Currency ??= CurrencySign.CodeIn(value);
        if (value.Contains((byte)'%'))
        {
            _anyFraction = true;
        }
        else if (NumberText.TryRead(value, NumberStyle.En, out var number) || NumberText.TryRead(value, NumberStyle.De, out number))
        {
            _withinUnit &= number is >= 0 and <= 1;
            _anyFraction |= number is > 0 and < 1;
        }
    }

    /// <param name="isMoney">True for amounts, which a currency without cents settles; a quantity it does not.</param>
    public (NumberStyle? Style, ImportNote? Evidence, ImportNote? Problem) Decide(string header, NumberStyle? stated, string? currency, bool isMoney)
    {
        if (stated is { } style)
        {
            return (style, new ImportNote(ImportNoteCode.StatedByUser), null);
        }

        var en = Count(NumberShape.En);
        var de = Count(NumberShape.De) + Count(NumberShape.Fr) + Count(NumberShape.DotGroups);
        var noCents = isMoney && Reading.Currency.HasNoCents(currency);
        if (en > de && !(noCents && Count(NumberShape.DotThree) > 0))
        {
            return Because(NumberStyle.En, NumberShape.En);
        }

        if (de > en)
        {
            return Count(NumberShape.Fr) > Count(NumberShape.De) ? Because(NumberStyle.Fr, NumberShape.Fr)
                : Count(NumberShape.De) > 0 ? Because(NumberStyle.De, NumberShape.De)
                : Because(NumberStyle.Id, NumberShape.DotGroups);
        }

        var dots = Count(NumberShape.DotThree);
        var commas = Count(NumberShape.CommaThree);
        if (en + dots + commas == 0)
        {
            return Count(NumberShape.Plain) > 0 ? (null, new ImportNote(ImportNoteCode.NumbersPlain), null) : (null, null, null);
        }

        if (noCents && en == 0 && (dots == 0 || commas == 0))
        {
            return (dots > 0 ? NumberStyle.Id : NumberStyle.En, new ImportNote(ImportNoteCode.NumbersBecauseOfCurrency, currency!), null);
        }

        var sample = First(dots > 0 ? NumberShape.DotThree : commas > 0 ? NumberShape.CommaThree : NumberShape.En);
        return (NumberStyle.En, null, new ImportNote(ImportNoteCode.NumberStyleAmbiguous, header, sample));
    }

    private (NumberStyle?, ImportNote?, ImportNote?) Because(NumberStyle style, NumberShape shape) =>
        (style, new ImportNote(ImportNoteCode.NumbersBecauseOfValue, NumberStyleExample.Of(style), First(shape)), null);

    private int Count(NumberShape shape) => _shapes.TryGetValue(shape, out var seen) ? seen.Count : 0;

    private string First(NumberShape shape) => _shapes[shape].First;
}
