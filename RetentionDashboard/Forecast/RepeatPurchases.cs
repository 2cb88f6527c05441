namespace RetentionDashboard.Forecast;

/// <summary>All that the models know of a customer's order dates; orders of one day are one purchase (Fader, Hardie &amp; Lee 2005, section 2).</summary>
/// <param name="Repeats">x: distinct order days after the first.</param>
/// <param name="LastDay">t_x: days from the first to the last order day; 0 without a repeat.</param>
/// <param name="Age">T: days from the first order day to the end of the calibration, at least <paramref name="LastDay"/>.</param>
public readonly record struct RepeatPurchases(int Repeats, int LastDay, int Age)
{
    /// <summary>Days of the models' unit of time.</summary>
    public const double DaysPerWeek = 7;

    /// <summary>Days of an average month: 365.25 ÷ 12.</summary>
    public const double DaysPerMonth = 365.25 / 12;

    /// <summary>Weeks of an average month: 365.25 ÷ 84.</summary>
    public const double WeeksPerMonth = 365.25 / 84;

    /// <summary>The purchases of these days.</summary>
    /// <param name="days">Day numbers of the orders up to the end, ascending, at least one.</param>
    /// <param name="end">Day number of the last day of the calibration.</param>
    public static RepeatPurchases Of(ReadOnlySpan<int> days, int end)
    {
        var repeats = 0;
        for (var order = 1; order < days.Length; order++)
        {
            repeats += days[order] > days[order - 1] ? 1 : 0;
        }

        return new RepeatPurchases(repeats, days[^1] - days[0], end - days[0]);
    }
}
