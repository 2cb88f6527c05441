using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>Two items as a line of a table.</summary>
/// <param name="A">Name of the one; null where the page is about it.</param>
/// <param name="B">Name of the other.</param>
/// <param name="Both">Orders, or customers, with both ÷ all.</param>
/// <param name="Share">Of those with A, the ones with B.</param>
/// <param name="BaseRate">Of all, the ones with B.</param>
/// <param name="Lift">Share ÷ base rate.</param>
/// <param name="PValue">How often chance alone does as much; null where that is not asked.</param>
/// <param name="Stands">False where it may be chance.</param>
public sealed record PairRow(string? A, string B, Ratio Both, Ratio Share, Ratio BaseRate, decimal Lift, double? PValue, bool Stands)
{
    /// <summary>Page of the one item.</summary>
    public string? AddressA { get; init; }

    /// <summary>Page of the other item.</summary>
    public string? AddressB { get; init; }

    /// <summary>Customers of the pair; null where no list says it.</summary>
    public string? Customers { get; init; }
}
