using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>A query's answerable form: the history up to its as-of date, the customers it selects, the span it asks for.</summary>
internal sealed record HistoryView(StoreInfo Store, OrderHistory History, CustomerSelection Selection, DateSpan? Span)
{
    // An address or an option can name any day; orders lie in these years, and a calendar of periods needs days after its last one.
    private static readonly DateSpan Calendar = new(new DateOnly(1900, 1, 1), new DateOnly(2199, 12, 31));

    // Several figures of a page are made of the same counts.
    private readonly Dictionary<(DateOnly From, DateOnly To), SpanTotals> _totals = [];
    private readonly Dictionary<DateSpan, RetentionFigures> _retention = [];

    public AnalysisOptions Options => Store.Options;

    private Snapshot? Source { get; init; }

    private SavedRules? SavedSegments { get; init; }

    /// <summary>The dates bound the days of orders.</summary>
    public static HistoryView OfOrders(Snapshot snapshot, HistoryQuery query)
    {
        var (store, history) = Open(snapshot, query);
        return new HistoryView(store, history, Select(snapshot, store, history, query), SpanOf(history, query)) { Source = snapshot, SavedSegments = query.SavedSegments };
    }

    /// <summary>The dates bound the days of first orders.</summary>
    public static HistoryView OfCohorts(Snapshot snapshot, HistoryQuery query)
    {
        var (store, history) = Open(snapshot, query);
        return new HistoryView(store, history, Select(snapshot, store, history, query.WithAcquisitionAside), null) { Source = snapshot, SavedSegments = query.SavedSegments };
    }

    /// <summary>The store under the settings of a query.</summary>
    public static StoreInfo StoreOf(Snapshot snapshot, HistoryQuery query) => Open(snapshot, query).Store;

    /// <summary>What makes a table's rows and columns, with the customers' division where rows are segments.</summary>
    public CohortLayout LayoutOf(CohortLayout layout) => Source is { } snapshot && CohortGrouping.IsNeededBy(layout.Rows)
        ? layout with { Grouping = SegmentGroupings.Of(snapshot, Store, History, layout.Rows, SavedSegments) }
        : layout;

    /// <summary>What a model expects of each customer; null where it says no.</summary>
    /// <param name="model">Null is the store's.</param>
    public Outlooks? OutlooksBy(PurchaseModelKind? model) => Source is { } snapshot ? Outlooks.Of(snapshot, Store, History, model) : null;

    /// <summary>The span of the retention rate: the one asked for, else the newest complete quarter; null where none is complete.</summary>
    public DateSpan? RetentionSpan => Span ?? NewestQuarter(History.AsOf);

    /// <summary>The days right before the span, as many as it has; null without a span, and where they begin before the data or the span after it.</summary>
    public DateSpan? SpanBefore => Span is { } span && span.From <= History.AsOf && span.From.DayNumber - span.Days >= History.FirstDay?.DayNumber
        ? new DateSpan(span.From.AddDays(-span.Days), span.From.AddDays(-1))
        : null;

    /// <summary>The newest quarter that is complete on a day and not wholly before the data.</summary>
    public DateSpan? NewestQuarter(DateOnly? day) =>
        day is { } end && Period.NewestComplete(Grain.Quarter, end).Days is var quarter && quarter.To >= History.FirstDay ? quarter : null;

    /// <summary>S, E, N and R over a span; null without one.</summary>
    public RetentionFigures? RetentionOver(DateSpan? span)
    {
        if (span is not { } days)
        {
            return null;
        }

        if (!_retention.TryGetValue(days, out var known))
        {
            known = RetentionCounts.Count(History, Selection, days, Options.ActivityWindowDays);
            _retention.Add(days, known);
        }

        return known;
    }

    /// <summary>Totals of a span; null is the whole history.</summary>
    public SpanTotals TotalsOf(DateSpan? span)
    {
        var key = span is { } days ? (days.From, days.To) : (DateOnly.MinValue, DateOnly.MaxValue);
        if (!_totals.TryGetValue(key, out var known))
        {
            known = SpanTotals.Count(History, Selection, span);
            _totals.Add(key, known);
        }

        return known;
    }

    /// <summary>
    /// The formula CLV as of a day. Over the history and not the span alone: few customers order twice in a month, and a year made of such months would have
    /// them all order twelve times.
    /// </summary>
    /// <param name="until">Null is the as-of date.</param>
    public FormulaClv FormulaClv(DateOnly? until)
    {
        DateSpan? upTo = until is { } end ? new DateSpan(DateOnly.MinValue, end) : null;
        var last = until < History.AsOf ? until : History.AsOf;
        var totals = TotalsOf(upTo);
        // What another source of the lifetime would need is not counted.
        var churn = Options.LifetimeSource == LifetimeSource.Churn ? RetentionOver(NewestQuarter(last)) : null;
        var lifespan = Options.LifetimeSource == LifetimeSource.Observed ? Lifespans.Count(History, Selection, until).Mean : default;
        return ClvFormula.Compute(new ClvTotals(totals.Customers, totals.Orders, totals.Money, lifespan), DaysUpTo(last), churn?.ChurnRate, churn?.Span, Options);
    }

    /// <summary>The selected customers that something holds for, ascending.</summary>
    /// <param name="belongs">Asked on several cores at once.</param>
    public List<int> Those(Predicate<int> belongs)
    {
        var chosen = new bool[History.CustomerCount];
        CustomerPass.Each(History, (from, to) =>
        {
            for (var customer = from; customer < to; customer++)
            {
                chosen[customer] = Selection.Contains(customer) && belongs(customer);
            }
        });
        var customers = new List<int>(chosen.AsSpan().Count(true));
        for (var customer = 0; customer < chosen.Length; customer++)
        {
            if (chosen[customer])
            {
                customers.Add(customer);
            }
        }

        return customers;
    }

    /// <summary>Days of the history up to one of them; 0 where there are none.</summary>
    public int DaysUpTo(DateOnly? last) => History.FirstDay is { } first && last is { } day ? Math.Max(new DateSpan(first, day).Days, 0) : 0;

    private static (StoreInfo Store, OrderHistory History) Open(Snapshot snapshot, HistoryQuery query)
    {
        var options = query.Options ?? snapshot.Store.Options;
        var store = snapshot.Store with { Options = options with { AsOf = Within(options.AsOf) } };
        return (store, snapshot.HistoryUpTo(store.Options.AsOf));
    }

    private static CustomerSelection Select(Snapshot snapshot, StoreInfo store, OrderHistory history, HistoryQuery query)
    {
        var customers = new CustomerFilter
        {
            Channel = query.Channel,
            Country = query.Country,
            Region = query.Region,
            Product = query.Product,
            Category = query.Category,
            Discount = query.Discount,
            AcquiredFrom = query.AcquiredFrom,
            AcquiredTo = query.AcquiredTo,
        };
        var orders = new OrderFilter { From = query.OrderedFrom, To = query.OrderedTo, NumberFrom = query.OrderNumberFrom, NumberTo = query.OrderNumberTo };
        var chosen = customers.Select(history);
        return (query.Segment is { } segment ? chosen.Within(SegmentMembers.Of(snapshot, store, history, segment)) : chosen).Counting(orders);
    }

    private static DateSpan? SpanOf(OrderHistory history, HistoryQuery query)
    {
        var (asked, until) = (Within(query.From), Within(query.To));
        if ((asked is null && until is null) || history.FirstDay is not { } firstDay || history.AsOf is not { } asOf)
        {
            return null;
        }

        var from = asked ?? (until < firstDay ? until.Value : firstDay);
        // Wholly after the data the days stay as they were asked for.
        var to = until is { } last && (last < asOf || from > asOf) ? last : asOf;
        return new DateSpan(from, to < from ? from : to);
    }

    private static DateOnly? Within(DateOnly? day) => day is { } known ? (known < Calendar.From ? Calendar.From : known > Calendar.To ? Calendar.To : known) : null;
}
