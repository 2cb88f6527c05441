namespace RetentionDashboard.Reports;

/// <summary>A refund; money in currency units.</summary>
/// <param name="OrderId">The order that it belongs to; null where it names none.</param>
public sealed record CustomerRefund(string Number, DateTime RefundedAt, decimal Amount, int? OrderId = null);
