namespace RetentionDashboard.Reports;

/// <summary>An order of a list of orders that are worth a look.</summary>
/// <param name="CustomerIdentity">Null where it names nobody.</param>
/// <param name="Value">Product total after discounts, in the order's own currency.</param>
/// <param name="Store">Name of its store, where the list is one of several stores.</param>
public sealed record IssueOrder(int Id, string Number, DateTime PlacedAt, int? CustomerId, string? CustomerName, string? CustomerIdentity, decimal Value, string Currency, string? Status, string? Store);
