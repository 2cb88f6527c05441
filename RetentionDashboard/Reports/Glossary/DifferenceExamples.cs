using RetentionDashboard.Metrics;
using static RetentionDashboard.Reports.Glossary.ExampleParts;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>Examples of comparing two groups: the two largest channels of first orders, or else countries, or else the two newest quarters.</summary>
internal static class DifferenceExamples
{
    public static MetricExample? Of(MetricId metric, HistoryView view)
    {
        if (metric is not (MetricId.DifferenceOfRates or MetricId.DifferenceOfMeans or MetricId.PValue) || Groups(view) is not var (left, right))
        {
            return null;
        }

        return metric == MetricId.DifferenceOfMeans ? Means(view, left, right) : Rates(metric, view, left, right);
    }

    private static (CohortGroup Left, CohortGroup Right)? Groups(HistoryView view)
    {
        foreach (var rows in (CohortRows[])[CohortRows.Channel, CohortRows.Country, CohortRows.FirstOrder])
        {
            if (CohortGroups.Find(view.History, view.Selection, Grain.Quarter, rows, 2) is [var left, var right])
            {
                return (left, right);
            }
        }

        return null;
    }

    private static MetricExample Rates(MetricId metric, HistoryView view, CohortGroup left, CohortGroup right)
    {
        var rates = new TwoRates(RateOf(view, left), RateOf(view, right));
        List<ExampleLine> lines =
        [
            Line("p₁", Share(rates.Left.Value), ExampleFact.GroupRate, Name(left), (long)rates.Left.Numerator, (long)rates.Left.Denominator),
            Line("p₂", Share(rates.Right.Value), ExampleFact.GroupRate, Name(right), (long)rates.Right.Numerator, (long)rates.Right.Denominator),
        ];
        if (rates.Interval is { } interval)
        {
            lines.Add(Line(Share((decimal)interval.Lower), ExampleFact.IntervalFrom));
            lines.Add(Line(Share((decimal)interval.Upper), ExampleFact.IntervalTo));
        }

        if (metric == MetricId.PValue)
        {
            lines.Add(Line("p", Number((decimal?)rates.PValue), ExampleFact.PValueOfRates));
        }

        return new MetricExample(Judged(lines, rates.IsEnough), Sum("{1} − {0} = {2}", Share(rates.Left.Value), Share(rates.Right.Value), Share((decimal?)rates.Difference)));
    }

    private static MetricExample Means(HistoryView view, CohortGroup left, CohortGroup right)
    {
        var means = TwoMeans.Of(
            MeanBuckets.OfLifetime(view.History, left.Customers, view.Options.Basis), MeanBuckets.OfLifetime(view.History, right.Customers, view.Options.Basis));
        List<ExampleLine> lines =
        [
            Line(Amount(means.Left.Value), ExampleFact.GroupMean, Name(left), left.Size),
            Line(Amount(means.Right.Value), ExampleFact.GroupMean, Name(right), right.Size),
        ];
        if (means.Interval is { } interval)
        {
            lines.Add(Line(Amount(interval.Lower), ExampleFact.IntervalFrom));
            lines.Add(Line(Amount(interval.Upper), ExampleFact.IntervalTo));
        }

        return new MetricExample(Judged(lines, means.IsEnough), Sum("{1} − {0} = {2}", Amount(means.Left.Value), Amount(means.Right.Value), Amount(means.Difference)));
    }

    private static List<ExampleLine> Judged(List<ExampleLine> lines, bool isEnough)
    {
        if (!isEnough)
        {
            lines.Add(Line(Count(TwoRates.FewestCustomers), ExampleFact.NotEnough));
        }

        return lines;
    }

    private static object Name(CohortGroup group) => group.Period is { } period ? period : group.Label ?? group.Key;

    private static Ratio RateOf(HistoryView view, CohortGroup group)
    {
        var totals = SpanTotals.Count(view.History, group.Customers, null);
        return new Ratio(totals.RepeatCustomers, totals.Customers);
    }
}
