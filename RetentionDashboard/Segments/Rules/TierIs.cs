using System.Globalization;

namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers in one of these loyalty tiers.</summary>
/// <param name="Of">Numbers of the tiers, 1 is the best.</param>
public sealed record TierIs(IReadOnlyList<int> Of) : RuleOfSeveral<int>(Of)
{
    /// <summary>Key of the built-in segment of a tier: "tier:1".</summary>
    public static string KeyOf(int tier) => string.Create(CultureInfo.InvariantCulture, $"tier:{tier}");
}
