using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>The lifecycle stage of customers, by an activity window of W days.</summary>
public static class Lifecycle
{
    /// <summary>The stage of a customer by the figures' day; null for whoever was none yet.</summary>
    /// <param name="figures">What customers did.</param>
    /// <param name="customer">The customer's number.</param>
    /// <param name="window">W in days, at least 1.</param>
    public static LifecycleStage? StageOf(CustomerFigures figures, int customer, int window)
    {
        if (!figures.IsCustomer(customer))
        {
            return null;
        }

        var silence = figures.SilenceOf(customer);
        if (silence > 2 * window)
        {
            return LifecycleStage.Lapsed;
        }

        var days = figures.DaysOf(customer);
        if (silence > window && (days.Length == 1 || silence > CustomerSummary.TwiceMedianGap(days)))
        {
            return LifecycleStage.AtRisk;
        }

        return days.Length == 1 ? LifecycleStage.New
            : SilenceBefore(days) > 2 * window ? LifecycleStage.Reactivated
            : LifecycleStage.Active;
    }

    // Several orders of the last day came back together.
    private static int SilenceBefore(ReadOnlySpan<int> days) => days.LastIndexOfAnyExcept(days[^1]) is >= 0 and var before ? days[^1] - days[before] : 0;
}
