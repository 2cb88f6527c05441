using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>A rule under a name.</summary>
/// <param name="Id">0 for one that is not kept yet.</param>
/// <param name="Colour">Number of a colour of the charts' palette, from 0.</param>
/// <param name="Rule">Null where what is kept cannot be read.</param>
/// <param name="Error">Why it cannot be read.</param>
public sealed record KeptSegment(int Id, string Name, string? Description, int Colour, SegmentRule? Rule, RuleError? Error = null)
{
    /// <summary>What is kept, where it cannot be read, so that it can be mended.</summary>
    public string? Json { get; init; }
}
