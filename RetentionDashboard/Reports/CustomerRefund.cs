namespace RetentionDashboard.Reports;

/// <summary>A refund that names no order; money in currency units.</summary>
public sealed record CustomerRefund(string Number, DateTime RefundedAt, decimal Amount);
