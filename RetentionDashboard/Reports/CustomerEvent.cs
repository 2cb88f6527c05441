namespace RetentionDashboard.Reports;

/// <summary>An order or a refund on a customer's timeline.</summary>
/// <param name="Number">Number of the order; of a refund's order where it names one, else the refund's own.</param>
/// <param name="Amount">In currency units; what was given back counts below 0.</param>
/// <param name="Gap">Days since the order day before; null for the first order, for further orders of one day and for refunds.</param>
public sealed record CustomerEvent(DateOnly Day, bool IsRefund, string Number, decimal Amount, int? Gap);
