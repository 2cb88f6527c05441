namespace RetentionDashboard.Metrics;

/// <summary>An item that is the best to propose to some customers.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Customers">How many they are.</param>
/// <param name="Expected">Sum of the shares of others in their place who came back for it ÷ those customers.</param>
/// <param name="Because">The pair that proposes it to most of them.</param>
public sealed record NextOffer(int Item, int Customers, Ratio Expected, NextProduct Because);
