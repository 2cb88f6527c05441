using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>
/// Reads back what <see cref="Links"/> wrote. A value that cannot be understood counts as absent, so that a mistyped address opens a page
/// with its defaults; a store alone has none.
/// </summary>
public sealed class LinkReader
{
    /// <summary>Rows on one page of a list.</summary>
    public const int PageSize = 25;

    private readonly Dictionary<string, StringValues> _values;

    /// <summary>From an HTTP request's query.</summary>
    public LinkReader(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        _values = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in values)
        {
            _values[name] = value;
        }
    }

    /// <summary>From an address, whole or relative.</summary>
    public LinkReader(string address)
        : this(QueryHelpers.ParseQuery(QueryOf(address)))
    {
    }

    /// <summary>A span whose days are the wrong way round is meant the other way.</summary>
    public HistoryQuery History
    {
        get
        {
            var (from, to) = Ordered(Day(UrlParameters.From), Day(UrlParameters.To));
            var (acquiredFrom, acquiredTo) = Ordered(Day(UrlParameters.AcquiredFrom), Day(UrlParameters.AcquiredTo));
            var (orderedFrom, orderedTo) = Ordered(Day(UrlParameters.OrderedFrom), Day(UrlParameters.OrderedTo));
            var (lowest, highest) = Ordered(OrderNumber(UrlParameters.NthFrom), OrderNumber(UrlParameters.NthTo));
            return new HistoryQuery
            {
                StoreId = Store,
                From = from,
                To = to,
                Channel = Word(UrlParameters.Channel),
                Country = Word(UrlParameters.Country),
                Product = Word(UrlParameters.Product),
                Region = Word(UrlParameters.Region),
                Category = Word(UrlParameters.Category),
                Discount = UrlNames.TryParse<DiscountUse>(First(UrlParameters.Discount), out var discount) ? discount : null,
                Segment = SegmentChoice.Parse(Word(UrlParameters.Segment)),
                AcquiredFrom = acquiredFrom,
                AcquiredTo = acquiredTo,
                OrderedFrom = orderedFrom,
                OrderedTo = orderedTo,
                OrderNumberFrom = lowest,
                OrderNumberTo = highest,
            };
        }
    }

    /// <summary>Ids of the uploaded files that wait to be imported together.</summary>
    public IReadOnlyList<string> Files => Word(UrlParameters.Files)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>What the glossary or a list of customers is narrowed to; empty for all of it.</summary>
    public string Search => First(UrlParameters.Search) ?? "";

    /// <summary>Columns of a list that leaves; empty where none are named.</summary>
    public IReadOnlyList<string> Fields => Word(UrlParameters.Fields)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Country of telephone numbers that name none; null for that of each customer's store.</summary>
    public string? Phones => Word(UrlParameters.Phones)?.ToUpperInvariant();

    public CohortsQuery Cohorts => new()
    {
        History = History,
        Grain = Choice(UrlParameters.Grain, Grain.Month),
        Measure = Choice(UrlParameters.Measure, CohortMeasure.Retention),
        Rows = Choice(UrlParameters.By, CohortRows.FirstOrder),
        Columns = Choice(UrlParameters.Columns, CohortColumns.Calendar),
        Form = Choice(UrlParameters.Show, CohortForm.PerCustomer),
    };

    /// <summary>Times from order to order are about all of a customer's orders.</summary>
    public RepeatQuery Repeat => new()
    {
        History = History.WithoutOrderFilter,
        After = Number(UrlParameters.After) is >= 1 and <= RepeatQuery.MostOrders and var after ? after : 1,
        By = UrlNames.TryParse<CohortRows>(First(UrlParameters.By), out var rows) ? rows : null,
        Grain = Choice(UrlParameters.Grain, Grain.Quarter),
    };

    public ActivityQuery Activity => new()
    {
        History = History,
        Grain = Choice(UrlParameters.Grain, Grain.Month),
        Measure = Choice(UrlParameters.Measure, ActivityMeasure.Customers),
    };

    public ProductsQuery Products => new()
    {
        History = History,
        Level = Choice(UrlParameters.By, ProductLevel.Product),
        Sort = Choice(UrlParameters.Sort, ProductSort.Customers),
        Descending = !string.Equals(First(UrlParameters.Descending), "false", StringComparison.OrdinalIgnoreCase),
        Skip = (Page - 1) * PageSize,
        Take = PageSize,
    };

    public TogetherQuery Together => new()
    {
        History = History,
        Level = Choice(UrlParameters.By, ProductLevel.Product),
        Measure = Choice(UrlParameters.Measure, PairMeasure.Lift),
        MinimumSupport = Decimal(UrlParameters.Support) is >= 0 and <= 1 and var support ? support : null,
    };

    public ItemQuery Item => new() { History = History, Level = Choice(UrlParameters.By, ProductLevel.Product), Item = First(UrlParameters.Item) ?? "" };

    /// <summary>A proposal is about all of a customer's orders.</summary>
    public NextQuery Next => new() { History = History.WithoutOrderFilter, Level = Choice(UrlParameters.By, ProductLevel.Product) };

    /// <summary>A journey is about all of a customer's orders.</summary>
    public JourneyQuery Journey => new()
    {
        History = History.WithoutOrderFilter,
        Level = UrlNames.TryParse<ProductLevel>(First(UrlParameters.By), out var level) ? level : null,
        Most = Number(UrlParameters.Most) is { } most && JourneyQuery.Choices.Contains(most) ? most : JourneyQuery.UsualMost,
        Hidden = _values.TryGetValue(UrlParameters.Hide, out var hidden) ? [.. hidden.OfType<string>().Where(static key => key.Length > 0).Distinct()] : [],
    };

    /// <summary>A segment is about all of a customer's orders.</summary>
    public SegmentsQuery Segments => new()
    {
        History = History.WithoutOrderFilter,
        Measure = Choice(UrlParameters.Measure, SegmentMeasure.Customers),
    };

    /// <summary>JSON of the rule that is built; null where the address has none.</summary>
    public string? Rule => Word(UrlParameters.Rule);

    /// <summary>A segment is about all of a customer's orders.</summary>
    public SegmentHistoryQuery SegmentHistory => new()
    {
        History = History.WithoutOrderFilter,
        Grouping = Choice(UrlParameters.Family, SegmentGrouping.Rfm),
        Months = First(UrlParameters.Months) switch
        {
            UrlParameters.AllStores => SegmentHistoryQuery.AllMonths,
            _ => Number(UrlParameters.Months) is > 0 and var months ? months : SegmentHistoryQuery.UsualMonths,
        },
        Measure = Choice(UrlParameters.Measure, SegmentHistoryMeasure.Customers),
    };

    /// <summary>Two days that are the wrong way round are meant the other way.</summary>
    public SegmentMigrationQuery SegmentMigration
    {
        get
        {
            var (since, until) = Ordered(Day(UrlParameters.Since), Day(UrlParameters.Until));
            return new SegmentMigrationQuery
            {
                History = History.WithoutOrderFilter,
                Grouping = Choice(UrlParameters.Family, SegmentGrouping.Rfm) is var grouping and not (SegmentGrouping.Trait or SegmentGrouping.Saved) ? grouping : SegmentGrouping.Rfm,
                Since = since,
                Until = until,
            };
        }
    }

    public ValueQuery Value => new()
    {
        History = History,
        Grain = Choice(UrlParameters.Grain, Grain.Quarter),
        MarginPercent = Decimal(UrlParameters.Margin) is >= 0 and <= 100 and var margin ? margin : null,
        LifetimeYears = Decimal(UrlParameters.Years) is > 0 and <= ValueQuery.MostYears and var years ? years : null,
    };

    /// <summary>A forecast is about all of a customer's orders.</summary>
    public PredictedQuery Predicted => new()
    {
        History = History.WithoutOrderFilter,
        Model = Model,
        Months = Number(UrlParameters.Horizon) is >= 1 and <= PredictedQuery.MostMonths and var months ? months : PredictedQuery.UsualMonths,
        DiscountPercent = Decimal(UrlParameters.MonthlyDiscount) is >= 0 and <= PredictedQuery.MostDiscount and var discount ? discount : PredictedQuery.UsualDiscount,
        MarginPercent = Decimal(UrlParameters.Margin) is >= 0 and <= 100 and var margin ? margin : null,
        TargetRatio = Decimal(UrlParameters.Ratio) is > 0 and <= PredictedQuery.MostRatio and var ratio ? ratio : PredictedQuery.UsualRatio,
        Rows = Choice(UrlParameters.By, CohortRows.FirstOrder),
        Grain = Choice(UrlParameters.Grain, Grain.Quarter),
    };

    /// <summary>Chances are about all of a customer's orders.</summary>
    public ChurnQuery Churn => new() { History = History.WithoutOrderFilter, Model = Model, Skip = (Page - 1) * PageSize, Take = PageSize };

    public CompareQuery Compare => new()
    {
        History = History with { From = null, To = null },
        Kind = Choice(UrlParameters.Kind, CompareKind.Spans),
        Rows = Choice(UrlParameters.By, CohortRows.FirstOrder),
        Grain = Choice(UrlParameters.Grain, Grain.Quarter),
        A = Side(UrlParameters.SideA),
        B = Side(UrlParameters.SideB),
    };

    public CustomersQuery Customers => new()
    {
        History = History,
        Group = Choice(UrlParameters.Group, CustomerGroup.Ordered),
        // The cohort of orders without a channel or country has the empty key; all cohorts together have none.
        Cohort = First(UrlParameters.Cohort),
        After = Number(UrlParameters.After) is >= 1 and var number ? number : 1,
        Index = Number(UrlParameters.Index) is >= 0 and var index ? index : null,
        Grain = Choice(UrlParameters.Grain, Grain.Month),
        Measure = Choice(UrlParameters.Measure, CohortMeasure.Retention),
        Rows = Choice(UrlParameters.By, CohortRows.FirstOrder),
        Columns = Choice(UrlParameters.Columns, CohortColumns.Calendar),
        Model = Model,
        Search = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim(),
        Tag = CustomerTags.Tidied(First(UrlParameters.Tag)),
        Shown = First(UrlParameters.Fields) is null ? CustomerColumns.Default : new CustomerColumns(Fields.SelectMany(static name => UrlNames.TryParse<CustomerColumn>(name, out var column) ? [column] : Array.Empty<CustomerColumn>())),
        Sort = Choice(UrlParameters.Sort, CustomerSort.Revenue),
        Descending = !string.Equals(First(UrlParameters.Descending), "false", StringComparison.OrdinalIgnoreCase),
        Skip = (Page - 1) * PageSize,
        Take = PageSize,
    };

    public OrdersQuery Orders => new()
    {
        History = History,
        Issue = Choice(UrlParameters.Issue, OrderIssue.Unattributed),
        Skip = (Page - 1) * PageSize,
        Take = PageSize,
    };

    /// <summary>How the cohort table is looked at.</summary>
    public CohortsView CohortsView => new()
    {
        Curves = Curves,
        Sort = First(UrlParameters.Sort) switch
        {
            null => null,
            _ when Number(UrlParameters.Sort) is { } column => new CohortSort(CohortSortBy.Column, column),
            var name when UrlNames.TryParse<CohortSortBy>(name, out var by) && by != CohortSortBy.Column => new CohortSort(by),
            _ => null,
        },
        Descending = string.Equals(First(UrlParameters.Descending), "true", StringComparison.OrdinalIgnoreCase),
        Target = Decimal(UrlParameters.Target),
        ShowsAll = string.Equals(First(UrlParameters.Rows), UrlParameters.AllStores, StringComparison.OrdinalIgnoreCase),
        Other = Other,
    };

    /// <summary>The second filter, whose names begin with a prefix; null where the address has none of them.</summary>
    public HistoryQuery? Other
    {
        get
        {
            var other = _values.Where(static pair => pair.Key.StartsWith(UrlParameters.OtherPrefix, StringComparison.OrdinalIgnoreCase))
                .ToDictionary(static pair => pair.Key[UrlParameters.OtherPrefix.Length..], static pair => pair.Value);
            return other.Count == 0 ? null : new LinkReader(other).History;
        }
    }

    /// <summary>Keys of the cohorts whose curves are drawn; empty where none are chosen.</summary>
    public IReadOnlyList<string> Curves => _values.TryGetValue(UrlParameters.Cohort, out var keys) ? [.. keys.OfType<string>()] : [];

    /// <summary>The most rows of a report for other programs; null where none is named.</summary>
    public int? Limit => Number(UrlParameters.Limit) is > 0 and var limit ? limit : null;

    /// <summary>Page of a list, from 1.</summary>
    public int Page => Number(UrlParameters.Page) is >= 1 and <= int.MaxValue / PageSize and var page ? page : 1;

    private PurchaseModelKind? Model => UrlNames.TryParse<PurchaseModelKind>(First(UrlParameters.Model), out var model) ? model : null;

    // A store that is named but cannot be understood is none: figures of the default one would look like its.
    private int? Store => Word(UrlParameters.Store) switch
    {
        null => null,
        var all when string.Equals(all, UrlParameters.AllStores, StringComparison.OrdinalIgnoreCase) => StoreInfo.AllStores,
        _ => Number(UrlParameters.Store) is > 0 and var store ? store : StoreInfo.NoStore,
    };

    private CompareSide? Side(string name)
    {
        var prefix = name + "-";
        var own = _values.Where(pair => pair.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Select(pair => KeyValuePair.Create(pair.Key[prefix.Length..], pair.Value));
        var filter = new LinkReader(own).History with { StoreId = null };
        return First(name) is null && filter == new HistoryQuery() ? null : new CompareSide { Filter = filter, Cohort = First(name) };
    }

    private static string QueryOf(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var end = address.IndexOf('#', StringComparison.Ordinal);
        return query < 0 || (end >= 0 && end < query) ? "" : address[query..(end < 0 ? address.Length : end)];
    }

    private string? First(string name) => _values.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    private string? Word(string name) => First(name) is { Length: > 0 } word ? word : null;

    private int? Number(string name) => int.TryParse(First(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private int? OrderNumber(string name) => Number(name) is > 0 and var number ? number : null;

    private static (T? From, T? To) Ordered<T>(T? from, T? to)
        where T : struct, IComparable<T> =>
        from is { } first && to is { } last && first.CompareTo(last) > 0 ? (to, from) : (from, to);

    private decimal? Decimal(string name) =>
        decimal.TryParse(First(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private DateOnly? Day(string name) => DateOnly.TryParseExact(First(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private T Choice<T>(string name, T usual)
        where T : struct, Enum =>
        UrlNames.TryParse<T>(First(name), out var value) ? value : usual;
}
