using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>Reads customers' profiles off a history; scores and returns of the whole store are kept with its snapshot.</summary>
internal sealed class CustomerProfiles
{
    private static readonly Grain[] Grains = [Grain.Month, Grain.Quarter, Grain.Year];

    private readonly HistoryView _view;
    private readonly CustomerSegments _segments;
    private readonly Lazy<StoreReturns> _returns;
    private readonly Lazy<Outlooks?> _outlooks;

    private CustomerProfiles(HistoryView view, CustomerSegments segments, Lazy<StoreReturns> returns, PurchaseModelKind? model)
    {
        (_view, _segments, _returns) = (view, segments, returns);
        _outlooks = new(() => view.OutlooksBy(model));
    }

    /// <summary>Null for a history without orders.</summary>
    /// <param name="model">By which what is expected is told; null is the store's.</param>
    public static CustomerProfiles? Of(Snapshot snapshot, HistoryView view, PurchaseModelKind? model = null) =>
        view.History is { AsOf: { } asOf, CustomerCount: > 0 } history && SegmentMembers.SegmentsOf(snapshot, view.Store) is { } segments
            ? new CustomerProfiles(view, segments, new(() => snapshot.Get(asOf, () => StoreReturns.Of(history))), model)
            : null;

    /// <summary>When the next order of a customer is due.</summary>
    /// <param name="customer">Number in the history up to the as-of date.</param>
    public NextOrder? NextOf(int customer)
    {
        var days = _view.History.DaysOf(customer);
        return NextOrder.Of(OrderRhythm.Of(days), DateOnly.FromDayNumber(days[^1]), _returns.Value);
    }

    /// <summary>The profile of the customer with this id; null without an order by the as-of date.</summary>
    public CustomerProfile? ProfileOf(int customerId)
    {
        // Segments number the customers of the whole history.
        if (_view.History.IndexOf(customerId) is not { } customer || _segments.Figures.History.IndexOf(customerId) is not { } whole)
        {
            return null;
        }

        var scores = _segments.Scores;
        return new CustomerProfile
        {
            AsOf = _segments.Figures.AsOf,
            Recency = scores.Recency[whole],
            Frequency = scores.Frequency[whole],
            Monetary = scores.Monetary[whole],
            Segment = scores.SegmentOf(whole)!.Value,
            Stage = _segments.StageOf(whole)!.Value,
            Tier = _segments.Tiers.TierOf(whole)!.Value,
            Tiers = _segments.Options.Tiers.Count,
            Silence = _segments.Figures.SilenceOf(whole),
            DiscountShare = _segments.Traits.DiscountShareOf(whole),
            Rhythm = OrderRhythm.Of(_view.History.DaysOf(customer)),
            Next = NextOf(customer),
            Segments = [.. BuiltInSegment.All(_segments.Options.Tiers).Where(segment => _segments.Contains(segment, whole))],
            Cohort = CohortOf(customer),
        };
    }

    /// <summary>Where a customer stands, and the channel and country that they came by.</summary>
    /// <param name="customer">Number in the history up to the as-of date.</param>
    /// <param name="shown">What is worked out: each asks something else of all customers.</param>
    public CustomerMarks MarksOf(int customer, CustomerColumns shown)
    {
        var history = _view.History;
        var first = history.FirstOrderOf(customer);
        var whole = _segments.Figures.History.IndexOf(history.CustomerIds[customer]);
        return new CustomerMarks
        {
            Segment = whole is { } scored && shown.Contains(CustomerColumn.Rfm) ? _segments.Scores.SegmentOf(scored) : null,
            Stage = whole is { } staged && shown.Contains(CustomerColumn.Lifecycle) ? _segments.StageOf(staged) : null,
            Tier = whole is { } tiered && shown.Contains(CustomerColumn.Tier) ? _segments.Tiers.TierOf(tiered) : null,
            DiscountShare = whole is { } bought && shown.Contains(CustomerColumn.DiscountShare) ? _segments.Traits.DiscountShareOf(bought) : null,
            Next = shown.Contains(CustomerColumn.NextOrder) ? NextOf(customer) : null,
            ChanceAlive = shown.Contains(CustomerColumn.ChanceAlive) ? _outlooks.Value?.ChanceAlive(customer) : null,
            ExpectedOrders = shown.Contains(CustomerColumn.ExpectedOrders) ? _outlooks.Value?.ExpectedOrders(customer) : null,
            PredictedValue = shown.Contains(CustomerColumn.PredictedValue) ? _outlooks.Value?.Clv(customer) : null,
            ValueAtRisk = shown.Contains(CustomerColumn.ValueAtRisk) ? _outlooks.Value?.ValueAtRisk(customer) : null,
            Contact = shown.Contains(CustomerColumn.Contact) ? ContactDays.Of(history, customer, _outlooks.Value?.Forecast, _outlooks.Value?.PlaceOf(customer) ?? 0) : null,
            Channel = ValueAt(history.Channels, first),
            Country = ValueAt(history.Countries, first),
        };
    }

    private static string? ValueAt(Dimension property, int order) => property.CodeAt(order) is >= 0 and var code ? property.Values[code] : null;

    private CustomerCohort CohortOf(int customer)
    {
        CustomerCohort? cohort = null;
        foreach (var grain in Grains)
        {
            var layout = new CohortLayout { Grain = grain };
            var keys = CohortKeys.Of(_view.History, layout);
            var key = keys.Names[keys.Of(customer)[0]];
            var members = CohortMembers.Find(_view.History, CustomerSelection.Everybody, layout, key, null, CohortMeasure.Retention);
            if (cohort is null || members.Count >= GrainCohorts.FewestCustomers || grain == Grains[^1])
            {
                cohort = new CustomerCohort(grain, key, members.Count, Standing.Of(customer, members, OrdersOf), Standing.Of(customer, members, RevenueOf));
            }

            if (!cohort.IsFew)
            {
                return cohort;
            }
        }

        return cohort!;
    }

    private decimal OrdersOf(int customer) => _view.History.DaysOf(customer).Length;

    private decimal RevenueOf(int customer) => Money.ToDecimal(CustomerSummary.Of(_view.History, customer).Money.In(_view.Options.Basis));
}
