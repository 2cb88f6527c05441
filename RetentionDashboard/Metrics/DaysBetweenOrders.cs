namespace RetentionDashboard.Metrics;

/// <summary>Days between consecutive distinct order days of one customer, over all customers.</summary>
/// <param name="Gaps">Number of gaps.</param>
/// <param name="Median">Middle value (mean of the two middle ones); null without gaps.</param>
/// <param name="LowerQuartile">25 % quantile, linear interpolation (R type 7); null without gaps.</param>
/// <param name="UpperQuartile">75 % quantile, linear interpolation (R type 7); null without gaps.</param>
/// <param name="ProposedWindow">80 % quantile rounded up to whole days, proposed as the activity window; null without gaps.</param>
/// <param name="Histogram">Number of gaps by days; index 0 is always 0.</param>
public sealed record DaysBetweenOrders(
    int Gaps, decimal? Median, decimal? LowerQuartile, decimal? UpperQuartile, int? ProposedWindow, IReadOnlyList<int> Histogram);
