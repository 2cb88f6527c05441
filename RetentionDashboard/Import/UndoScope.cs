namespace RetentionDashboard.Import;

/// <summary>What an undo would take away and bring back.</summary>
/// <param name="Orders">That the import added.</param>
/// <param name="OrdersReturning">That the import told anew and that go back to what they were.</param>
/// <param name="Refunds">That the import added.</param>
/// <param name="Customers">That no other import names.</param>
public sealed record UndoScope(int Orders, int OrdersReturning, int Refunds, int Customers);
