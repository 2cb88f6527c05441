namespace RetentionDashboard.Metrics;

/// <summary>Customers who go from one place of a product journey to one of the next step.</summary>
public sealed record JourneyLink(JourneyNode From, JourneyNode To, int Customers)
{
    /// <summary>Of the customers of <see cref="From"/>, those who go to <see cref="To"/>.</summary>
    public Ratio Share => new(Customers, From.Customers);
}
