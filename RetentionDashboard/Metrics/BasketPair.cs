namespace RetentionDashboard.Metrics;

/// <summary>Two items and the baskets that hold them.</summary>
/// <param name="A">Code of the item whose key comes first.</param>
/// <param name="B">Code of the other item.</param>
/// <param name="OrdersWithA">Baskets with A.</param>
/// <param name="OrdersWithB">Baskets with B.</param>
/// <param name="Together">Baskets with both.</param>
/// <param name="Baskets">All baskets.</param>
/// <param name="PValue">Two-sided p-value of "A and B have nothing to do with each other" (<see cref="Association"/>).</param>
/// <param name="Stands">True where that holds among so many pairs asked about (<see cref="FalseDiscovery"/>, 5 %).</param>
public sealed record BasketPair(int A, int B, int OrdersWithA, int OrdersWithB, int Together, int Baskets, double PValue, bool Stands)
{
    /// <summary>Baskets with both ÷ baskets.</summary>
    public Ratio Support => new(Together, Baskets);

    /// <summary>Share of the baskets with A that hold B.</summary>
    public Ratio ConfidenceAToB => new(Together, OrdersWithA);

    /// <summary>Share of the baskets with B that hold A.</summary>
    public Ratio ConfidenceBToA => new(Together, OrdersWithB);

    /// <summary>Confidence ÷ the share of all baskets that hold the other: 1 is chance, above 1 more often.</summary>
    public decimal Lift => (decimal)Together * Baskets / ((decimal)OrdersWithA * OrdersWithB);
}
