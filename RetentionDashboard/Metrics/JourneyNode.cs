namespace RetentionDashboard.Metrics;

/// <summary>Customers at one step of a product journey.</summary>
/// <param name="Step">Number of the order, from 1.</param>
/// <param name="Stop">What the place stands for.</param>
/// <param name="Item">Code of the item that leads their orders; <see cref="DimensionBuilder.None"/> for all other stops.</param>
/// <param name="Customers">How many they are.</param>
public sealed record JourneyNode(int Step, JourneyStop Stop, int Item, int Customers);
