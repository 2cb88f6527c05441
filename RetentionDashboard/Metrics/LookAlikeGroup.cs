namespace RetentionDashboard.Metrics;

/// <summary>Customers who look like one person.</summary>
/// <param name="CustomerIds">Two or more, ascending.</param>
/// <param name="Reasons">Everything that ties any two of them.</param>
public sealed record LookAlikeGroup(IReadOnlyList<int> CustomerIds, LookAlikeReasons Reasons);
