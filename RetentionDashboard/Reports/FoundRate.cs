namespace RetentionDashboard.Reports;

/// <summary>A rate that amounts are multiplied by, and the one or two entered rates that it comes from; none between equal currencies.</summary>
internal sealed record FoundRate(decimal Rate, QuotedRate? Entered = null, QuotedRate? Then = null);
