using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Localization;

/// <summary>Names built-in segments, and says in a sentence who is in them.</summary>
public static class SegmentTexts
{
    /// <summary>"Champions", "At risk", "Tier 1", "Recency 5, frequency 4".</summary>
    public static string Name(BuiltInSegment segment) => segment.Family switch
    {
        SegmentFamily.Rfm => Name((RfmSegment)segment.Value),
        SegmentFamily.RfmCell => Formats.Fill(Texts.Segments_Cell, Formats.Count(segment.Recency), Formats.Count(segment.Frequency)),
        SegmentFamily.Lifecycle => Name((LifecycleStage)segment.Value),
        SegmentFamily.Tier => Formats.Fill(Texts.Segments_Tier, Formats.Count(segment.Value)),
        SegmentFamily.Pareto => segment.Value == 1 ? Texts.Segments_ParetoTop : Texts.Segments_ParetoRest,
        _ => Name((CustomerTrait)segment.Value),
    };

    public static string Name(RfmSegment segment) => segment switch
    {
        RfmSegment.Champions => Texts.Segments_Rfm_Champions,
        RfmSegment.Loyal => Texts.Segments_Rfm_Loyal,
        RfmSegment.PotentialLoyalist => Texts.Segments_Rfm_PotentialLoyalist,
        RfmSegment.NewCustomers => Texts.Segments_Rfm_NewCustomers,
        RfmSegment.Promising => Texts.Segments_Rfm_Promising,
        RfmSegment.NeedAttention => Texts.Segments_Rfm_NeedAttention,
        RfmSegment.AboutToSleep => Texts.Segments_Rfm_AboutToSleep,
        RfmSegment.AtRisk => Texts.Segments_Rfm_AtRisk,
        RfmSegment.CannotLoseThem => Texts.Segments_Rfm_CannotLoseThem,
        RfmSegment.Hibernating => Texts.Segments_Rfm_Hibernating,
        _ => Texts.Segments_Rfm_Lost,
    };

    public static string Name(LifecycleStage stage) => stage switch
    {
        LifecycleStage.New => Texts.Segments_Stage_New,
        LifecycleStage.Active => Texts.Segments_Stage_Active,
        LifecycleStage.Reactivated => Texts.Segments_Stage_Reactivated,
        LifecycleStage.AtRisk => Texts.Segments_Stage_AtRisk,
        _ => Texts.Segments_Stage_Lapsed,
    };

    public static string Name(CustomerTrait trait) => trait switch
    {
        CustomerTrait.HiddenPotential => Texts.Segments_Trait_HiddenPotential,
        CustomerTrait.DiscountDependent => Texts.Segments_Trait_DiscountDependent,
        _ => Texts.Segments_Trait_Overdue,
    };

    /// <summary>What a group of segments is called: "RFM", "Lifecycle", "Loyalty tiers".</summary>
    public static string Family(SegmentFamily family) => family switch
    {
        SegmentFamily.Rfm or SegmentFamily.RfmCell => Texts.Segments_Family_Rfm,
        SegmentFamily.Lifecycle => Texts.Segments_Family_Lifecycle,
        SegmentFamily.Tier => Texts.Segments_Family_Tiers,
        SegmentFamily.Pareto => Texts.Segments_Family_Pareto,
        _ => Texts.Segments_Family_Traits,
    };

    /// <summary>What says how one comes into the segment.</summary>
    public static MetricId? Metric(BuiltInSegment segment) => segment.Family switch
    {
        SegmentFamily.Rfm => MetricId.RfmSegment,
        SegmentFamily.RfmCell => MetricId.RfmScore,
        SegmentFamily.Lifecycle => MetricId.LifecycleStage,
        SegmentFamily.Tier => MetricId.LoyaltyTier,
        SegmentFamily.Pareto => MetricId.ParetoShare,
        _ => (CustomerTrait)segment.Value switch
        {
            CustomerTrait.HiddenPotential => MetricId.HiddenPotential,
            CustomerTrait.DiscountDependent => MetricId.DiscountDependence,
            _ => MetricId.Overdue,
        },
    };

    /// <summary>The name with what it belongs to, where it stands alone: "RFM: At risk", for two families have such a stage.</summary>
    public static string Full(BuiltInSegment segment) => Formats.Fill(Texts.Segments_Full, Family(segment.Family), Name(segment));

    /// <summary>The name of any segment; a rule that nobody saved is said as a sentence.</summary>
    /// <param name="words">Null where the store's words are not at hand.</param>
    public static string Name(SegmentChoice choice, RuleWords? words) =>
        choice.BuiltIn is { } segment ? Full(segment)
        : choice.Saved is { } number ? words?.Segment(choice.Key) ?? choice.Name ?? Formats.Fill(words is null ? Texts.Segments_Saved : Texts.Segments_Gone, Formats.Count(number))
        : choice.Rule is { } rule && words is not null ? RuleTexts.Sentence(rule, words)
        : Texts.Segments_Unsaved;

    /// <summary>The name of a segment among its own kind: "At risk", and of a saved one its name.</summary>
    public static string Plain(SegmentChoice choice) => choice.BuiltIn is { } segment ? Name(segment) : Name(choice, null);

    public static string Grouping(SegmentGrouping grouping) => grouping switch
    {
        SegmentGrouping.Rfm => Texts.SegmentHistory_Rfm,
        SegmentGrouping.Lifecycle => Texts.Segments_Family_Lifecycle,
        SegmentGrouping.Tier => Texts.Segments_Family_Tiers,
        SegmentGrouping.Pareto => Texts.Segments_Family_Pareto,
        SegmentGrouping.Trait => Texts.Segments_Family_Traits,
        _ => Texts.SegmentHistory_Saved,
    };

    public static string Measure(SegmentHistoryMeasure measure) => measure switch
    {
        SegmentHistoryMeasure.Customers => Texts.Segments_Measure_Customers,
        SegmentHistoryMeasure.Share => Texts.Segments_ShareOfCustomers,
        SegmentHistoryMeasure.Revenue => MetricWords.Name(MetricId.NetRevenue),
        _ => Texts.SegmentHistory_Retention,
    };

    /// <summary>What says how customers are divided so; null for what people saved themselves and for traits, which are several.</summary>
    public static MetricId? Metric(SegmentGrouping grouping) => grouping switch
    {
        SegmentGrouping.Rfm => MetricId.RfmSegment,
        SegmentGrouping.Lifecycle => MetricId.LifecycleStage,
        SegmentGrouping.Tier => MetricId.LoyaltyTier,
        SegmentGrouping.Pareto => MetricId.ParetoShare,
        _ => null,
    };

    /// <summary>What says how a number of a segment's month comes about.</summary>
    public static MetricId? Metric(SegmentHistoryMeasure measure, SegmentGrouping grouping) => measure switch
    {
        SegmentHistoryMeasure.Retention => MetricId.SegmentRetention,
        SegmentHistoryMeasure.Revenue => MetricId.NetRevenue,
        _ => Metric(grouping),
    };

    /// <summary>What a number of a segment's month is.</summary>
    public static string Meaning(SegmentHistoryMeasure measure, bool divides) => measure switch
    {
        SegmentHistoryMeasure.Customers => divides ? Texts.SegmentHistory_Customers_Meaning : Texts.SegmentHistory_Customers_Overlap,
        SegmentHistoryMeasure.Share => Texts.SegmentHistory_Share_Meaning,
        SegmentHistoryMeasure.Revenue => Texts.SegmentHistory_Revenue_Meaning,
        _ => Texts.SegmentHistory_Retention_Meaning,
    };

    public static string Measure(SegmentMeasure measure) => measure == SegmentMeasure.Revenue ? Texts.Segments_Measure_Revenue : Texts.Segments_Measure_Customers;

    /// <summary>Who is in a segment, with the store's own thresholds.</summary>
    public static string Meaning(BuiltInSegment segment, SegmentsReport report) => segment.Family switch
    {
        SegmentFamily.Rfm => Meaning((RfmSegment)segment.Value),
        SegmentFamily.Lifecycle => Meaning((LifecycleStage)segment.Value, report.Store.Options.ActivityWindowDays),
        SegmentFamily.Tier => Tier(segment.Value, report),
        SegmentFamily.Trait => Meaning((CustomerTrait)segment.Value, report),
        _ => "",
    };

    /// <summary>"154–443": which days since the last order have a score, "–" where none can.</summary>
    public static string RecencyRange(RfmBounds bounds, int score) => Range(bounds.Recency, RfmGrid.Highest + 1 - score);

    /// <summary>"3–4", "5+": how many orders have a score.</summary>
    public static string FrequencyRange(RfmBounds bounds, int score) => Range(bounds.Frequency, score);

    /// <summary>"up to $15.36", "$15.36 to $31.96", "above $130.44".</summary>
    public static string MonetaryRange(RfmBounds bounds, int score, string currency)
    {
        string? Bound(int place) => Formats.Money(bounds.Monetary[place], currency);
        return score switch
        {
            1 => Formats.Fill(Texts.Segments_UpTo, Bound(0)),
            RfmGrid.Highest => Formats.Fill(Texts.Segments_Above, Bound(RfmBounds.Count - 1)),
            _ when bounds.Monetary[score - 2] == bounds.Monetary[score - 1] => Formats.Nothing,
            _ => Formats.Fill(Texts.Segments_AboveTo, Bound(score - 2), Bound(score - 1)),
        };
    }

    // Whole numbers between thresholds: the first has those up to the lowest one.
    private static string Range(IReadOnlyList<decimal> bounds, int place)
    {
        var low = place == 1 ? 1 : (long)decimal.Floor(bounds[place - 2]) + 1;
        if (place > bounds.Count)
        {
            return Formats.Count(low) + "+";
        }

        var high = (long)decimal.Floor(bounds[place - 1]);
        return high < low ? Formats.Nothing : low == high ? Formats.Count(low) : Formats.Count(low) + "–" + Formats.Count(high);
    }

    private static string Tier(int tier, SegmentsReport report)
    {
        var thresholds = report.TierThresholds;
        string Bound(int number) => Formats.Money(thresholds[number - 1], report.Store.Currency);
        return thresholds.Count == 0 ? ""
            : tier == 1 ? Formats.Fill(Texts.Segments_TierFrom, Bound(1))
            : tier > thresholds.Count ? Formats.Fill(Texts.Segments_TierBelow, Bound(tier - 1))
            : Formats.Fill(Texts.Segments_TierBetween, Bound(tier), Bound(tier - 1));
    }

    private static string Meaning(LifecycleStage stage, int window) => stage switch
    {
        LifecycleStage.New => Formats.Fill(Texts.Segments_Stage_New_Meaning, Formats.Days(window)),
        LifecycleStage.Active => Texts.Segments_Stage_Active_Meaning,
        LifecycleStage.Reactivated => Formats.Fill(Texts.Segments_Stage_Reactivated_Meaning, Formats.Days(2 * window)),
        LifecycleStage.AtRisk => Formats.Fill(Texts.Segments_Stage_AtRisk_Meaning, Formats.Days(window)),
        _ => Formats.Fill(Texts.Segments_Stage_Lapsed_Meaning, Formats.Days(2 * window)),
    };

    /// <summary>That a saved segment is not there, and which are.</summary>
    public static string NoneSaved(string key, IEnumerable<(string Key, string Name)> saved) =>
        string.Join(", ", saved.Select(static kept => $"{kept.Key} ({kept.Name})")) is { Length: > 0 } named ? Formats.Fill(Texts.Address_NoSegment, key, named) : Formats.Fill(Texts.Address_NoSegments, key);

    private static string Meaning(CustomerTrait trait, SegmentsReport report) => trait switch
    {
        CustomerTrait.HiddenPotential => Formats.Fill(
            Texts.Segments_Trait_HiddenPotential_Meaning, CustomerTraits.FewOrders, Formats.Money(report.HighFirstBasket, report.Store.Currency), Formats.Days(2 * report.Store.Options.ActivityWindowDays)),
        CustomerTrait.DiscountDependent => Formats.Fill(Texts.Segments_Trait_DiscountDependent_Meaning, CustomerTraits.OrdersToDepend),
        _ => Texts.Segments_Trait_Overdue_Meaning,
    };

    private static string Meaning(RfmSegment segment) => segment switch
    {
        RfmSegment.Champions => Texts.Segments_Rfm_Champions_Meaning,
        RfmSegment.Loyal => Texts.Segments_Rfm_Loyal_Meaning,
        RfmSegment.PotentialLoyalist => Texts.Segments_Rfm_PotentialLoyalist_Meaning,
        RfmSegment.NewCustomers => Texts.Segments_Rfm_NewCustomers_Meaning,
        RfmSegment.Promising => Texts.Segments_Rfm_Promising_Meaning,
        RfmSegment.NeedAttention => Texts.Segments_Rfm_NeedAttention_Meaning,
        RfmSegment.AboutToSleep => Texts.Segments_Rfm_AboutToSleep_Meaning,
        RfmSegment.AtRisk => Texts.Segments_Rfm_AtRisk_Meaning,
        RfmSegment.CannotLoseThem => Texts.Segments_Rfm_CannotLoseThem_Meaning,
        RfmSegment.Hibernating => Texts.Segments_Rfm_Hibernating_Meaning,
        _ => Texts.Segments_Rfm_Lost_Meaning,
    };
}
