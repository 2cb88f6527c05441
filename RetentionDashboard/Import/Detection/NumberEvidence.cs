using System.Globalization;
using System.Text;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Gathers what a column's values say about its thousands and decimals.</summary>
internal sealed class NumberEvidence
{
    private static readonly NumberStyle?[] Styles = [.. Enum.GetValues<NumberStyle>()];
    private readonly Dictionary<NumberShape, (int Count, string First, int Line)> _shapes = [];
    private bool _withinUnit = true;
    private bool _anyFraction;

    /// <summary>Code of the currency sign that its values carry.</summary>
    public string? Currency { get; private set; }

    /// <summary>A value that carries the sign, as written.</summary>
    public string? CurrencyValue { get; private set; }

    /// <summary>True where every value lies between 0 and 1 and one strictly between: a rate, not money.</summary>
    public bool IsRate => _withinUnit && _anyFraction;

    /// <summary>True while every value was zero or one.</summary>
    public bool MayBeRate => _withinUnit;

    public bool IsDecided => Decisive > 0 || Count(NumberShape.DotThree) + Count(NumberShape.CommaThree) == 0;

    private int Decisive => Count(NumberShape.En) + Count(NumberShape.De) + Count(NumberShape.Fr) + Count(NumberShape.DotGroups);

    public void Add(ReadOnlySpan<byte> value, int line)
    {
        var shape = NumberText.Judge(value);
        _shapes[shape] = _shapes.TryGetValue(shape, out var seen) ? seen with { Count = seen.Count + 1 } : (1, Encoding.UTF8.GetString(value).Trim(), line);
        if (Currency is null && CurrencySign.CodeIn(value) is { } code)
        {
            (Currency, CurrencyValue) = (code, Encoding.UTF8.GetString(value).Trim());
        }

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
    public (Guess<NumberStyle?>? Guess, ImportNote? Problem) Decide(string header, NumberStyle? stated, string? currency, bool isMoney)
    {
        if (stated is not null)
        {
            return Found(stated, new ImportNote(ImportNoteCode.StatedByUser));
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
            return Count(NumberShape.Plain) > 0 ? Found(null, new ImportNote(ImportNoteCode.NumbersPlain)) : (null, null);
        }

        if (noCents && en == 0 && (dots == 0 || commas == 0))
        {
            return Found(dots > 0 ? NumberStyle.Id : NumberStyle.En, new ImportNote(ImportNoteCode.NumbersBecauseOfCurrency, currency!));
        }

        var sample = First(dots > 0 ? NumberShape.DotThree : commas > 0 ? NumberShape.CommaThree : NumberShape.En);
        var question = new ImportNote(ImportNoteCode.NumberStyleAmbiguous, header, sample);
        return (new Guess<NumberStyle?>(NumberStyle.En, question, IsDecided: false) { Alternatives = Styles }, question);
    }

    private static (Guess<NumberStyle?>, ImportNote?) Found(NumberStyle? style, ImportNote evidence) =>
        (new Guess<NumberStyle?>(style, evidence) { Alternatives = Styles }, null);

    private (Guess<NumberStyle?>, ImportNote?) Because(NumberStyle style, NumberShape shape) => Found(
        style, new ImportNote(ImportNoteCode.NumbersBecauseOfValue, NumberStyleExample.Of(style), First(shape), _shapes[shape].Line.ToString(CultureInfo.InvariantCulture)));

    private int Count(NumberShape shape) => _shapes.TryGetValue(shape, out var seen) ? seen.Count : 0;

    private string First(NumberShape shape) => _shapes[shape].First;
}
