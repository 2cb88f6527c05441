namespace RetentionDashboard.Forecast;

/// <summary>One level of a trait and how it goes with leaving: an association, not a cause.</summary>
/// <param name="Trait">Key of the trait.</param>
/// <param name="Level">Name of the level.</param>
/// <param name="Customers">Customers of the level.</param>
/// <param name="Left">How many of them left.</param>
/// <param name="OtherCustomers">Customers whose level of the trait is another known one, rare ones too.</param>
/// <param name="OthersLeft">How many of those left.</param>
/// <param name="Difference">
/// Share of the level's customers who left minus what it would be with the other levels' mean effect, all else as it is: adjusted for the other traits, −1 to 1 (average marginal
/// effect); null where it could not be adjusted.
/// </param>
/// <param name="Lower">Lower end of its 95 % interval; null with <paramref name="Difference"/>.</param>
/// <param name="Upper">Upper end of its 95 % interval; null with <paramref name="Difference"/>.</param>
/// <param name="PValue">Of no difference, two-sided; null with <paramref name="Difference"/>.</param>
public sealed record LeavingReason(
    string Trait, string Level, int Customers, int Left, int OtherCustomers, int OthersLeft, double? Difference, double? Lower, double? Upper, double? PValue)
{
    /// <summary>Difference of the shares as they are, not adjusted; null where nobody is of another level.</summary>
    public double? Unadjusted => OtherCustomers == 0 || Customers == 0 ? null : ((double)Left / Customers) - ((double)OthersLeft / OtherCustomers);

    /// <summary>True where the interval holds no difference too.</summary>
    public bool MayBeChance => Lower <= 0 && Upper >= 0;

    /// <summary>Customers lost with the level beyond what the others lose: difference × customers; null without a difference.</summary>
    public double? CustomersLost => Difference * Customers;
}
