namespace RetentionDashboard.Reports;

/// <summary>One side of a reconciliation; money in currency units.</summary>
/// <param name="Orders">Valid ones, unattributed included.</param>
/// <param name="Unattributed">Of them those that name no customer.</param>
/// <param name="NotValid">Orders that are kept and count nowhere.</param>
public sealed record ReconciledFigures(int Orders, int Unattributed, int NotValid, decimal Gross, int Refunds, decimal Net);
