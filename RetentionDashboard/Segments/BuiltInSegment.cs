using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>A segment that every store has, by a key that addresses and saved rules keep.</summary>
/// <param name="Key">"rfm:champions", "rfm:r5f4", "lifecycle:at-risk", "tier:1", "pareto:top", "trait:overdue".</param>
/// <param name="Family">What it is made by.</param>
/// <param name="Value">The name, stage or trait as a number; the tier; 10 × recency + frequency of a cell; 1 for the Pareto top and 0 for the others.</param>
public sealed record BuiltInSegment(string Key, SegmentFamily Family, int Value)
{
    private const string TierKey = "tier:";

    private static readonly BuiltInSegment[] Names =
    [
        Of("rfm:champions", RfmSegment.Champions),
        Of("rfm:loyal", RfmSegment.Loyal),
        Of("rfm:potential-loyalist", RfmSegment.PotentialLoyalist),
        Of("rfm:new-customers", RfmSegment.NewCustomers),
        Of("rfm:promising", RfmSegment.Promising),
        Of("rfm:need-attention", RfmSegment.NeedAttention),
        Of("rfm:about-to-sleep", RfmSegment.AboutToSleep),
        Of("rfm:at-risk", RfmSegment.AtRisk),
        Of("rfm:cannot-lose-them", RfmSegment.CannotLoseThem),
        Of("rfm:hibernating", RfmSegment.Hibernating),
        Of("rfm:lost", RfmSegment.Lost),
    ];

    private static readonly BuiltInSegment[] Stages =
    [
        Of("lifecycle:new", LifecycleStage.New),
        Of("lifecycle:active", LifecycleStage.Active),
        Of("lifecycle:reactivated", LifecycleStage.Reactivated),
        Of("lifecycle:at-risk", LifecycleStage.AtRisk),
        Of("lifecycle:lapsed", LifecycleStage.Lapsed),
    ];

    private static readonly BuiltInSegment[] Others =
    [
        new("pareto:top", SegmentFamily.Pareto, 1),
        new("pareto:rest", SegmentFamily.Pareto, 0),
        new("trait:hidden-potential", SegmentFamily.Trait, (int)CustomerTrait.HiddenPotential),
        new("trait:discount-dependent", SegmentFamily.Trait, (int)CustomerTrait.DiscountDependent),
        new("trait:overdue", SegmentFamily.Trait, (int)CustomerTrait.Overdue),
    ];

    // Row by row, the highest recency first.
    private static readonly BuiltInSegment[] Cells =
    [
        .. from recency in Enumerable.Range(1, RfmGrid.Highest).Reverse()
           from frequency in Enumerable.Range(1, RfmGrid.Highest)
           select new BuiltInSegment(string.Create(CultureInfo.InvariantCulture, $"rfm:r{recency}f{frequency}"), SegmentFamily.RfmCell, ValueOfCell(recency, frequency)),
    ];

    private static readonly BuiltInSegment[] AllTiers =
        [.. Enumerable.Range(1, LoyaltyTiers.MostTiers).Select(static tier => new BuiltInSegment(TierKey + tier.ToString(CultureInfo.InvariantCulture), SegmentFamily.Tier, tier))];

    private static readonly Dictionary<string, BuiltInSegment> ByKey = Names.Concat(Stages).Concat(Others).Concat(Cells).Concat(AllTiers).ToDictionary(static segment => segment.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The score of recency of a cell; null for other segments.</summary>
    public int? Recency => Family == SegmentFamily.RfmCell ? Value / 10 : null;

    /// <summary>The score of frequency of a cell; null for other segments.</summary>
    public int? Frequency => Family == SegmentFamily.RfmCell ? Value % 10 : null;

    /// <summary>The cells of recency × frequency, row by row, the highest recency first.</summary>
    public static IReadOnlyList<BuiltInSegment> Grid => Cells;

    /// <summary>All segments that have a name of their own, the cells of the grid aside, in the sequence in which they are shown.</summary>
    /// <param name="tiers">How many tiers there are.</param>
    public static IReadOnlyList<BuiltInSegment> All(LoyaltyTiers tiers) => [.. Names, .. Stages, .. AllTiers.Take(tiers.Count), .. Others];

    /// <summary>The segment with this key; null where there is none. A tier can be found that a store has not.</summary>
    public static BuiltInSegment? Find(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);

    /// <summary>The segment of a name.</summary>
    public static BuiltInSegment Of(RfmSegment name) => Names[(int)name];

    /// <summary>The segment of a stage.</summary>
    public static BuiltInSegment Of(LifecycleStage stage) => Stages.First(segment => segment.Value == (int)stage);

    /// <summary>The segment of a trait.</summary>
    public static BuiltInSegment Of(CustomerTrait trait) => Others.First(segment => segment.Family == SegmentFamily.Trait && segment.Value == (int)trait);

    /// <summary>The segment of a tier.</summary>
    /// <param name="tier">1 is the best.</param>
    public static BuiltInSegment OfTier(int tier) => AllTiers[tier - 1];

    /// <summary>The fifth that brought most, or the others.</summary>
    public static BuiltInSegment OfPareto(bool top) => Others[top ? 0 : 1];

    /// <summary>The segment of a cell of the grid.</summary>
    /// <param name="recency">Score 1 to 5.</param>
    /// <param name="frequency">Score 1 to 5.</param>
    public static BuiltInSegment OfCell(int recency, int frequency) => Cells[((RfmGrid.Highest - recency) * RfmGrid.Highest) + frequency - 1];

    /// <summary>The <see cref="Value"/> of a cell of the grid.</summary>
    internal static int ValueOfCell(int recency, int frequency) => (10 * recency) + frequency;

    /// <summary>Who is in the segment with this key, by customer number; null for an unknown key and for a tier that the store has not.</summary>
    /// <param name="key">As <see cref="Key"/>.</param>
    /// <param name="history">The whole history: what came later is left out without cutting it.</param>
    /// <param name="asOf">Null is the history's own as-of date.</param>
    /// <param name="options">How the store's customers are divided.</param>
    public static bool[]? Members(string key, OrderHistory history, DateOnly? asOf, SegmentOptions options) =>
        CustomerSegments.At(history, asOf, options) is { } segments ? Members(key, segments) : Find(key) is null ? null : new bool[history.CustomerCount];

    /// <summary>Who is in the segment with this key, by customer number; null for an unknown key, for a tier that the store has not, and without orders.</summary>
    /// <param name="key">As <see cref="Key"/>.</param>
    /// <param name="segments">Everybody's places.</param>
    public static bool[]? Members(string key, CustomerSegments? segments) =>
        segments is null || Find(key) is not { } segment || (segment.Family == SegmentFamily.Tier && segment.Value > segments.Options.Tiers.Count) ? null : segments.Members(segment);

    private static BuiltInSegment Of(string key, RfmSegment name) => new(key, SegmentFamily.Rfm, (int)name);

    private static BuiltInSegment Of(string key, LifecycleStage stage) => new(key, SegmentFamily.Lifecycle, (int)stage);
}
