using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The orders of a store that have an issue.</summary>
/// <param name="Keys">Moment and id of each, the newest first.</param>
/// <param name="Attributed">Of them those that name a customer, so that they are in the figures of the other pages.</param>
internal sealed record IssueOrders(IssueKey[] Keys, MoneySums Money, int Attributed);
