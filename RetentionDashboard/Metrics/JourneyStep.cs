namespace RetentionDashboard.Metrics;

/// <summary>One step of a product journey.</summary>
/// <param name="Number">Number of the order, from 1.</param>
/// <param name="Customers">Customers with that many orders or more.</param>
/// <param name="Nodes">Items by customers, the most first, then the others, then those without such an order; none is empty. From the second step on they add up to the customers of the step before.</param>
public sealed record JourneyStep(int Number, int Customers, IReadOnlyList<JourneyNode> Nodes);
