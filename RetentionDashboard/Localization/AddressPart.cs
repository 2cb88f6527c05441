using System.Globalization;
using RetentionDashboard.Forecast;
using RetentionDashboard.Lists;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Localization;

/// <summary>What a part of an address can be; <see cref="LinkReader"/> leaves out everything else.</summary>
public sealed class AddressPart
{
    private static readonly string[] Sides = [UrlParameters.SideA + "-", UrlParameters.SideB + "-"];
    private static readonly AddressPart Day = new(static value => DayOf(value) is not null, static () => Texts.Address_Takes_Day);

    private readonly Predicate<string> _takes;
    private readonly Func<string> _possible;

    private AddressPart(Predicate<string> takes, Func<string> possible) => (_takes, _possible) = (takes, possible);

    /// <summary>What is possible, in the words of an enumeration.</summary>
    public string Possible => _possible();

    public bool Takes(string value) => _takes(value);

    /// <summary>Null for a name that the page does not know, or that takes any word.</summary>
    /// <param name="path">Of the page, or of the one whose figures another program asks for.</param>
    public static AddressPart? Of(string path, string name)
    {
        var field = NameOf(name);
        return field switch
        {
            // Each side has days of its own.
            UrlParameters.From or UrlParameters.To when path == Links.ComparePath && field.Length == name.Length => new(static _ => false, static () => Texts.Address_Takes_SideDays),
            UrlParameters.From or UrlParameters.To or UrlParameters.AcquiredFrom or UrlParameters.AcquiredTo or UrlParameters.OrderedFrom or UrlParameters.OrderedTo or UrlParameters.Since or UrlParameters.Until => Day,
            UrlParameters.Discount => OneOf<DiscountUse>(),
            UrlParameters.Segment => new(
                static value => SegmentChoice.Parse(value) is not null,
                static () => Formats.Fill(Texts.Address_Takes_Segment, string.Join(", ", BuiltInSegment.All(LoyaltyTiers.Default).Select(static segment => segment.Key)))),
            UrlParameters.Grain => OneOf<Grain>(),
            UrlParameters.Measure => MeasureOf(path),
            UrlParameters.By => path is Links.ProductsPath or Links.TogetherPath or Links.JourneyPath or Links.ItemPath or Links.NextPath ? OneOf<ProductLevel>() : OneOf<CohortRows>(),
            UrlParameters.Family when path == Links.SegmentHistoryPath => OneOf<SegmentGrouping>(),
            UrlParameters.Family => OneOf([.. Enum.GetValues<SegmentGrouping>().Where(static grouping => grouping is not (SegmentGrouping.Trait or SegmentGrouping.Saved)).Select(UrlNames.Of)]),
            UrlParameters.Months => new(static value => IsAll(value) || NumberOf(value) > 0, static () => Texts.Address_Takes_Months),
            UrlParameters.Columns => OneOf<CohortColumns>(),
            UrlParameters.Show => OneOf<CohortForm>(),
            UrlParameters.Kind => OneOf<CompareKind>(),
            UrlParameters.Group => OneOf<CustomerGroup>(),
            UrlParameters.Issue => OneOf<OrderIssue>(),
            UrlParameters.Sort => SortOf(path),
            UrlParameters.Fields => path == Links.CustomersPath ? Several<CustomerColumn>() : path == Links.ListsPath ? Several<ListColumn>() : null,
            UrlParameters.Descending => OneOf(["true", "false"]),
            UrlParameters.After when path == Links.RepeatPath => new(static value => NumberOf(value) is >= 1 and <= RepeatQuery.MostOrders, static () => Formats.Fill(Texts.Address_Takes_Between, 1, RepeatQuery.MostOrders)),
            UrlParameters.Page => WholeFrom(1, int.MaxValue / LinkReader.PageSize),
            UrlParameters.NthFrom or UrlParameters.NthTo or UrlParameters.After or UrlParameters.Limit => WholeFrom(1),
            UrlParameters.Index => WholeFrom(0),
            UrlParameters.Most => OneOf([.. JourneyQuery.Choices.Select(static choice => choice.ToString(CultureInfo.InvariantCulture))]),
            UrlParameters.Support => Between(0, 1),
            UrlParameters.Margin => Between(0, 100),
            UrlParameters.Years => new(static value => DecimalOf(value) is > 0 and <= ValueQuery.MostYears, static () => Formats.Fill(Texts.Address_Takes_Between, 0, ValueQuery.MostYears)),
            UrlParameters.Model => OneOf<PurchaseModelKind>(),
            UrlParameters.Horizon => new(static value => NumberOf(value) is >= 1 and <= PredictedQuery.MostMonths, static () => Formats.Fill(Texts.Address_Takes_Between, 1, PredictedQuery.MostMonths)),
            UrlParameters.MonthlyDiscount => Between(0, (int)PredictedQuery.MostDiscount),
            UrlParameters.Ratio => new(static value => DecimalOf(value) is > 0 and <= PredictedQuery.MostRatio, static () => Formats.Fill(Texts.Address_Takes_Between, 0, PredictedQuery.MostRatio)),
            UrlParameters.Target => new(static value => DecimalOf(value) is not null, static () => Texts.Address_Takes_Number),
            _ => null,
        };
    }

    /// <summary>The name without the side that it is of.</summary>
    public static string NameOf(string name) =>
        (Array.Find(Sides, side => name.StartsWith(side, StringComparison.OrdinalIgnoreCase)) is { } prefix ? name[prefix.Length..] : name).ToLowerInvariant();

    internal static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? DecimalOf(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsAll(string value) => string.Equals(value, UrlParameters.AllStores, StringComparison.OrdinalIgnoreCase);

    private static AddressPart MeasureOf(string path) => path switch
    {
        Links.ActivityPath => OneOf<ActivityMeasure>(),
        Links.SegmentsPath => OneOf<SegmentMeasure>(),
        Links.TogetherPath => OneOf<PairMeasure>(),
        Links.SegmentHistoryPath => OneOf<SegmentHistoryMeasure>(),
        _ => OneOf<CohortMeasure>(),
    };

    private static AddressPart? SortOf(string path) => path switch
    {
        Links.ProductsPath => OneOf<ProductSort>(),
        Links.CustomersPath => OneOf<CustomerSort>(),
        Links.CohortsPath => new(
            static value => NumberOf(value) is not null || (UrlNames.TryParse<CohortSortBy>(value, out var by) && by != CohortSortBy.Column),
            static () => Formats.Fill(Texts.Address_Takes_Sort, UrlNames.Of(CohortSortBy.Name), UrlNames.Of(CohortSortBy.Size))),
        _ => null,
    };

    private static AddressPart OneOf<T>()
        where T : struct, Enum =>
        new(static value => UrlNames.TryParse<T>(value, out _), static () => string.Join(", ", Enum.GetValues<T>().Select(UrlNames.Of)));

    private static AddressPart OneOf(IReadOnlyList<string> words) => new(value => words.Contains(value, StringComparer.OrdinalIgnoreCase), () => string.Join(", ", words));

    private static AddressPart Several<T>()
        where T : struct, Enum =>
        new(static value => value.Split(',', StringSplitOptions.RemoveEmptyEntries).All(static word => UrlNames.TryParse<T>(word, out _)),
            static () => Formats.Fill(Texts.Address_Takes_Several, string.Join(", ", Enum.GetValues<T>().Select(UrlNames.Of))));

    private static AddressPart WholeFrom(int lowest, int highest = int.MaxValue) =>
        new(value => NumberOf(value) is { } number && number >= lowest && number <= highest, () => Formats.Fill(Texts.Address_Takes_Whole, lowest));

    private static AddressPart Between(int lowest, int highest) =>
        new(value => DecimalOf(value) is { } number && number >= lowest && number <= highest, () => Formats.Fill(Texts.Address_Takes_Between, lowest, highest));
}
