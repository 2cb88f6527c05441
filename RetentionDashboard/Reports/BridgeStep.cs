using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>One part of a revenue bridge.</summary>
/// <param name="Change">What it adds, in currency units; negative where it takes away.</param>
public sealed record BridgeStep(BridgePart Part, int Customers, decimal Change);
