namespace RetentionDashboard.Reports;

/// <param name="Value">What the URL carries.</param>
/// <param name="Label">What the user reads.</param>
/// <param name="Customers">Customers whose first order has it; null where nobody counted.</param>
public sealed record FilterChoice(string Value, string Label, int? Customers);
