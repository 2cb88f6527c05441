using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Two spans, cohorts or filters side by side.</summary>
public sealed class CompareReports(Snapshots snapshots)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<CompareReport?> GetAsync(CompareQuery query, CancellationToken cancellationToken = default)
    {
        var sides = new HistoryQuery[] { query.History, query.A?.Filter ?? new(), query.B?.Filter ?? new() };
        return await snapshots.OpenAsync(query.History.StoreId, sides, query.Kind == CompareKind.Cohorts, cancellationToken) is var (snapshot, opened)
            ? Get(snapshot, query with { History = opened[0], A = query.A is { } a ? a with { Filter = opened[1] } : null, B = query.B is { } b ? b with { Filter = opened[2] } : null })
            : null;
    }

    private static CompareReport Get(Snapshot snapshot, CompareQuery query) => snapshot.Get(query, () => Compute(snapshot, query));

    private static CompareReport Compute(Snapshot snapshot, CompareQuery query)
    {
        var sides = CompareSides.Find(snapshot, query);
        var (a, b) = (CompareFigures.Of(sides.A), CompareFigures.Of(sides.B));
        var measures = Enum.GetValues<CompareMeasure>().Where(measure => query.Kind == CompareKind.Spans || measure != CompareMeasure.AcquisitionRate).ToLookup(measure =>
            FollowsAllOrders(measure) && (sides.A.Customers.Orders ?? sides.B.Customers.Orders) is not null);
        return new CompareReport
        {
            Store = sides.A.View.Store,
            AsOf = sides.A.View.History.AsOf,
            FirstDay = sides.A.View.History.FirstDay,
            Kind = query.Kind,
            A = new ComparedSide(sides.A.Side, a.Customers, sides.A.View.Span, sides.A.Cohort),
            B = new ComparedSide(sides.B.Side, b.Customers, sides.B.View.Span, sides.B.Cohort),
            Overlap = sides.Overlap,
            RetentionSpan = query.Kind == CompareKind.Spans ? null : sides.A.View.RetentionSpan,
            Rows = [.. measures[false].Select(measure => Compare(measure, a, b))],
            LeftOut = [.. measures[true]],
            Cohorts = sides.Choices,
            Properties = query.Kind == CompareKind.Cohorts ? [.. Enum.GetValues<CohortRows>().Where(rows => TellsApart(sides.A.View, rows))] : [],
        };
    }

    private static bool FollowsAllOrders(CompareMeasure measure) =>
        measure is not (CompareMeasure.RepeatPurchaseRate or CompareMeasure.RetentionRate or CompareMeasure.AcquisitionRate or CompareMeasure.OrdersPerCustomer or CompareMeasure.AverageOrderValue or CompareMeasure.RevenuePerCustomer);

    private static bool TellsApart(HistoryView view, CohortRows rows) =>
        rows == CohortRows.FirstOrder || CohortGroups.AreSeveral(view.History, view.Selection, view.LayoutOf(new CohortLayout { Rows = rows, Basis = view.Options.Basis }));

    private static CompareRow Compare(CompareMeasure measure, CompareFigures a, CompareFigures b) => measure switch
    {
        CompareMeasure.MedianDaysToSecond => Medians(a.Times, b.Times),
        CompareMeasure.OrdersPerCustomer => Means(measure, a.Orders, b.Orders),
        CompareMeasure.AverageOrderValue => Means(measure, a.OrderValue, b.OrderValue),
        CompareMeasure.RevenuePerCustomer => Means(measure, a.Revenue, b.Revenue),
        CompareMeasure.RevenueWithin90 => Means(measure, a.EarlyRevenue, b.EarlyRevenue),
        _ => Rates(measure, new TwoRates(a.Rate(measure), b.Rate(measure))),
    };

    private static CompareRow Rates(CompareMeasure measure, TwoRates rates) => Row(
        measure, Value(rates.Left), Value(rates.Right), (decimal?)rates.Difference, ((decimal?)rates.Interval?.Lower, (decimal?)rates.Interval?.Upper), rates.IsEnough ? rates.PValue : null, rates.IsEnough);

    private static CompareRow Means(CompareMeasure measure, MeanBuckets left, MeanBuckets right)
    {
        var means = TwoMeans.Of(left, right);
        return Row(
            measure, Value(means.Left, means.LeftCustomers), Value(means.Right, means.RightCustomers), means.Difference, (means.Interval?.Lower, means.Interval?.Upper), null, means.IsEnough);
    }

    // Whether the curves differ is what the log-rank test says, of all customers; the interval is of their medians alone.
    private static CompareRow Medians(RepeatTimes left, RepeatTimes right)
    {
        var (from, to) = (SurvivalCurve.Of(left), SurvivalCurve.Of(right));
        var medians = TwoMedians.Of(from, to);
        var isEnough = Math.Min(left.Customers, right.Customers) >= TwoRates.FewestCustomers;
        var p = LogRank.PValue(left, right);
        var verdict = !isEnough || p is null || medians.Difference is null ? CompareVerdict.NotEnough
            : p > 0.05 || medians.Difference == 0 ? CompareVerdict.Chance
            : medians.Difference > 0 ? CompareVerdict.Higher : CompareVerdict.Lower;
        return new CompareRow(
            CompareMeasure.MedianDaysToSecond, Value(from), Value(to), medians.Difference, medians.Interval?.Lower, medians.Interval?.Upper, isEnough ? p : null, verdict);
    }

    private static CompareRow Row(
        CompareMeasure measure, ComparedValue a, ComparedValue b, decimal? difference, (decimal? Lower, decimal? Upper) interval, double? p, bool isEnough) =>
        new(measure, a, b, difference, interval.Lower, interval.Upper, p, Verdict(interval, isEnough));

    private static CompareVerdict Verdict((decimal? Lower, decimal? Upper) interval, bool isEnough) => interval switch
    {
        _ when !isEnough => CompareVerdict.NotEnough,
        { Lower: > 0 } => CompareVerdict.Higher,
        { Upper: < 0 } => CompareVerdict.Lower,
        _ => CompareVerdict.Chance,
    };

    private static ComparedValue Value(Ratio rate)
    {
        var interval = TwoRates.Wilson(rate);
        return new ComparedValue(rate.Value, rate.Numerator, rate.Denominator, (int)rate.Denominator, (decimal?)interval?.Lower, (decimal?)interval?.Upper);
    }

    private static ComparedValue Value(Ratio mean, int customers) => new(mean.Value, mean.Numerator, mean.Denominator, customers, null, null);

    private static ComparedValue Value(SurvivalCurve curve) =>
        new(curve.Median, null, curve.Customers, curve.Customers, curve.MedianInterval.Lower, curve.MedianInterval.Upper);
}
