using System.Text;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Gathers what a column's values say about its order of day and month.</summary>
internal sealed class DateEvidence
{
    private readonly Dictionary<DateReading, (int Count, string First)> _readings = [];

    public bool HasOffsets { get; private set; }

    public bool IsDecided => Count(DateReading.Either) == 0 || Count(DateReading.DayFirst) != Count(DateReading.MonthFirst);

    public bool HasDates => Count(DateReading.Plain) + Count(DateReading.DayFirst) + Count(DateReading.MonthFirst) + Count(DateReading.Either) > 0;

    public void Add(ReadOnlySpan<byte> value)
    {
        var reading = DateText.Judge(value);
        if (_readings.TryGetValue(reading, out var seen))
        {
            _readings[reading] = seen with { Count = seen.Count + 1 };
        }
        else
        {
            _readings[reading] = (1, Encoding.UTF8.GetString(value).Trim());
            HasOffsets |= DateText.TryRead(value, DateOrder.DayFirst, out var moment) && moment.OffsetMinutes is not null;
            HasOffsets |= DateText.TryRead(value, DateOrder.MonthFirst, out moment) && moment.OffsetMinutes is not null;
        }
    }

    public (DateOrder Order, string Pattern, ImportNote? Evidence, ImportNote? Problem) Decide(string header, string? stated)
    {
        if (stated is not null)
        {
            return (DateText.OrderOf(stated), stated, new ImportNote(ImportNoteCode.StatedByUser), null);
        }

        var order = Count(DateReading.MonthFirst) > Count(DateReading.DayFirst) ? DateOrder.MonthFirst : DateOrder.DayFirst;
        var deciding = order == DateOrder.MonthFirst ? DateReading.MonthFirst : DateReading.DayFirst;
        if (Count(deciding) > 0 && IsDecided)
        {
            var pattern = Pattern(deciding, order);
            return (order, pattern, new ImportNote(ImportNoteCode.DatesBecauseOfValue, pattern, First(deciding)), null);
        }

        if (Count(DateReading.Either) > 0)
        {
            var pattern = Pattern(DateReading.Either, order);
            return (order, pattern, null, new ImportNote(ImportNoteCode.DateOrderAmbiguous, header, First(DateReading.Either)));
        }

        return Count(DateReading.Plain) > 0
            ? (order, Pattern(DateReading.Plain, order), new ImportNote(ImportNoteCode.DatesIso), null)
            : (order, "yyyy-MM-dd", null, null);
    }

    private int Count(DateReading reading) => _readings.TryGetValue(reading, out var seen) ? seen.Count : 0;

    private string First(DateReading reading) => _readings[reading].First;

    private string Pattern(DateReading reading, DateOrder order) => DateText.Pattern(Encoding.UTF8.GetBytes(First(reading)), order);
}
