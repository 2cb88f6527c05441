using System.Globalization;
using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Localization;

/// <summary>Words of what goes with leaving: always an association, never a cause.</summary>
public static class ReasonsTexts
{
    private const int MostNamed = 8;

    /// <summary>"Channel: Instagram"; "First order value: smallest fifth".</summary>
    /// <param name="words">The store's words; null where they are not at hand.</param>
    public static string Name(LeavingReason reason, RuleWords? words) => Formats.Fill(Texts.Filters_Chip, Trait(reason.Trait), Level(reason.Trait, reason.Level, words));

    public static string Trait(string key) => key switch
    {
        FirstOrderTraits.Channel => Texts.Filters_Channel,
        FirstOrderTraits.Country => Texts.Filters_Country,
        FirstOrderTraits.Region => Texts.Filters_Region,
        FirstOrderTraits.Discount => Texts.Filters_Discount,
        FirstOrderTraits.Category => Texts.Filters_Category,
        FirstOrderTraits.Product => Texts.Filters_Product,
        FirstOrderTraits.ValueBand => Texts.Reasons_Value,
        FirstOrderTraits.Delivery => Texts.Reasons_Delivery,
        _ => key,
    };

    public static string Level(string trait, string level, RuleWords? words) => trait switch
    {
        FirstOrderTraits.Discount => UrlNames.TryParse<DiscountUse>(level, out var use) ? FilterTexts.Discount(use) : level,
        FirstOrderTraits.Product => words?.Product(level) ?? level,
        FirstOrderTraits.ValueBand => level switch
        {
            "1" => Texts.Reasons_Value_1,
            "2" => Texts.Reasons_Value_2,
            "3" => Texts.Reasons_Value_3,
            "4" => Texts.Reasons_Value_4,
            _ => Texts.Reasons_Value_5,
        },
        FirstOrderTraits.Delivery => DeliveryDelays.Find(level) switch
        {
            (0, 1) => Texts.Reasons_Delivery_First,
            (var from, { } to) => Formats.Fill(Texts.Reasons_Delivery_Days, Formats.Count(from), Formats.Count(to)),
            (var from, null) => Formats.Fill(Texts.Reasons_Delivery_Last, Formats.Count(from - 1)),
            _ => level,
        },
        _ => level.Length == 0 ? Texts.Reasons_Unnamed : level,
    };

    /// <summary>"+4.1 points".</summary>
    public static string Points(double? difference) => Formats.PointChange(PredictedTexts.Shown(difference));

    public static string Interval(LeavingReason reason) =>
        reason.Difference is null ? Formats.Nothing : Formats.Fill(Texts.Predicted_Between, Points(reason.Lower), Points(reason.Upper));

    /// <summary>"+42"; fewer than with other levels have a minus.</summary>
    public static string Lost(LeavingReason reason) => reason.CustomersLost is not { } lost ? Formats.Nothing
        : Math.Round(lost) switch
        {
            > 0 and var more => "+" + Formats.Count((long)more),
            var less => Formats.Count((long)less),
        };

    /// <summary>The finding in a sentence.</summary>
    public static string Sentence(LeavingReason reason, RuleWords? words)
    {
        var name = Name(reason, words);
        return reason.Difference is null ? Formats.Fill(Texts.Reasons_Says_Nothing, name)
            : reason.Lower > 0 ? Formats.Fill(Texts.Reasons_Says_More, name, Points(reason.Difference), Interval(reason))
            : reason.Upper < 0 ? Formats.Fill(Texts.Reasons_Says_Less, name, Points(reason.Difference), Interval(reason))
            : Formats.Fill(Texts.Reasons_Says_Open, name, Interval(reason));
    }

    /// <summary>Of many comparisons some differ by chance; null for so few that none is to be expected.</summary>
    public static string? Many(LeavingReasonsResult reasons) => reasons.Reasons.Count(static reason => reason.Difference is not null) is >= 20 and var compared
        ? Formats.Fill(Texts.Reasons_Many, Formats.Count(compared), Formats.Count(compared / 20))
        : null;

    /// <summary>How many were asked about, how many left, and how many are too new to tell.</summary>
    public static string Asked(ReasonsReport report)
    {
        var asked = Formats.Fill(Texts.Reasons_Asked, Formats.Count(report.Reasons.Left), Formats.Customers(report.Reasons.Customers));
        return report.TooNew == 0 ? asked : asked + " " + Formats.Fill(Texts.Reasons_TooNew, Formats.Customers(report.TooNew));
    }

    /// <summary>What is not compared, and why.</summary>
    public static IEnumerable<string> LeftOut(LeavingReasonsResult reasons, RuleWords? words)
    {
        foreach (var trait in reasons.TooRare.Where(static rare => rare.Level is null))
        {
            yield return Formats.Fill(Texts.Reasons_Whole_Rare, Trait(trait.Trait));
        }

        foreach (var trait in reasons.TooRare.Where(static rare => rare.Level is not null).GroupBy(static rare => rare.Trait).Where(group => reasons.Reasons.Any(reason => reason.Trait == group.Key)))
        {
            string[] levels = [.. trait.Take(MostNamed).Select(rare => Level(rare.Trait, rare.Level!, words))];
            yield return Formats.Fill(levels.Length < trait.Count() ? Texts.Reasons_Rare_Many : Texts.Reasons_Rare, Trait(trait.Key), string.Join(", ", levels), Formats.Count(trait.Count() - levels.Length));
        }

        foreach (var trait in reasons.Collinear)
        {
            yield return Formats.Fill(Texts.Reasons_Collinear, Trait(trait));
        }
    }

    /// <summary>The list of a level's customers who were asked about; null for a level without a name, which no condition can ask for.</summary>
    public static string? Customers(LeavingReason reason, ReasonsReport report, HistoryQuery query)
    {
        HistoryQuery? level = reason.Trait switch
        {
            FirstOrderTraits.Channel => query with { Channel = reason.Level },
            FirstOrderTraits.Country => query with { Country = reason.Level },
            FirstOrderTraits.Region => query with { Region = reason.Level },
            FirstOrderTraits.Discount when UrlNames.TryParse<DiscountUse>(reason.Level, out var use) => query with { Discount = use },
            _ => null,
        };
        var asked = new FigureBetween(CustomerFigure.DaysSinceFirstOrder, report.SilentDays + 1);
        return level is not null ? Links.Customers(level, SegmentChoice.Of(asked))
            : RuleOf(reason, report) is { } rule ? Links.Customers(query, SegmentChoice.Of(new AllOf([rule, asked])))
            : null;
    }

    private static SegmentRule? RuleOf(LeavingReason reason, ReasonsReport report) => reason.Trait switch
    {
        FirstOrderTraits.Product when !string.IsNullOrWhiteSpace(reason.Level) => new OrderHas(OrderPlace.First, OrderProperty.MainProduct, [reason.Level]),
        FirstOrderTraits.Category when !string.IsNullOrWhiteSpace(reason.Level) => new OrderHas(OrderPlace.First, OrderProperty.MainCategory, [reason.Level]),
        FirstOrderTraits.ValueBand when int.TryParse(reason.Level, CultureInfo.InvariantCulture, out var band) && report.ValueBands[band - 1] is var (lowest, highest) =>
            new FigureBetween(CustomerFigure.FirstOrderValue, lowest, highest),
        FirstOrderTraits.Delivery when DeliveryDelays.Find(reason.Level) is var (from, to) => new FigureBetween(CustomerFigure.DaysToFulfilment, from, to),
        _ => null,
    };
}
