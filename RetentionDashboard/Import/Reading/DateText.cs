using System.Text;

namespace RetentionDashboard.Import.Reading;

/// <summary>
/// Reads dates as exports write them: numbers in a known order or a month in words, then perhaps a time, AM or PM, and an offset.
/// One scanner instead of a list of patterns, because exporters mix separators, lengths and offsets freely.
/// </summary>
internal static class DateText
{
    /// <summary>Years outside are typing errors, never dates of an order.</summary>
    public const int FirstYear = 1900;

    public const int LastYear = 2199;

    public static bool TryRead(ReadOnlySpan<byte> text, DateOrder order, out Moment moment)
    {
        moment = default;
        var parts = new DateParts(text);
        if (!parts.Read() || !parts.TryOrder(order, out var year, out var month, out var day))
        {
            return false;
        }

        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        if (!TimeText.TryRead(parts.Rest, out var time, out var offset))
        {
            return false;
        }

        moment = new Moment(new DateTime(year, month, day).Add(time), offset);
        return true;
    }

    public static DateReading Judge(ReadOnlySpan<byte> text)
    {
        var parts = new DateParts(text);
        if (!parts.Read() || !TimeText.TryRead(parts.Rest, out _, out _))
        {
            return DateReading.NotADate;
        }

        return parts.Judge();
    }

    /// <summary>A .NET pattern that describes how <paramref name="text"/> is written.</summary>
    public static string Pattern(ReadOnlySpan<byte> text, DateOrder order)
    {
        var parts = new DateParts(text);
        if (!parts.Read())
        {
            return "yyyy-MM-dd";
        }

        var pattern = new StringBuilder(parts.Pattern(order));
        var rest = Encoding.UTF8.GetString(parts.Rest);
        TimeText.Describe(rest, pattern);
        return pattern.ToString();
    }

    /// <summary>The order of the parts in a .NET pattern that a user stated.</summary>
    public static DateOrder OrderOf(string pattern)
    {
        var day = pattern.IndexOf('d', StringComparison.Ordinal);
        var month = pattern.IndexOf('M', StringComparison.Ordinal);
        var year = pattern.IndexOf('y', StringComparison.Ordinal);
        var dayFirst = day >= 0 && day < month;
        return dayFirst ? year >= 0 && year < day ? DateOrder.YearDayMonth : DateOrder.DayFirst : DateOrder.MonthFirst;
    }
}
