using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>
/// What every page can be filtered by. Properties and days of the first order select customers and never cut a customer's history; days and numbers of orders
/// choose which of their orders count.
/// </summary>
public sealed record HistoryQuery
{
    /// <summary>Null is the store shown by default: the first real one, else the sample shop. <see cref="StoreInfo.AllStores"/> is the sum over the real ones.</summary>
    public int? StoreId { get; init; }

    /// <summary>On Overview the first day of the span; on Cohorts the first acquisition day shown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>On Overview the last day of the span; on Cohorts the last acquisition day shown.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Channel of the first order.</summary>
    public string? Channel { get; init; }

    /// <summary>Country of the first order.</summary>
    public string? Country { get; init; }

    /// <summary>Key of a product that the first order held.</summary>
    public string? Product { get; init; }

    /// <summary>Region of the first order.</summary>
    public string? Region { get; init; }

    /// <summary>Category that the first order held.</summary>
    public string? Category { get; init; }

    /// <summary>Whether the first order was bought with a discount.</summary>
    public DiscountUse? Discount { get; init; }

    /// <summary>Customers who are in a segment as of the as-of date.</summary>
    public SegmentChoice? Segment { get; init; }

    /// <summary>All saved segments, for tables that have a row for each of them; null elsewhere.</summary>
    internal SavedRules? SavedSegments { get; init; }

    /// <summary>First day of the first order, where <see cref="From"/> bounds something else; both hold where both do.</summary>
    public DateOnly? AcquiredFrom { get; init; }

    /// <summary>Last day of the first order.</summary>
    public DateOnly? AcquiredTo { get; init; }

    /// <summary>First day of the orders that count, where <see cref="From"/> bounds something else.</summary>
    public DateOnly? OrderedFrom { get; init; }

    /// <summary>Last day of the orders that count.</summary>
    public DateOnly? OrderedTo { get; init; }

    /// <summary>Lowest number of the orders that count; 1 is a customer's first order.</summary>
    public int? OrderNumberFrom { get; init; }

    /// <summary>Highest number of the orders that count.</summary>
    public int? OrderNumberTo { get; init; }

    /// <summary>True where a filter asks about customers or their order numbers: orders without a customer are then beside the point.</summary>
    public bool SelectsCustomers => this != new HistoryQuery { StoreId = StoreId, From = From, To = To, OrderedFrom = OrderedFrom, OrderedTo = OrderedTo, Options = Options, SavedSegments = SavedSegments };

    /// <summary>The same without the choice of orders, for what is about all of a customer's orders.</summary>
    public HistoryQuery WithoutOrderFilter => this with { OrderedFrom = null, OrderedTo = null, OrderNumberFrom = null, OrderNumberTo = null };

    /// <summary>The same where the page's own dates bound first orders, as <see cref="AcquiredFrom"/> and <see cref="AcquiredTo"/>.</summary>
    public HistoryQuery WithAcquisitionAside => this with { From = null, To = null, AcquiredFrom = Later(From, AcquiredFrom), AcquiredTo = Earlier(To, AcquiredTo) };

    /// <summary>Every customer of the store, and the same of their orders.</summary>
    public HistoryQuery OrderFilterAlone => new()
    {
        StoreId = StoreId,
        OrderedFrom = OrderedFrom,
        OrderedTo = OrderedTo,
        OrderNumberFrom = OrderNumberFrom,
        OrderNumberTo = OrderNumberTo,
        Options = Options,
        SavedSegments = SavedSegments,
    };

    /// <summary>True where only some of a customer's orders count.</summary>
    public bool ChoosesOrders => this != WithoutOrderFilter;

    /// <summary>The same in another's store and settings; what it leaves open is as the other has it. Days and numbers go in pairs, and the page's own dates stay its own.</summary>
    public HistoryQuery Within(HistoryQuery common)
    {
        var acquired = (AcquiredFrom ?? AcquiredTo) is null ? common : this;
        var ordered = (OrderedFrom ?? OrderedTo) is null ? common : this;
        var numbers = (OrderNumberFrom ?? OrderNumberTo) is null ? common : this;
        return this with
        {
            StoreId = common.StoreId,
            Options = common.Options,
            SavedSegments = common.SavedSegments,
            Channel = Channel ?? common.Channel,
            Country = Country ?? common.Country,
            Product = Product ?? common.Product,
            Region = Region ?? common.Region,
            Category = Category ?? common.Category,
            Discount = Discount ?? common.Discount,
            Segment = Segment ?? common.Segment,
            AcquiredFrom = acquired.AcquiredFrom,
            AcquiredTo = acquired.AcquiredTo,
            OrderedFrom = ordered.OrderedFrom,
            OrderedTo = ordered.OrderedTo,
            OrderNumberFrom = numbers.OrderNumberFrom,
            OrderNumberTo = numbers.OrderNumberTo,
        };
    }

    /// <summary>Instead of the store's own settings, as-of date included; null keeps them.</summary>
    public AnalysisOptions? Options { get; init; }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;
}
