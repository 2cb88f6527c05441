using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Compare;

/// <summary>The spans that a span is usually compared with.</summary>
public static class ComparePresets
{
    /// <summary>The period right before it: the month before a month, the quarter before a quarter, else as many days.</summary>
    public static DateSpan Before(DateSpan span)
    {
        foreach (var grain in (Grain[])[Grain.Month, Grain.Quarter, Grain.Year])
        {
            if (Period.Of(grain, span.From) is var period && period.Days == span)
            {
                return (period + -1).Days;
            }
        }

        return new DateSpan(span.From.AddDays(-span.Days), span.From.AddDays(-1));
    }

    /// <summary>The same days a year earlier; the end of a month stays the end of its month.</summary>
    public static DateSpan YearBefore(DateSpan span)
    {
        var to = span.To.AddYears(-1);
        return new DateSpan(span.From.AddYears(-1), span.To.AddDays(1).Day == 1 ? new DateOnly(to.Year, to.Month, DateTime.DaysInMonth(to.Year, to.Month)) : to);
    }
}
