using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>What the addresses of <see cref="Links"/> carry of a query: names and values, without a value where it is the usual one.</summary>
internal static class LinkPairs
{
    private const string DayPattern = "yyyy-MM-dd";

    public static IEnumerable<(string Name, string? Value)> Pairs(HistoryQuery query) =>
    [
        (UrlParameters.Store, Links.Store(query.StoreId)),
        (UrlParameters.From, Day(query.From)),
        (UrlParameters.To, Day(query.To)),
        (UrlParameters.Channel, query.Channel),
        (UrlParameters.Country, query.Country),
        (UrlParameters.Product, query.Product),
        (UrlParameters.Region, query.Region),
        (UrlParameters.Category, query.Category),
        (UrlParameters.Discount, query.Discount is { } discount ? UrlNames.Of(discount) : null),
        (UrlParameters.Segment, query.Segment?.Key),
        (UrlParameters.AcquiredFrom, Day(query.AcquiredFrom)),
        (UrlParameters.AcquiredTo, Day(query.AcquiredTo)),
        (UrlParameters.OrderedFrom, Day(query.OrderedFrom)),
        (UrlParameters.OrderedTo, Day(query.OrderedTo)),
        (UrlParameters.NthFrom, Text(query.OrderNumberFrom)),
        (UrlParameters.NthTo, Text(query.OrderNumberTo)),
    ];

    public static IEnumerable<(string Name, string? Value)> Pairs(OrdersQuery query) =>
    [
        .. Pairs(new HistoryQuery { StoreId = query.History.StoreId, From = query.History.From, To = query.History.To }),
        (UrlParameters.Issue, UrlNames.Of(query.Issue)),
        PageOf(query.Skip, query.Take),
    ];

    public static IEnumerable<(string Name, string? Value)> Pairs(CohortsQuery query) =>
    [
        .. Pairs(query.History),
        Choice(UrlParameters.Grain, query.Grain, Grain.Month),
        Choice(UrlParameters.Measure, query.Measure, default),
        Choice(UrlParameters.By, query.Rows, default),
        Choice(UrlParameters.Columns, query.Columns, default),
        Choice(UrlParameters.Show, query.Form, default),
    ];

    public static IEnumerable<(string Name, string? Value)> Pairs(RepeatQuery query) =>
    [
        .. Pairs(query.History),
        (UrlParameters.After, query.After == 1 ? null : Text(query.After)),
        (UrlParameters.By, query.By is { } rows ? UrlNames.Of(rows) : null),
        Choice(UrlParameters.Grain, query.Grain, Grain.Quarter),
    ];

    public static IEnumerable<(string Name, string? Value)> Pairs(ActivityQuery query) =>
        [.. Pairs(query.History), Choice(UrlParameters.Grain, query.Grain, Grain.Month), Choice(UrlParameters.Measure, query.Measure, default)];

    public static IEnumerable<(string Name, string? Value)> Pairs(ProductsQuery query) =>
    [
        .. Pairs(query.History),
        Choice(UrlParameters.By, query.Level, default),
        Choice(UrlParameters.Sort, query.Sort, default),
        (UrlParameters.Descending, query.Descending ? null : "false"),
        PageOf(query.Skip, query.Take),
    ];

    public static IEnumerable<(string Name, string? Value)> Pairs(TogetherQuery query) =>
        [.. Pairs(query.History), Choice(UrlParameters.By, query.Level, default), Choice(UrlParameters.Measure, query.Measure, default), (UrlParameters.Support, query.MinimumSupport?.ToString(CultureInfo.InvariantCulture))];

    public static IEnumerable<(string Name, string? Value)> Pairs(JourneyQuery query) =>
    [
        .. Pairs(query.History),
        (UrlParameters.By, query.Level is { } level ? UrlNames.Of(level) : null),
        (UrlParameters.Most, query.Most == JourneyQuery.UsualMost ? null : Text(query.Most)),
        .. query.Hidden.Select(static key => (UrlParameters.Hide, (string?)key)),
    ];

    public static IEnumerable<(string Name, string? Value)> Pairs(SegmentsQuery query) => [.. Pairs(query.History), Choice(UrlParameters.Measure, query.Measure, default)];

    public static IEnumerable<(string Name, string? Value)> Pairs(SegmentHistoryQuery query) =>
    [
        .. Pairs(query.History),
        Choice(UrlParameters.Family, query.Grouping, default),
        (UrlParameters.Months, query.Months switch { SegmentHistoryQuery.UsualMonths => null, SegmentHistoryQuery.AllMonths => UrlParameters.AllStores, var months => Text(months) }),
        Choice(UrlParameters.Measure, query.Measure, default),
    ];

    public static IEnumerable<(string Name, string? Value)> Pairs(SegmentMigrationQuery query) =>
        [.. Pairs(query.History), Choice(UrlParameters.Family, query.Grouping, default), (UrlParameters.Since, Day(query.Since)), (UrlParameters.Until, Day(query.Until))];

    public static IEnumerable<(string Name, string? Value)> Pairs(ValueQuery query) =>
    [
        .. Pairs(query.History),
        Choice(UrlParameters.Grain, query.Grain, Grain.Quarter),
        (UrlParameters.Margin, query.MarginPercent?.ToString(CultureInfo.InvariantCulture)),
        (UrlParameters.Years, query.LifetimeYears?.ToString(CultureInfo.InvariantCulture)),
    ];

    public static IEnumerable<(string Name, string? Value)> Pairs(PredictedQuery query) =>
    [
        .. Pairs(query.History),
        (UrlParameters.Model, query.Model is { } model ? UrlNames.Of(model) : null),
        (UrlParameters.Horizon, query.Months == PredictedQuery.UsualMonths ? null : Text(query.Months)),
        (UrlParameters.MonthlyDiscount, Number(query.DiscountPercent, PredictedQuery.UsualDiscount)),
        (UrlParameters.Margin, query.MarginPercent?.ToString(CultureInfo.InvariantCulture)),
        (UrlParameters.Ratio, Number(query.TargetRatio, PredictedQuery.UsualRatio)),
        Choice(UrlParameters.By, query.Rows, default),
        Choice(UrlParameters.Grain, query.Grain, Grain.Quarter),
    ];

    public static IEnumerable<(string Name, string? Value)> Pairs(ChurnQuery query) => [.. Pairs(query.History), (UrlParameters.Model, query.Model is { } model ? UrlNames.Of(model) : null), PageOf(query.Skip, query.Take)];

    public static IEnumerable<(string Name, string? Value)> Pairs(CompareQuery query) =>
    [
        .. Pairs(query.History with { From = null, To = null }),
        Choice(UrlParameters.Kind, query.Kind, default),
        Choice(UrlParameters.By, query.Rows, default),
        Choice(UrlParameters.Grain, query.Grain, Grain.Quarter),
        .. Side(UrlParameters.SideA, query.A),
        .. Side(UrlParameters.SideB, query.B),
    ];

    // Everybody is a side too: without any parameter the address would ask for the usual one.
    private static IEnumerable<(string Name, string? Value)> Side(string name, CompareSide? side)
    {
        if (side is null)
        {
            return [];
        }

        var filter = side.Filter with { StoreId = null, Options = null };
        return
        [
            (name, side.Cohort ?? (filter == new HistoryQuery() ? "" : null)),
            .. Pairs(filter).Select(pair => (name + "-" + pair.Name, pair.Value)),
        ];
    }

    public static IEnumerable<(string Name, string? Value)> Pairs(CustomersQuery query)
    {
        var isCohort = query.Group == CustomerGroup.Cohort;
        return
        [
            .. Pairs(query.History),
            Choice(UrlParameters.Group, query.Group, default),
            (UrlParameters.Cohort, query.Cohort),
            (UrlParameters.After, query.After == 1 ? null : Text(query.After)),
            (UrlParameters.Index, isCohort ? Text(query.Index) : null),
            Choice(UrlParameters.Grain, query.Grain, Grain.Month),
            Choice(UrlParameters.Measure, query.Measure, isCohort ? default : query.Measure),
            Choice(UrlParameters.By, query.Rows, default),
            Choice(UrlParameters.Columns, query.Columns, isCohort ? default : query.Columns),
            (UrlParameters.Model, query.Model is { } model ? UrlNames.Of(model) : null),
            (UrlParameters.Search, query.Search),
            (UrlParameters.Tag, query.Tag),
            (UrlParameters.Fields, query.Shown == CustomerColumns.Default ? null : string.Join(',', query.Shown.Chosen.Select(UrlNames.Of))),
            Choice(UrlParameters.Sort, query.Sort, default),
            (UrlParameters.Descending, query.Descending ? null : "false"),
            PageOf(query.Skip, query.Take),
        ];
    }

    public static IEnumerable<(string Name, string? Value)> Pairs(CohortsView view) =>
    [
        (UrlParameters.Sort, view.Sort is { By: CohortSortBy.Column, Index: var index } ? Text(index) : view.Sort is { By: var by } ? UrlNames.Of(by) : null),
        (UrlParameters.Descending, view.Descending ? "true" : null),
        (UrlParameters.Target, view.Target?.ToString("0.##########", CultureInfo.InvariantCulture)),
        (UrlParameters.Rows, view.ShowsAll ? UrlParameters.AllStores : null),
        .. view.Other is { } other ? Other(other) : [],
        .. Curves(view.Curves),
    ];

    // The store is always named, so that a second filter that chooses everybody is one.
    public static IEnumerable<(string Name, string? Value)> Other(HistoryQuery other) =>
        Pairs(other).Select(static pair => (UrlParameters.OtherPrefix + pair.Name, pair.Name == UrlParameters.Store ? pair.Value ?? "" : pair.Value));

    public static IEnumerable<(string Name, string? Value)> Curves(IEnumerable<string>? curves) =>
        curves?.Select(static curve => (UrlParameters.Cohort, (string?)curve)) ?? [];

    private static (string Name, string? Value) PageOf(int skip, int? take) => Page(take is { } size && size > 0 ? (skip / size) + 1 : 1);

    public static (string Name, string? Value) Page(int page) => (UrlParameters.Page, page > 1 ? Text(page) : null);

    public static (string Name, string? Value) Choice<T>(string name, T value, T usual)
        where T : struct, Enum =>
        (name, EqualityComparer<T>.Default.Equals(value, usual) ? null : UrlNames.Of(value));

    private static string? Number(decimal value, decimal usual) => value == usual ? null : value.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString(DayPattern, CultureInfo.InvariantCulture);

    public static string? Text(int? number) => number is { } value ? Text(value) : null;

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
