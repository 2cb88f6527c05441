namespace RetentionDashboard.Components.Controls;

/// <summary>How a figure moved against the span before, and whether that is good.</summary>
/// <param name="Text">"+12.3%" or "+1.2 pp", written by Formats.</param>
/// <param name="Difference">Its sign is the direction.</param>
/// <param name="HigherIsBetter">Null where neither direction is good or bad.</param>
/// <param name="Before">The figure of the span before, written by Formats.</param>
public sealed record Trend(string Text, decimal Difference, bool? HigherIsBetter, string Before)
{
    /// <summary>"Mar 2026 against Feb 2026" where the two are not the page's own spans; null where they are.</summary>
    public string? Compared { get; init; }

    public bool? IsGood => Difference == 0 || HigherIsBetter is null ? null : Difference > 0 == HigherIsBetter;
}
