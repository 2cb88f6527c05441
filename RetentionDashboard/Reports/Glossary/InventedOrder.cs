namespace RetentionDashboard.Reports.Glossary;

/// <summary>One row of the invented example shop; money in currency units.</summary>
public sealed record InventedOrder(string Customer, DateTime PlacedAt, decimal Amount, string Channel, IReadOnlyList<string> Products)
{
    /// <summary>Discount code; null where none was used.</summary>
    public string? Code { get; init; }

    /// <summary>Paid back on the day of the order; null where nothing was.</summary>
    public decimal? Refund { get; init; }
}
