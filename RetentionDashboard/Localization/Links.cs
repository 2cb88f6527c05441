using System.Globalization;
using System.Text;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Every address of the application. <see cref="LinkReader"/> reads the same names back.</summary>
public static class Links
{
    public const string Home = "/";
    public const string CohortsPath = "/cohorts";
    public const string CustomersPath = "/customers";
    public const string UnattributedPath = "/orders/unattributed";
    public const string Import = "/import";
    public const string Imports = "/imports";
    public const string SettingsPath = "/settings";

    private const string DayPattern = "yyyy-MM-dd";

    public static string Overview(HistoryQuery query) => With(Home, Pairs(query));

    /// <param name="curves">Keys of the cohorts whose curves are drawn.</param>
    public static string Cohorts(CohortsQuery query, IEnumerable<string>? curves = null) => With(CohortsPath, [.. Pairs(query), .. Curves(curves)]);

    public static string CohortsCsv(CohortsQuery query) => With("/api/cohorts.csv", Pairs(query));

    public static string Customers(CustomersQuery query) => With(CustomersPath, Pairs(query));

    /// <summary>The whole list, whatever page is shown.</summary>
    public static string CustomersCsv(CustomersQuery query) => With("/api/customers.csv", Pairs(query with { Skip = 0 }));

    /// <summary>The customers of <paramref name="group"/> behind a number of the Overview.</summary>
    public static string Customers(HistoryQuery history, CustomerGroup group) => Customers(new CustomersQuery { History = history, Group = group });

    /// <summary>The customers behind a cell; without an index the whole cohort.</summary>
    public static string Customers(CohortsQuery query, string cohort, int? index = null) => Customers(new CustomersQuery
    {
        History = query.History,
        Group = CustomerGroup.Cohort,
        Cohort = cohort,
        Index = index,
        Grain = query.Grain,
        Measure = query.Measure,
        Rows = query.Rows,
    });

    public static string Customer(int id) => CustomersPath + "/" + Text(id);

    public static string Unattributed(HistoryQuery query, int page = 1) =>
        With(UnattributedPath, [.. Pairs(new HistoryQuery { StoreId = query.StoreId, From = query.From, To = query.To }), Page(page)]);

    public static string ImportPreview(string uploadId) => Import + "/" + Uri.EscapeDataString(uploadId);

    /// <summary>The uploaded files that wait to be imported together.</summary>
    public static string ImportFiles(IEnumerable<string> uploadIds) => With(Import, [(UrlParameters.Files, string.Join(',', uploadIds) is { Length: > 0 } files ? files : null)]);

    public static string ImportResult(int id) => Imports + "/" + Text(id);

    public static string RefusedRowsCsv(int importId) => "/api/imports/" + Text(importId) + "/refused.csv";

    /// <param name="storeId">Null is the store shown by default.</param>
    /// <param name="section">"lifetime", "basis", "window", "as-of", "margin" or "rates": the part of the page to open.</param>
    public static string Settings(int? storeId = null, string? section = null) =>
        With(SettingsPath, [.. Pairs(new HistoryQuery { StoreId = storeId })]) + (section is null ? "" : "#" + section);

    /// <summary>The page of <paramref name="address"/> for another store, without filters; a single customer becomes the list.</summary>
    public static string SamePageOfStore(string address, int storeId)
    {
        var path = "/" + address.TrimStart('/').Split('?', '#')[0];
        return With(path.StartsWith(CustomersPath, StringComparison.Ordinal) ? CustomersPath : path, Pairs(new HistoryQuery { StoreId = storeId }));
    }

    /// <summary>True for the pages whose figures are those of one store, or of all of them.</summary>
    /// <param name="address">Relative to the application's root.</param>
    public static bool ShowsOneStore(string address) =>
        ("/" + address.TrimStart('/').Split('?', '#')[0]) is Home or CohortsPath or CustomersPath or UnattributedPath or SettingsPath;

    /// <summary>Remembers the language and returns to <paramref name="to"/>, an address of this application.</summary>
    public static string Culture(string language, string to) => With("/culture", [("set", language), ("to", to)]);

    private static IEnumerable<(string Name, string? Value)> Pairs(HistoryQuery query) =>
    [
        (UrlParameters.Store, Store(query.StoreId)),
        (UrlParameters.From, query.From?.ToString(DayPattern, CultureInfo.InvariantCulture)),
        (UrlParameters.To, query.To?.ToString(DayPattern, CultureInfo.InvariantCulture)),
        (UrlParameters.Channel, query.Channel),
        (UrlParameters.Country, query.Country),
        (UrlParameters.Product, query.Product),
    ];

    private static IEnumerable<(string Name, string? Value)> Pairs(CohortsQuery query) =>
        [.. Pairs(query.History), Choice(UrlParameters.Grain, query.Grain, Grain.Month), Choice(UrlParameters.Measure, query.Measure, default), Choice(UrlParameters.By, query.Rows, default)];

    private static IEnumerable<(string Name, string? Value)> Pairs(CustomersQuery query)
    {
        var isCohort = query.Group == CustomerGroup.Cohort;
        return
        [
            .. Pairs(query.History),
            Choice(UrlParameters.Group, query.Group, default),
            (UrlParameters.Cohort, isCohort ? query.Cohort ?? "" : null),
            (UrlParameters.Index, isCohort ? Text(query.Index) : null),
            Choice(UrlParameters.Grain, query.Grain, isCohort ? Grain.Month : query.Grain),
            Choice(UrlParameters.Measure, query.Measure, isCohort ? default : query.Measure),
            Choice(UrlParameters.By, query.Rows, isCohort ? default : query.Rows),
            Choice(UrlParameters.Sort, query.Sort, default),
            (UrlParameters.Descending, query.Descending ? null : "false"),
            Page(query.Take is { } take && take > 0 ? (query.Skip / take) + 1 : 1),
        ];
    }

    private static IEnumerable<(string Name, string? Value)> Curves(IEnumerable<string>? curves) =>
        curves?.Select(static curve => (UrlParameters.Cohort, (string?)curve)) ?? [];

    private static (string Name, string? Value) Page(int page) => (UrlParameters.Page, page > 1 ? Text(page) : null);

    private static (string Name, string? Value) Choice<T>(string name, T value, T usual)
        where T : struct, Enum =>
        (name, EqualityComparer<T>.Default.Equals(value, usual) ? null : UrlNames.Of(value));

    /// <summary>How an address names a store, or all of them.</summary>
    public static string? Store(int? storeId) => storeId == StoreInfo.AllStores ? UrlParameters.AllStores : Text(storeId);

    private static string? Text(int? number) => number is { } value ? Text(value) : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

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
