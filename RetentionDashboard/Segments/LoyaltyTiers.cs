using System.Globalization;

namespace RetentionDashboard.Segments;

/// <summary>Which shares of the customers are in each loyalty tier, by lifetime net revenue and best first; whoever is left is in the last one (METRICS.md, loyalty tier).</summary>
/// <param name="Percents">Shares of every tier but the last, in percent of the customers.</param>
public sealed record LoyaltyTiers(IReadOnlyList<decimal> Percents)
{
    /// <summary>Tiers that there can be, the last one included.</summary>
    public const int MostTiers = 10;

    private const decimal Whole = 100;

    /// <summary>The top 5 %, the next 15 % and the rest.</summary>
    public static LoyaltyTiers Default { get; } = new([5, 15]);

    /// <summary>Number of tiers, the last one included.</summary>
    public int Count => Percents.Count + 1;

    /// <summary>Share of customers from the best to the end of a tier, 0 to 1.</summary>
    /// <param name="tier">1 is the best; the last one ends at 1.</param>
    public decimal ShareDownTo(int tier) => tier >= Count ? 1 : Percents.Take(tier).Sum() / Whole;

    /// <summary>Reads "5,15"; false where a share is not a number above 0, where they leave no rest, or where there are none or too many.</summary>
    public static bool TryParse(string? text, out LoyaltyTiers tiers)
    {
        tiers = Default;
        var percents = new List<decimal>();
        foreach (var part in (text ?? "").Split(','))
        {
            if (!decimal.TryParse(part.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent is <= 0 or >= Whole)
            {
                return false;
            }

            percents.Add(percent);
        }

        if (percents.Count >= MostTiers || percents.Sum() >= Whole)
        {
            return false;
        }

        tiers = new LoyaltyTiers(percents);
        return true;
    }

    /// <summary>"5,15", as <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => string.Join(',', Percents.Select(static percent => percent.ToString("0.############################", CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public bool Equals(LoyaltyTiers? other) => other is not null && Percents.SequenceEqual(other.Percents);

    /// <inheritdoc/>
    public override int GetHashCode() => Percents.Aggregate(0, HashCode.Combine);
}
