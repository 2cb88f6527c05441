namespace RetentionDashboard.Forecast;

/// <summary>Repeats a customer and week: where searches for parameters start.</summary>
internal static class BuyingRate
{
    private const double LeastWeeks = 1.0 / 7;

    public static double Of(PurchaseSummary summary)
    {
        var days = 0.0;
        for (var group = 0; group < summary.Groups.Length; group++)
        {
            days += (double)summary.Groups[group].Age * summary.Counts[group];
        }

        return Math.Max(summary.Repeats, 1) / Math.Max(days / RepeatPurchases.DaysPerWeek, LeastWeeks);
    }
}
