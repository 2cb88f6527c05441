using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments.Rules;

/// <summary>Finds the conditions of a rule that cannot be meant so.</summary>
public static class RuleErrors
{
    internal const int MostDays = 36_500;
    internal const int MostOrders = 1_000_000;

    private const int Deepest = 16;
    private const decimal MostMoney = 1_000_000_000_000;
    private const int MostTiers = 10;

    /// <summary>Every error of the rule itself, outer conditions first; empty where there is none.</summary>
    public static IEnumerable<RuleError> Of(SegmentRule rule) => Of(rule, RuleJson.Root, 1);

    /// <summary>The first error in the rule or in the segments that it asks about.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="saved">Rules of saved segments; null for one that is not there.</param>
    /// <param name="isBuiltIn">True for the key of a built-in segment.</param>
    /// <param name="own">Number of the segment whose rule this is, where it has one already.</param>
    public static RuleError? Of(SegmentRule rule, Func<int, SegmentRule?> saved, Predicate<string> isBuiltIn, int? own = null)
    {
        if (Of(rule).FirstOrDefault() is { } error)
        {
            return error;
        }

        foreach (var (path, asked) in SegmentsIn(rule, RuleJson.Root))
        {
            if (asked.Saved() is not { } number)
            {
                if (!isBuiltIn(asked.Key))
                {
                    return new RuleError(path, RuleProblem.UnknownSegment, asked.Key);
                }
            }
            else if (Follow(number, saved, own is { } self ? [self] : []) is var (problem, detail))
            {
                return new RuleError(path, problem, detail);
            }
        }

        return null;
    }

    /// <summary>Every condition about another segment, and its path.</summary>
    internal static IEnumerable<(string Path, InSegment Rule)> SegmentsIn(SegmentRule rule, string path) => rule switch
    {
        InSegment segment => [(path, segment)],
        Negation not => SegmentsIn(not.Rule, path + ".rule"),
        RuleOfSeveral<SegmentRule> group => group.Of.SelectMany((part, index) => SegmentsIn(part, Place(path, index))),
        _ => [],
    };

    /// <summary>What a figure can be compared with.</summary>
    internal static (decimal Least, decimal Most) RangeOf(CustomerFigure figure) => figure switch
    {
        CustomerFigure.Monetary or CustomerFigure.AverageOrderValue or CustomerFigure.FirstOrderValue => (-MostMoney, MostMoney),
        CustomerFigure.Frequency => (0, MostOrders),
        CustomerFigure.Recency or CustomerFigure.DaysSinceFirstOrder or CustomerFigure.DaysToFulfilment => (0, MostDays),
        CustomerFigure.ChanceAlive => (0, 100),
        CustomerFigure.PredictedValue => (0, MostMoney),
        _ => (1, RfmGrid.Highest),
    };

    /// <summary>True for more decimals than money has, which is whole ten-thousandths.</summary>
    internal static bool IsTooFine(decimal value) => value * Money.Scale % 1 != 0;

    internal static string Place(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}.of[{index}]");

    internal static string Chain(IEnumerable<int> numbers) => string.Join(" → ", numbers.Select(InSegment.KeyOf));

    private static (RuleProblem Problem, string Detail)? Follow(int number, Func<int, SegmentRule?> saved, IReadOnlyList<int> through)
    {
        if (through.Contains(number))
        {
            return (RuleProblem.Cycle, Chain(through.SkipWhile(step => step != number).Append(number)));
        }

        if (saved(number) is not { } rule)
        {
            return (RuleProblem.UnknownSegment, InSegment.KeyOf(number));
        }

        return SegmentsIn(rule, RuleJson.Root).Select(static asked => asked.Rule.Saved()).OfType<int>()
            .Select(next => Follow(next, saved, [.. through, number])).FirstOrDefault(static found => found is not null);
    }

    private static IEnumerable<RuleError> Of(SegmentRule rule, string path, int depth) =>
        depth > Deepest ? [new RuleError(path, RuleProblem.TooDeep)]
        : Own(rule) is { } problem ? [new RuleError(path, problem)]
        : rule switch
        {
            Negation not => Of(not.Rule, path + ".rule", depth + 1),
            RuleOfSeveral<SegmentRule> group => group.Of.SelectMany((part, index) => Of(part, Place(path, index), depth + 1)),
            _ => [],
        };

    private static RuleProblem? Own(SegmentRule rule) => rule switch
    {
        RuleOfSeveral<SegmentRule> { Of.Count: 0 } or RfmIs { Of.Count: 0 } or LifecycleIs { Of.Count: 0 } or TierIs { Of.Count: 0 } => RuleProblem.Empty,
        OrderHas has => Names(has.Of),
        TierIs tiers => Within(tiers.Of.Min(), 1, MostTiers) ?? Within(tiers.Of.Max(), 1, MostTiers),
        FigureBetween figure => Bounds(figure),
        Bought bought => Names(bought.Goods.Of) ?? Order(bought.From, bought.To),
        BoughtWithin bought => Names(bought.Goods.Of) ?? Names(bought.After.Of) ?? Within(bought.Days, 0, MostDays),
        BoughtTogether bought => Names(bought.Goods.Of) ?? Names(bought.With.Of) ?? Order(bought.From, bought.To),
        NthOrderLed led => Names(led.Goods.Of) ?? Within(led.Number, 1, MostOrders),
        ProposedNext proposed => Names(proposed.Goods.Of),
        NoOrderFor silent => Within(silent.Days, 1, MostDays),
        OrdersBetween orders => Within(orders.AtLeast, 1, MostOrders) ?? Order(orders.From, orders.To),
        NthOrderBetween nth => Within(nth.Number, 1, MostOrders) ?? Order(nth.From, nth.To),
        InSegment { Key: "" } => RuleProblem.Empty,
        _ => null,
    };

    private static RuleProblem? Bounds(FigureBetween rule)
    {
        var (least, most) = RangeOf(rule.Figure);
        return rule is { From: null, To: null } ? RuleProblem.Empty
            : Within(rule.From, least, most) ?? Within(rule.To, least, most) ?? Fine(rule.From) ?? Fine(rule.To) ?? Order(rule.From, rule.To);
    }

    private static RuleProblem? Fine(decimal? value) => value is { } bound && IsTooFine(bound) ? RuleProblem.OutOfRange : null;

    private static RuleProblem? Names(IReadOnlyList<string> names) => names.Count == 0 || names.Any(string.IsNullOrWhiteSpace) ? RuleProblem.Empty : null;

    private static RuleProblem? Within(decimal? value, decimal least, decimal most) => value < least || value > most ? RuleProblem.OutOfRange : null;

    private static RuleProblem? Order<T>(T? from, T? to)
        where T : struct, IComparable<T> => from is { } start && to is { } end && start.CompareTo(end) > 0 ? RuleProblem.Reversed : null;
}
