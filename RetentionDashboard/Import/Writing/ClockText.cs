using System.Globalization;

namespace RetentionDashboard.Import.Writing;

/// <summary>A point in time in the text form that EF Core reads and writes.</summary>
internal static class ClockText
{
    public static string Of(DateTime clock) => clock.ToString(clock.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    public static int Day(DateTime clock) => DateOnly.FromDateTime(clock).DayNumber;
}
