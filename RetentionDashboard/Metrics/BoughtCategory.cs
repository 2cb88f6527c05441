namespace RetentionDashboard.Metrics;

/// <summary>A category that one customer bought from.</summary>
/// <param name="Name">The category.</param>
/// <param name="Orders">Orders with a product of it.</param>
/// <param name="Total">What its lines sum up to, in ten-thousandths.</param>
public sealed record BoughtCategory(string Name, int Orders, long Total);
