namespace RetentionDashboard.Metrics;

/// <summary>How cohorts of one length would look.</summary>
/// <param name="Cohorts">Periods with new customers that are over on the as-of date.</param>
/// <param name="MedianSize">New customers in the middle one of them; null without any.</param>
public sealed record GrainCohorts(Grain Grain, int Cohorts, decimal? MedianSize)
{
    /// <summary>A cohort of fewer customers says little: one order more or less moves it.</summary>
    public const int FewestCustomers = 30;

    /// <summary>Fewer cohorts than this show no trend.</summary>
    public const int FewestCohorts = 6;

    /// <summary>True where cohorts are large enough and there are enough of them.</summary>
    public bool IsEnough => Cohorts >= FewestCohorts && MedianSize >= FewestCustomers;
}
