namespace RetentionDashboard.Metrics;

/// <summary>How many of those who bought one item came back for another.</summary>
/// <param name="A">Code of the item that was bought.</param>
/// <param name="B">Code of the item of a later order; A itself where it is bought again.</param>
/// <param name="Share">Customers with B in an order after their first one with A ÷ customers with A.</param>
/// <param name="BaseRate">Customers with B in an order after their first ÷ all customers.</param>
/// <param name="PValue">
/// Two-sided p-value of "whoever bought A comes back for B as often as the others" (<see cref="Association"/>); of the others a later order is one after their first.
/// Null where A is bought again: the others never bought it.
/// </param>
/// <param name="Stands">
/// True where they come back more often, and that holds among so many pairs asked about (<see cref="FalseDiscovery"/>, 5 %). Less often never does: after the first order
/// with A fewer orders are left than after the first of all.
/// </param>
public sealed record NextProduct(int A, int B, Ratio Share, Ratio BaseRate, double? PValue, bool Stands)
{
    /// <summary>Share ÷ base rate: 1 is like everybody, above 1 more often. Never null in a list: whoever counts in the share counts in the base.</summary>
    public decimal? Lift => BaseRate.Value is > 0 and var rate ? Share.Value / rate : null;
}
