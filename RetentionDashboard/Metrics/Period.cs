using System.Globalization;

namespace RetentionDashboard.Metrics;

/// <summary>A calendar week, month, quarter or year; periods of one grain are numbered without gaps, so that their difference is the period index.</summary>
/// <param name="Grain">Length of the period.</param>
/// <param name="Ordinal">Number of the period; larger is later.</param>
public readonly record struct Period(Grain Grain, int Ordinal)
{
    private const int DaysPerWeek = 7;
    private const int MonthsPerQuarter = 3;
    private const int MonthsPerYear = 12;

    /// <summary>First day of the period.</summary>
    public DateOnly FirstDay => Grain switch
    {
        Grain.Week => DateOnly.FromDayNumber(Ordinal * DaysPerWeek),
        Grain.Month => FirstOfMonth(Ordinal),
        Grain.Quarter => FirstOfMonth(Ordinal * MonthsPerQuarter),
        _ => FirstOfMonth(Ordinal * MonthsPerYear),
    };

    /// <summary>Last day of the period.</summary>
    public DateOnly LastDay => (this + 1).FirstDay.AddDays(-1);

    /// <summary>"2011-03", "2011-Q1", "2011", or the ISO week "2011-W09".</summary>
    public string Key => Grain switch
    {
        Grain.Week => string.Create(CultureInfo.InvariantCulture, $"{IsoWeekYear:0000}-W{IsoWeek:00}"),
        Grain.Month => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{FirstDay.Year:0000}-Q{(FirstDay.Month / MonthsPerQuarter) + 1}"),
        _ => FirstDay.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>First to last day.</summary>
    public DateSpan Days => new(FirstDay, LastDay);

    private int IsoWeekYear => ISOWeek.GetYear(FirstDay.ToDateTime(TimeOnly.MinValue));
    private int IsoWeek => ISOWeek.GetWeekOfYear(FirstDay.ToDateTime(TimeOnly.MinValue));

    /// <summary>The period that holds <paramref name="day"/>.</summary>
    public static Period Of(Grain grain, DateOnly day) => new(grain, OrdinalOf(grain, day));

    /// <summary>The newest period that ends on <paramref name="asOf"/> or before.</summary>
    public static Period NewestComplete(Grain grain, DateOnly asOf)
    {
        var current = Of(grain, asOf);
        return current.LastDay <= asOf ? current : current + -1;
    }

    /// <summary>Number of the period that holds <paramref name="day"/>. Day 0 (0001-01-01) is a Monday.</summary>
    public static int OrdinalOf(Grain grain, DateOnly day) => grain switch
    {
        Grain.Week => day.DayNumber / DaysPerWeek,
        Grain.Month => MonthNumber(day),
        Grain.Quarter => MonthNumber(day) / MonthsPerQuarter,
        _ => day.Year - 1,
    };

    /// <summary>Reads a <see cref="Key"/>; null where it is no key of that grain.</summary>
    public static Period? FromKey(Grain grain, string key)
    {
        var parts = key.Split(grain switch { Grain.Week => "-W", Grain.Month => "-", Grain.Quarter => "-Q", _ => "/" });
        if (parts.Length != (grain == Grain.Year ? 1 : 2) || Number(parts[0]) is not (>= 1 and < 9999) || (parts.Length == 2 && Number(parts[1]) is null))
        {
            return null;
        }

        var (year, part) = (Number(parts[0])!.Value, parts.Length == 2 ? Number(parts[1])!.Value : 1);
        Period? period = grain switch
        {
            Grain.Week when part is >= 1 and <= 53 => Of(grain, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, part, DayOfWeek.Monday))),
            Grain.Month when part is >= 1 and <= MonthsPerYear => Of(grain, new DateOnly(year, part, 1)),
            Grain.Quarter when part is >= 1 and <= MonthsPerYear / MonthsPerQuarter => Of(grain, new DateOnly(year, part * MonthsPerQuarter, 1)),
            Grain.Year => Of(grain, new DateOnly(year, 1, 1)),
            _ => null,
        };
        return period?.Key == key ? period : null;
    }

    /// <summary>The period <paramref name="count"/> later.</summary>
    public static Period operator +(Period period, int count) => period with { Ordinal = period.Ordinal + count };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int MonthNumber(DateOnly day) => ((day.Year - 1) * MonthsPerYear) + day.Month - 1;

    private static DateOnly FirstOfMonth(int months) => new((months / MonthsPerYear) + 1, (months % MonthsPerYear) + 1, 1);
}
