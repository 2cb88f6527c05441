using System.Globalization;
using System.Text;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Gathers what a column's values say about its order of day and month.</summary>
internal sealed class DateEvidence
{
    private const string Iso = "yyyy-MM-dd";
    private const int OffsetsKept = 50;
    private readonly Dictionary<DateReading, (int Count, string First, int Line)> _readings = [];
    private readonly List<(string Value, Moment Moment)> _offsets = [];

    public bool HasOffsets => _offsets.Count > 0;

    /// <summary>The first moments that carry an offset, as written and as read.</summary>
    public IReadOnlyList<(string Value, Moment Moment)> Offsets => _offsets;

    public bool IsDecided => Count(DateReading.Either) == 0 || Count(DateReading.DayFirst) != Count(DateReading.MonthFirst);

    public bool HasDates => Count(DateReading.Plain) + Count(DateReading.DayFirst) + Count(DateReading.MonthFirst) + Count(DateReading.Either) > 0;

    /// <summary>True where some value names day and month by their place alone.</summary>
    private bool TellsPlaces => Count(DateReading.DayFirst) + Count(DateReading.MonthFirst) + Count(DateReading.Either) > 0;

    public void Add(ReadOnlySpan<byte> value, int line)
    {
        var reading = DateText.Judge(value);
        var isNew = !_readings.TryGetValue(reading, out var seen);
        _readings[reading] = isNew ? (1, Encoding.UTF8.GetString(value).Trim(), line) : seen with { Count = seen.Count + 1 };
        if ((isNew || HasOffsets) && _offsets.Count < OffsetsKept && reading != DateReading.NotADate)
        {
            var order = reading == DateReading.MonthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst;
            if (DateText.TryRead(value, order, out var moment) && moment.OffsetMinutes is not null)
            {
                _offsets.Add((Encoding.UTF8.GetString(value).Trim(), moment));
            }
        }
    }

    public (DateOrder Order, Guess<string>? Guess, ImportNote? Problem) Decide(string header, string? stated, IOrderFormat format)
    {
        if (stated is not null)
        {
            return (DateText.OrderOf(stated), new Guess<string>(stated, new ImportNote(ImportNoteCode.StatedByUser)) { Alternatives = Patterns() }, null);
        }

        var order = Count(DateReading.MonthFirst) > Count(DateReading.DayFirst) ? DateOrder.MonthFirst : DateOrder.DayFirst;
        var deciding = order == DateOrder.MonthFirst ? DateReading.MonthFirst : DateReading.DayFirst;
        if (Count(deciding) > 0 && IsDecided)
        {
            var (_, first, line) = _readings[deciding];
            return Found(order, deciding, new ImportNote(ImportNoteCode.DatesBecauseOfValue, Pattern(deciding, order), first, line.ToString(CultureInfo.InvariantCulture)));
        }

        if (Count(DateReading.Either) > 0)
        {
            if (format.DateOrder is { } known)
            {
                return Found(known, DateReading.Either, new ImportNote(ImportNoteCode.DatesBecauseOfFormat, format.Title, Pattern(DateReading.Either, known)));
            }

            var question = new ImportNote(ImportNoteCode.DateOrderAmbiguous, header, _readings[DateReading.Either].First);
            return (order, new Guess<string>(Pattern(DateReading.Either, order), question, IsDecided: false) { Alternatives = Patterns() }, question);
        }

        return Count(DateReading.Plain) > 0 ? Found(order, DateReading.Plain, new ImportNote(ImportNoteCode.DatesIso)) : (order, null, null);
    }

    /// <summary>The order of another column of dates in the same file, which nobody is asked about.</summary>
    /// <param name="dates">Of the column that orders are dated by.</param>
    /// <param name="order">What was decided for that one.</param>
    /// <returns>Null where neither column, nor the format, tells.</returns>
    public DateOrder? OrderBeside(DateEvidence dates, DateOrder order, IOrderFormat format) =>
        Count(DateReading.DayFirst) != Count(DateReading.MonthFirst) ? Count(DateReading.DayFirst) > Count(DateReading.MonthFirst) ? DateOrder.DayFirst : DateOrder.MonthFirst
        : !TellsPlaces || dates.TellsPlaces ? order
        : format.DateOrder;

    private (DateOrder, Guess<string>?, ImportNote?) Found(DateOrder order, DateReading reading, ImportNote evidence) =>
        (order, new Guess<string>(Pattern(reading, order), evidence) { Alternatives = Patterns() }, null);

    /// <summary>What the values could be written like; of a column without dates nothing can be said.</summary>
    private List<string> Patterns()
    {
        DateReading[] numeric = [DateReading.Either, DateReading.DayFirst, DateReading.MonthFirst];
        var patterns = new List<string>();
        if (numeric.FirstOrDefault(reading => Count(reading) > 0) is var written and not DateReading.NotADate)
        {
            patterns.Add(Pattern(written, DateOrder.DayFirst));
            patterns.Add(Pattern(written, DateOrder.MonthFirst));
        }

        if (Count(DateReading.Plain) > 0)
        {
            patterns.Add(Pattern(DateReading.Plain, DateOrder.DayFirst));
            if (_readings[DateReading.Plain].First.Take(4).All(char.IsAsciiDigit))
            {
                patterns.Add(Pattern(DateReading.Plain, DateOrder.YearDayMonth));
            }
        }

        return patterns.Count > 0 ? [.. patterns.Distinct()] : [Iso];
    }

    private int Count(DateReading reading) => _readings.TryGetValue(reading, out var seen) ? seen.Count : 0;

    private string Pattern(DateReading reading, DateOrder order) => DateText.Pattern(Encoding.UTF8.GetBytes(_readings[reading].First), order);
}
