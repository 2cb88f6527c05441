using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Sets the customers of a second filter beside those of a cohort table.</summary>
public sealed class CohortComparisons(Snapshots snapshots)
{
    /// <summary>Further indices would be read by nobody, and each costs a bootstrap.</summary>
    public const int MostIndices = 36;

    /// <summary>Null where no store has orders. Both sides are customers of the table's store, and always per customer.</summary>
    public async Task<CohortComparison?> GetAsync(CohortsQuery query, HistoryQuery other, CancellationToken cancellationToken = default)
    {
        // Each customer counts once, whatever cohorts they stand in.
        var sides = query with { Form = CohortForm.PerCustomer, Rows = CohortRows.FirstOrder };
        var second = other with { StoreId = query.History.StoreId, Options = query.History.Options };
        return await snapshots.OpenAsync(query.History.StoreId, [query.History, second], cancellationToken) is var (snapshot, opened)
            ? await Task.Run(() => Get(snapshot, sides with { History = opened[0] }, opened[1]), cancellationToken)
            : null;
    }

    private static CohortComparison Get(Snapshot snapshot, CohortsQuery query, HistoryQuery other) => snapshot.Get((query, other), () => Compute(snapshot, query, other));

    private static CohortComparison Compute(Snapshot snapshot, CohortsQuery query, HistoryQuery other)
    {
        var (a, b) = (HistoryView.OfCohorts(snapshot, query.History), HistoryView.OfCohorts(snapshot, other));
        var reading = new CohortReading { Measure = query.Measure, Basis = a.Options.Basis, MarginPercent = a.Options.MarginPercent };
        var layout = query.LayoutIn(a.Options.Basis);
        var (left, right) = (TableOf(a, layout, reading), TableOf(b, layout, reading));
        var indices = Math.Min(MostIndices, Math.Min(Seen(left), Seen(right)));
        var rows = query.Measure.CountsPeople()
            ? [.. Enumerable.Range(0, indices).Select(index => Row(index, new TwoRates(left.Average[index].Ratio, right.Average[index].Ratio)))]
            : Means(a, b, layout, reading, indices);
        return new CohortComparison(a.Store, left, query.History, other, Size(left), Size(right), Overlap(a, b), rows);
    }

    private static CohortTable TableOf(HistoryView view, CohortLayout layout, CohortReading reading) =>
        CohortTables.Build(CohortCube.Count(view.History, view.Selection, layout), reading);

    private static int Seen(CohortTable table) => table.Average.TakeWhile(static cell => cell.Ratio.Denominator > 0).Count();

    private static int Size(CohortTable table) => table.Cohorts.Sum(static cohort => cohort.Size);

    private static int Overlap(HistoryView a, HistoryView b)
    {
        var both = 0;
        for (var customer = 0; customer < a.History.CustomerCount; customer++)
        {
            both += a.Selection.Contains(customer) && b.Selection.Contains(customer) ? 1 : 0;
        }

        return both;
    }

    private static CohortComparisonRow[] Means(HistoryView a, HistoryView b, CohortLayout layout, CohortReading reading, int indices)
    {
        var left = CohortMeans.Count(a.History, a.Selection, layout, reading, indices);
        var right = CohortMeans.Count(b.History, b.Selection, layout, reading, indices);
        var rows = new CohortComparisonRow[indices];
        Parallel.For(0, indices, index => rows[index] = Row(index, left[index], right[index]));
        return rows;
    }

    private static CohortComparisonRow Row(int index, TwoRates rates)
    {
        var (lower, upper) = ((decimal?)rates.Interval?.Lower, (decimal?)rates.Interval?.Upper);
        return new CohortComparisonRow(index, Value(rates.Left), Value(rates.Right), (decimal?)rates.Difference, lower, upper, Verdict(lower, upper, rates.IsEnough));
    }

    private static CohortComparisonRow Row(int index, MeanBuckets left, MeanBuckets right)
    {
        var means = TwoMeans.Of(left, right);
        var (lower, upper) = (means.Interval?.Lower, means.Interval?.Upper);
        return new CohortComparisonRow(index, Value(left), Value(right), means.Difference, lower, upper, Verdict(lower, upper, means.IsEnough));
    }

    private static ComparedValue Value(Ratio rate)
    {
        var interval = TwoRates.Wilson(rate);
        return new ComparedValue(rate.Value, rate.Numerator, rate.Denominator, (int)rate.Denominator, (decimal?)interval?.Lower, (decimal?)interval?.Upper);
    }

    private static ComparedValue Value(MeanBuckets mean)
    {
        var interval = MeanInterval.Of(mean);
        return new ComparedValue(mean.Mean.Value, mean.Mean.Numerator, mean.Mean.Denominator, mean.Customers, interval?.Lower, interval?.Upper);
    }

    private static CompareVerdict Verdict(decimal? lower, decimal? upper, bool isEnough) =>
        !isEnough || lower is null ? CompareVerdict.NotEnough : lower > 0 ? CompareVerdict.Higher : upper < 0 ? CompareVerdict.Lower : CompareVerdict.Chance;
}
