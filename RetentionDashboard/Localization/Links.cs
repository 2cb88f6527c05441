using System.Text;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using static RetentionDashboard.Localization.LinkPairs;

namespace RetentionDashboard.Localization;

/// <summary>Every address of the application. <see cref="LinkReader"/> reads the same names back.</summary>
public static class Links
{
    public const string Home = "/";
    public const string CohortsPath = "/cohorts";
    public const string RepeatPath = "/repeat";
    public const string ValuePath = "/value";
    public const string PredictedPath = ValuePath + "/predicted";
    public const string ChurnPath = "/churn";
    public const string ReasonsPath = ChurnPath + "/reasons";
    public const string ComparePath = "/compare";
    public const string ViewsPath = "/views";
    public const string CustomersPath = "/customers";
    public const string OrdersPath = "/orders";
    public const string DataQualityPath = "/data-quality";
    public const string LookAlikesPath = DataQualityPath + "/look-alikes";
    public const string MergedPath = DataQualityPath + "/merged";
    public const string CalendarPath = DataQualityPath + "/calendar";
    public const string RefusedFilesPath = DataQualityPath + "/refused-rows";
    public const string Import = "/import";
    public const string Imports = "/imports";
    public const string SettingsPath = "/settings";
    public const string NotesPath = "/notes";
    public const string GlossaryPath = "/glossary";
    public const string ActivityPath = "/activity";
    public const string SegmentsPath = "/segments";
    public const string ParetoPath = SegmentsPath + "/pareto";
    public const string BuildPath = SegmentsPath + "/build";
    public const string SegmentHistoryPath = SegmentsPath + "/history";
    public const string SegmentMigrationPath = SegmentsPath + "/migration";
    public const string ListsPath = "/lists";
    public const string PrivacyPath = "/privacy";

    public const string ProductsPath = "/products";
    public const string TogetherPath = ProductsPath + "/together";
    public const string ItemPath = ProductsPath + "/item";
    public const string NextPath = ProductsPath + "/next";
    public const string JourneyPath = ProductsPath + "/journey";

    public static string Overview(HistoryQuery query) => With(Home, Pairs(query));

    /// <param name="curves">Keys of the cohorts whose curves are drawn.</param>
    public static string Cohorts(CohortsQuery query, IEnumerable<string>? curves = null) => With(CohortsPath, [.. Pairs(query), .. Curves(curves)]);

    /// <param name="view">What of it stands in the address.</param>
    public static string Cohorts(CohortsQuery query, CohortsView view) => With(CohortsPath, [.. Pairs(query), .. Pairs(view)]);

    /// <summary>All rows, in the sequence in which they are shown.</summary>
    public static string CohortsCsv(CohortsQuery query, CohortsView? view = null) =>
        With("/api/cohorts.csv", [.. Pairs(query), .. Pairs(new CohortsView { Sort = view?.Sort, Descending = view?.Descending ?? false })]);

    /// <summary>The table's filter beside a second one.</summary>
    public static string CohortComparisonCsv(CohortsQuery query, HistoryQuery other) => With("/api/cohort-comparison.csv", [.. Pairs(query), .. Other(other)]);

    public static string Repeat(RepeatQuery query) => With(RepeatPath, Pairs(query));

    public static string Activity(ActivityQuery query) => With(ActivityPath, Pairs(query));

    public static string Products(ProductsQuery query) => With(ProductsPath, Pairs(query));

    public static string Together(TogetherQuery query) => With(TogetherPath, Pairs(query));

    public static string Item(ItemQuery query) => With(ItemPath, [.. Pairs(query.History), Choice(UrlParameters.By, query.Level, default), (UrlParameters.Item, query.Item)]);

    public static string Next(NextQuery query) => With(NextPath, [.. Pairs(query.History), Choice(UrlParameters.By, query.Level, default)]);

    public static string Journey(JourneyQuery query) => With(JourneyPath, Pairs(query));

    public static string Segments(SegmentsQuery query) => With(SegmentsPath, Pairs(query));

    /// <summary>The longest address of a rule that every browser and server on the way takes.</summary>
    public const int LongestBuild = 6_000;

    /// <summary>The page where a segment is built.</summary>
    /// <param name="segment">The saved segment that is changed, or another one to begin with; null begins anew.</param>
    /// <param name="rule">JSON of the rule as far as it is built; null begins with the segment's own.</param>
    public static string Build(int? storeId, SegmentChoice? segment = null, string? rule = null) =>
        With(BuildPath, [(UrlParameters.Store, Store(storeId)), (UrlParameters.Segment, segment?.Key), (UrlParameters.Rule, rule)]);

    public static string SegmentHistory(SegmentHistoryQuery query) => With(SegmentHistoryPath, Pairs(query));

    public static string SegmentMigration(SegmentMigrationQuery query) => With(SegmentMigrationPath, Pairs(query));

    public static string Pareto(HistoryQuery query) => With(ParetoPath, Pairs(query));

    public static string Value(ValueQuery query) => With(ValuePath, Pairs(query));

    public static string Predicted(PredictedQuery query) => With(PredictedPath, Pairs(query));

    /// <summary>All cohorts or segments of the forecast.</summary>
    public static string PredictedCsv(PredictedQuery query) => With("/api/forecast.csv", Pairs(query));

    public static string Churn(ChurnQuery query) => With(ChurnPath, Pairs(query));

    /// <summary>All customers of the list, by value at risk.</summary>
    public static string ChurnCsv(ChurnQuery query) => With("/api/churn.csv", Pairs(query with { Skip = 0 }));

    public static string Reasons(HistoryQuery query) => With(ReasonsPath, Pairs(query));

    public static string ReasonsCsv(HistoryQuery query) => With("/api/reasons.csv", Pairs(query));

    public static string Compare(CompareQuery query) => With(ComparePath, Pairs(query));

    /// <summary>The customers of one side of a comparison.</summary>
    public static string CustomersOf(CompareQuery query, ComparedSide side)
    {
        var history = side.Side.Filter.Within(query.History);
        return query.Kind switch
        {
            CompareKind.Cohorts => Customers(new CohortsQuery { History = history, Rows = query.Rows, Grain = query.Grain }, side.Side.Cohort ?? ""),
            // By the days of their first orders, for a span would bound the orders that count as well.
            CompareKind.Filters when history.ChoosesOrders => Customers(history.WithAcquisitionAside, CustomerGroup.Ordered),
            CompareKind.Filters => Customers(history, (history.From ?? history.To) is null ? CustomerGroup.Ordered : CustomerGroup.New),
            _ => Customers(history with { From = side.Span?.From, To = side.Span?.To }, CustomerGroup.Ordered),
        };
    }

    public static string CompareCsv(CompareQuery query) => With("/api/compare.csv", Pairs(query));

    public static string Customers(CustomersQuery query) => With(CustomersPath, Pairs(query));

    /// <summary>The whole list, whatever page is shown.</summary>
    public static string CustomersCsv(CustomersQuery query) => With("/api/customers.csv", Pairs(query with { Skip = 0 }));

    /// <summary>The customers of <paramref name="group"/> behind a number of the Overview.</summary>
    public static string Customers(HistoryQuery history, CustomerGroup group) => Customers(new CustomersQuery { History = history, Group = group });

    /// <summary>The customers behind a cell; without an index the whole cohort, without a cohort those of all cohorts at the index.</summary>
    public static string Customers(CohortsQuery query, string? cohort, int? index = null) => Customers(new CustomersQuery
    {
        History = query.History,
        Group = CustomerGroup.Cohort,
        Cohort = cohort,
        Index = index,
        Grain = query.Grain,
        Measure = query.Measure,
        Rows = query.Rows,
        Columns = query.Columns,
    });

    /// <summary>The customers of a segment, and of the one that the page is narrowed to already.</summary>
    /// <param name="history">Its dates bound the days of first orders.</param>
    public static string Customers(HistoryQuery history, SegmentChoice segment) =>
        Customers(new CustomersQuery { History = history.WithoutOrderFilter.WithAcquisitionAside with { Segment = history.Segment?.And(segment) ?? segment } });

    /// <summary>The log of lists that left.</summary>
    public static string Lists(int? storeId = null) => OfStore(ListsPath, storeId);

    /// <summary>The file of a list that was recorded.</summary>
    /// <param name="fields">Columns of a list for people.</param>
    /// <param name="country">Country of telephone numbers that name none; null for that of each customer's store.</param>
    public static string ListCsv(int listId, IEnumerable<string> fields, string? country) =>
        With($"/api/lists/{Text(listId)}/list.csv", [(UrlParameters.Fields, string.Join(',', fields) is { Length: > 0 } chosen ? chosen : null), (UrlParameters.Phones, country)]);

    public static string HeldOutCsv(int listId) => $"/api/lists/{Text(listId)}/held-out.csv";

    /// <summary>The log of what was handed out and erased.</summary>
    public static string Privacy(int? storeId = null) => OfStore(PrivacyPath, storeId);

    /// <summary>Everything held of a customer, which goes into the log as well.</summary>
    /// <param name="author">Who hands it out.</param>
    public static string PersonalData(int customerId, string? author) =>
        With($"/api/customers/{Text(customerId)}/data.json", [(UrlParameters.Author, author?.Trim() is { Length: > 0 } name ? name : null)]);

    /// <param name="storeId">The customer's store, or what the page shows that leads to them.</param>
    public static string Customer(int id, int? storeId = null) => OfStore(CustomersPath + "/" + Text(id), storeId);

    /// <summary>The orders without a customer that an Overview counts beside its totals.</summary>
    public static string Unattributed(HistoryQuery query) => Orders(new OrdersQuery { History = query });

    public static string Orders(OrdersQuery query) => With(OrdersPath, Pairs(query));

    /// <summary>The whole list, whatever page is shown.</summary>
    public static string OrdersCsv(OrdersQuery query) => With("/api/orders.csv", Pairs(query with { Skip = 0 }));

    public static string Notes(int? storeId = null) => OfStore(NotesPath, storeId);

    public static string DataQuality(int? storeId = null) => OfStore(DataQualityPath, storeId);

    public static string LookAlikes(int? storeId, int page = 1) => OfStore(LookAlikesPath, storeId, page);

    /// <summary>Everybody who is counted as one with another.</summary>
    public static string Merged(int? storeId, int page = 1) => OfStore(MergedPath, storeId, page);

    public static string LookAlikesCsv(int? storeId) => OfStore("/api/look-alikes.csv", storeId);

    public static string Calendar(int? storeId, int page = 1) => OfStore(CalendarPath, storeId, page);

    public static string CalendarCsv(int? storeId) => OfStore("/api/calendar.csv", storeId);

    public static string RefusedFiles(int? storeId, int page = 1) => OfStore(RefusedFilesPath, storeId, page);

    public static string ImportPreview(string uploadId) => Import + "/" + Uri.EscapeDataString(uploadId);

    /// <summary>The uploaded files that wait to be imported together.</summary>
    public static string ImportFiles(IEnumerable<string> uploadIds) => With(Import, [(UrlParameters.Files, string.Join(',', uploadIds) is { Length: > 0 } files ? files : null)]);

    /// <summary>Imports of all stores; the store goes along for the links of the menu.</summary>
    public static string ImportsFrom(int? storeId) => OfStore(Imports, storeId);

    public static string ImportResult(int id, int? storeId = null) => OfStore(Imports + "/" + Text(id), storeId);

    public static string RefusedRowsCsv(int importId) => "/api/imports/" + Text(importId) + "/refused.csv";

    /// <param name="storeId">Null is the store shown by default.</param>
    /// <param name="section">"lifetime", "basis", "window", "as-of", "margin", "forecast", "segments", "tiers" or "rates": the part of the page to open.</param>
    public static string Settings(int? storeId = null, string? section = null) =>
        With(SettingsPath, [.. Pairs(new HistoryQuery { StoreId = storeId })]) + (section is null ? "" : "#" + section);

    /// <param name="search">What the list is narrowed to.</param>
    public static string Glossary(int? storeId = null, string? search = null) => With(GlossaryPath, [(UrlParameters.Store, Store(storeId)), (UrlParameters.Search, search)]);

    /// <summary>A metric's entry, worked out with a store's orders.</summary>
    public static string Glossary(Metric metric, int? storeId = null) => OfStore(GlossaryPath + "/" + metric.Slug, storeId);

    /// <summary>The page of <paramref name="address"/> for another store, without filters; a single customer or import becomes the list.</summary>
    public static string SamePageOfStore(string address, int storeId)
    {
        var path = PathOf(address);
        return path == OrdersPath ? Orders(new OrdersQuery { History = new HistoryQuery { StoreId = storeId }, Issue = new LinkReader(address).Orders.Issue })
            : OfStore(((string[])[CustomersPath, Imports]).FirstOrDefault(list => path.StartsWith(list + "/", StringComparison.Ordinal)) ?? path, storeId);
    }

    public static string Views(int? storeId = null) => OfStore(ViewsPath, storeId);

    /// <summary>True for the pages whose state is their address, so that it can be kept under a name.</summary>
    /// <param name="address">Relative to the application's root.</param>
    public static bool IsView(string address) => PathOf(address) is Home or ActivityPath or CohortsPath or RepeatPath or ValuePath or PredictedPath or ChurnPath or ReasonsPath or ComparePath or CustomersPath
        or SegmentsPath or SegmentHistoryPath or SegmentMigrationPath or ParetoPath or BuildPath or ProductsPath or TogetherPath or JourneyPath or ItemPath or NextPath;

    /// <summary>True for the pages whose figures are those of one store, or of all of them.</summary>
    /// <param name="address">Relative to the application's root.</param>
    public static bool ShowsOneStore(string address) =>
        IsView(address) || (PathOf(address) is var path
        && (path is OrdersPath or SettingsPath or NotesPath || path.StartsWith(DataQualityPath, StringComparison.Ordinal) || path.StartsWith(GlossaryPath, StringComparison.Ordinal)));

    /// <summary>Remembers the language and returns to <paramref name="to"/>, an address of this application.</summary>
    public static string Culture(string language, string to) => With("/culture", [("set", language), ("to", to)]);

    /// <summary>Masks names, e-mails and telephone numbers, or shows them again, and returns to <paramref name="to"/>.</summary>
    public static string Mask(bool on, string to) => With("/mask", [("set", on ? PrivacyMask.On : PrivacyMask.Off), ("to", to)]);

    /// <summary>The path of an address, relative to the application's root.</summary>
    public static string PathOf(string address) => "/" + address.TrimStart('/').Split('?', '#')[0];

    private static string OfStore(string path, int? storeId, int page = 1) => With(path, [.. Pairs(new HistoryQuery { StoreId = storeId }), Page(page)]);

    /// <summary>How an address names a store, or all of them.</summary>
    public static string? Store(int? storeId) => storeId == StoreInfo.AllStores ? UrlParameters.AllStores : Text(storeId);

    private static string With(string path, IEnumerable<(string Name, string? Value)> pairs)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in pairs)
        {
            if (value is null)
            {
                continue;
            }

            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return address.ToString();
    }
}
