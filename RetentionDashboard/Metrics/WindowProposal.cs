namespace RetentionDashboard.Metrics;

/// <summary>The activity window that suits a shop, the 80th percentile of the days between orders, beside the one in use and what the change would do.</summary>
/// <param name="Days">The proposed window.</param>
/// <param name="Current">The window in use.</param>
/// <param name="WithinProposed">Gaps between orders that end within the proposed window ÷ all gaps.</param>
/// <param name="WithinCurrent">Gaps that end within the window in use ÷ all gaps.</param>
/// <param name="Now">Retention with the window in use; null without a complete quarter.</param>
/// <param name="Then">Retention over the same span with the proposed one.</param>
public sealed record WindowProposal(int Days, int Current, Ratio WithinProposed, Ratio WithinCurrent, RetentionFigures? Now, RetentionFigures? Then)
{
    /// <summary>Fewer gaps than this are too few to propose anything from.</summary>
    public const int FewestGaps = 30;

    /// <summary>True where the window in use is another.</summary>
    public bool Differs => Days != Current;

    /// <summary>Null where fewer than <see cref="FewestGaps"/> gaps are seen.</summary>
    /// <param name="span">The span that retention is compared over; null compares none.</param>
    /// <param name="current">The window in use, in days.</param>
    public static WindowProposal? Of(OrderHistory history, CustomerSelection selection, DateSpan? span, int current)
    {
        var gaps = GapCounts.Count(history, selection, null);
        if (gaps.Gaps < FewestGaps || gaps.ProposedWindow is not { } proposed)
        {
            return null;
        }

        return new WindowProposal(proposed, current, Within(proposed), Within(current), Retention(current), Retention(proposed));

        Ratio Within(int days) => new(gaps.Histogram.Take(days + 1).Sum(), gaps.Gaps);

        RetentionFigures? Retention(int window) => span is { } days ? RetentionCounts.Count(history, selection, days, window) : null;
    }
}
