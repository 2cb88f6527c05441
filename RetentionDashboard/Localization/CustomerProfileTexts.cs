using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Localization;

/// <summary>Says in sentences what a customer's orders tell.</summary>
public static class CustomerProfileTexts
{
    public static string Scores(CustomerProfile profile) =>
        Formats.Fill(Texts.Customer_Scores, Formats.Count(profile.Recency), Formats.Count(profile.Frequency), Formats.Count(profile.Monetary));

    public static string Tier(CustomerProfile profile) => Formats.Fill(Texts.Customer_TierOf, Formats.Count(profile.Tier), Formats.Count(profile.Tiers));

    /// <summary>How many days usually lie between two orders, and of how many gaps that is known.</summary>
    public static string Rhythm(OrderRhythm rhythm) => rhythm.Gaps.Count switch
    {
        0 => Texts.Customer_Rhythm_None,
        var gaps when rhythm.IsOwn => Formats.Fill(Texts.Customer_Rhythm_Own, Formats.Days(rhythm.Median), Formats.Gaps(gaps), Formats.Number(rhythm.LowerQuartile, 1), Formats.Days(rhythm.UpperQuartile)),
        var gaps => Formats.Fill(Texts.Customer_Rhythm_Few, Formats.Gaps(gaps), Formats.Days(rhythm.Median), Formats.Gaps(OrderRhythm.FewestGaps)),
    };

    /// <summary>Whose days the dates of the next order are.</summary>
    public static string Source(NextOrder next) => next.Source == NextOrderSource.OwnGaps
        ? Formats.Fill(Texts.Customer_Next_Own, Formats.Gaps(next.Observed))
        : Formats.Fill(Texts.Customer_Next_Store, Formats.Customers(next.Observed), RepeatTexts.Order(next.After), Formats.Percent(next.Returning));

    public static string State(DueState state) => state switch
    {
        DueState.Later => Texts.Customer_Due_Later,
        DueState.Due => Texts.Customer_Due_Now,
        _ => Texts.Customer_Due_Overdue,
    };

    /// <summary>Class of the badge of a state.</summary>
    public static string Look(DueState state) => state switch
    {
        DueState.Later => "over",
        DueState.Due => "good",
        _ => "bad",
    };

    /// <summary>The cohort as the pages name it: "Jan 1997", "Q1 1997", "1997".</summary>
    public static string Cohort(CustomerCohort cohort) => CohortTexts.Cohort(CohortRows.FirstOrder, cohort.Grain, cohort.Key);

    public static string Others(CustomerCohort cohort) => cohort.Size switch
    {
        1 => Formats.Fill(Texts.Customer_Compared_Alone, Cohort(cohort)),
        2 => Formats.Fill(Texts.Customer_Compared_Of, Cohort(cohort), Texts.Customer_Compared_Other),
        _ => Formats.Fill(Texts.Customer_Compared_Of, Cohort(cohort), Formats.Fill(Texts.Customer_Compared_Others, Formats.Count(cohort.Size - 1))),
    };

    public static string Orders(CustomerCohort cohort) => Compared(cohort.Orders, Formats.Orders(cohort.Orders.Value), Formats.Number(cohort.Orders.Mean.Value));

    public static string Revenue(CustomerCohort cohort, string currency) =>
        Compared(cohort.Revenue, Formats.Money(cohort.Revenue.Value, currency), Formats.Money(cohort.Revenue.Mean.Value, currency));

    private static string Compared(Standing standing, string own, string mean) => standing.Same == 0
        ? Formats.Fill(Texts.Customer_Compared_Above, own, mean, Formats.Percent(standing.Below))
        : Formats.Fill(Texts.Customer_Compared_Same, own, mean, Formats.Percent(standing.Below), Formats.Percent(standing.Equal));
}
