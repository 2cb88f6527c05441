using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>Where a customer of a list stands and came from.</summary>
public sealed record CustomerMarks
{
    public RfmSegment? Segment { get; init; }
    public LifecycleStage? Stage { get; init; }

    /// <summary>1 is the best.</summary>
    public int? Tier { get; init; }

    /// <summary>Orders with a discount ÷ orders.</summary>
    public Ratio? DiscountShare { get; init; }

    /// <summary>When the next order is due; null where nobody of the store came back yet.</summary>
    public NextOrder? Next { get; init; }

    /// <summary>P(alive); null where no model can say.</summary>
    public double? ChanceAlive { get; init; }

    /// <summary>Order days expected over twelve months; null where no model can say.</summary>
    public double? ExpectedOrders { get; init; }

    /// <summary>Predicted CLV over twelve months in currency units; null where no model can say.</summary>
    public double? PredictedValue { get; init; }

    /// <summary>CLV × (1 − P(alive)) over twelve months in currency units; null where no model can say.</summary>
    public double? ValueAtRisk { get; init; }

    /// <summary>Between which days to write to them; null where neither their own rhythm nor a model can say.</summary>
    public ContactWindow? Contact { get; init; }

    /// <summary>Of the first order.</summary>
    public string? Channel { get; init; }

    /// <summary>Of the first order.</summary>
    public string? Country { get; init; }

    /// <summary>Of the first order; read only where it is asked for.</summary>
    public string? City { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
}
