namespace RetentionDashboard.Metrics;

/// <summary>What to propose to a customer next.</summary>
/// <param name="Item">Code of an item that they have not bought yet.</param>
/// <param name="Because">The pair it comes from: its A is an item that they have bought.</param>
public sealed record NextProposal(int Item, NextProduct Because);
