using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The groups that are asked for changes: everybody first, then the values of each property of first orders.</summary>
internal sealed class ChangeGroups
{
    public const string New = "new";
    public const string Returning = "returning";
    public const string With = "with";
    public const string Without = "without";

    private const int Everybody = 0;
    private const int NewCustomers = 1;
    private const int ReturningCustomers = 2;
    private const int WithDiscount = 3;
    private const int WithoutDiscount = 4;

    private readonly OrderHistory _history;
    private readonly List<Name> _names =
    [
        new(ChangeDimension.All, "", null),
        new(ChangeDimension.Newness, New, null),
        new(ChangeDimension.Newness, Returning, null),
        new(ChangeDimension.Discount, With, null),
        new(ChangeDimension.Discount, Without, null),
    ];

    private readonly int _channels;
    private readonly int _countries;
    private readonly int _regions;
    private readonly int _categories;
    private readonly int _products;

    public ChangeGroups(OrderHistory history)
    {
        _history = history;
        _channels = Append(ChangeDimension.Channel, history.Channels.Values);
        _countries = Append(ChangeDimension.Country, history.Countries.Values);
        _regions = Append(ChangeDimension.Region, history.Regions.Values);
        _categories = Append(ChangeDimension.Category, history.Products.Categories);
        _products = _names.Count;
        _names.AddRange(history.Products.Catalogue.Select(static product => new Name(ChangeDimension.Product, product.Key, product.Name)));
    }

    public IReadOnlyList<Name> Names => _names;

    public int Count => _names.Count;

    /// <summary>The query, narrowed to the group of a change; null where no filter selects it.</summary>
    public static HistoryQuery? FilterOf(HistoryQuery query, Change change) => change.Dimension switch
    {
        ChangeDimension.All => query,
        ChangeDimension.Channel => query with { Channel = change.Key },
        ChangeDimension.Country => query with { Country = change.Key },
        ChangeDimension.Product => query with { Product = change.Key },
        ChangeDimension.Region => query with { Region = change.Key },
        ChangeDimension.Category => query with { Category = change.Key },
        ChangeDimension.Discount => query with { Discount = change.Key == With ? DiscountUse.With : DiscountUse.Without },
        _ => null,
    };

    /// <summary>The groups of a customer in a span.</summary>
    public void Read(int customer, DateSpan span, List<int> groups)
    {
        var order = _history.FirstOrderOf(customer);
        groups.Add(Everybody);
        groups.Add(_history.DaysOf(customer)[0] >= span.From.DayNumber ? NewCustomers : ReturningCustomers);
        groups.Add(_history.HasDiscount(order) ? WithDiscount : WithoutDiscount);
        Read(_channels, _history.Channels.CodeAt(order), groups);
        Read(_countries, _history.Countries.CodeAt(order), groups);
        Read(_regions, _history.Regions.CodeAt(order), groups);
        foreach (var product in _history.Products.Of(customer))
        {
            groups.Add(_products + product);
            if (_history.Products.CategoryOf(product) is >= 0 and var category && !groups.Contains(_categories + category))
            {
                groups.Add(_categories + category);
            }
        }
    }

    private static void Read(int first, int code, List<int> groups)
    {
        if (code >= 0)
        {
            groups.Add(first + code);
        }
    }

    private int Append(ChangeDimension dimension, IEnumerable<string> values)
    {
        var first = _names.Count;
        _names.AddRange(values.Select(value => new Name(dimension, value, null)));
        return first;
    }

    /// <summary>A group.</summary>
    internal readonly record struct Name(ChangeDimension Dimension, string Key, string? Label);
}
