namespace RetentionDashboard.Metrics;

/// <summary>Customer retention rate over a span, with the counts it is made of (METRICS.md, CRR).</summary>
/// <param name="Span">Days a to b.</param>
/// <param name="Window">Activity window W in days.</param>
/// <param name="Start">S, customers with an order in the W days before a.</param>
/// <param name="End">E, customers with an order in the W days that end with b.</param>
/// <param name="New">N, members of E whose first order is in the span.</param>
/// <param name="Reactivated">R, members of E neither new nor in S.</param>
public sealed record RetentionFigures(DateSpan Span, int Window, int Start, int End, int New, int Reactivated)
{
    /// <summary>Customers whose first order lies before day a.</summary>
    public int AcquiredBefore { get; init; }

    /// <summary>Members of S that are in E: E − N − R.</summary>
    public int Retained => End - New - Reactivated;

    /// <summary>CRR = (E − N − R) ÷ S.</summary>
    public Ratio RetentionRate => new(Retained, Start);

    /// <summary>1 − CRR: members of S not in E ÷ S.</summary>
    public Ratio ChurnRate => new(Start - Retained, Start);

    /// <summary>R ÷ customers acquired before a and not in S: of those who had fallen silent, how many came back.</summary>
    public Ratio ReactivationRate => new(Reactivated, AcquiredBefore - Start);

    /// <summary>The textbook (E − N) ÷ S, which can exceed 1.</summary>
    public Ratio TextbookRetentionRate => new(End - New, Start);
}
