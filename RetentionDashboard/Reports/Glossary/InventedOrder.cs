namespace RetentionDashboard.Reports.Glossary;

/// <summary>One row of the invented example shop; money in currency units.</summary>
public sealed record InventedOrder(string Customer, DateTime PlacedAt, decimal Amount, string Channel, string Product);
