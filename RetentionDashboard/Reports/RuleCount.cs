using RetentionDashboard.Forecast;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>How many customers a rule holds for, beside all of them.</summary>
/// <param name="AsOf">"Data up to".</param>
/// <param name="Members">Those it holds for; nobody where there is an error.</param>
/// <param name="Everybody">All customers that the filter selects.</param>
/// <param name="Error">Which condition cannot be answered: it asks about a segment that is not there, or about itself.</param>
public sealed record RuleCount(StoreInfo Store, DateOnly? AsOf, SegmentSize Members, SegmentSize Everybody, RuleError? Error = null)
{
    /// <summary>What the rule asks a model for; null where it asks for nothing of the kind, or there is an error.</summary>
    public ForecastResult? Forecast { get; init; }
}
