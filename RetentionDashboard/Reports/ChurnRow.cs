using RetentionDashboard.Forecast;

namespace RetentionDashboard.Reports;

/// <summary>A customer whom a message can still change something about.</summary>
/// <param name="Customer">Who they are and what they did; the median of days between orders is their rhythm.</param>
/// <param name="Contact">Between which days to write to them.</param>
/// <param name="ChanceAlive">P(alive).</param>
/// <param name="ExpectedOrders">Order days expected over the horizon.</param>
/// <param name="Clv">Predicted CLV over the horizon, in currency units; null without a model of values.</param>
/// <param name="ValueAtRisk">CLV × (1 − P(alive)), in currency units; null without a model of values.</param>
public sealed record ChurnRow(CustomerRow Customer, ContactWindow Contact, double ChanceAlive, double ExpectedOrders, double? Clv, double? ValueAtRisk)
{
    /// <summary>The same with 95 % bands, for the first customers that a report shows; null for others, and in a file of everybody.</summary>
    public CustomerOutlook? Outlook { get; init; }
}
