using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using static RetentionDashboard.Reports.Glossary.ExampleParts;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>Examples of how customers are divided, as of the history's day: the customer who brought most, and the parts of the whole.</summary>
internal static class SegmentExamples
{
    // The newest month may not be over.
    private const int MonthsWithOneComplete = 2;

    public static MetricExample? Of(MetricId metric, HistoryView view)
    {
        if (MetricRegistry.Of(metric).Question != MetricQuestion.Segment || CustomerSegments.At(view.History, null, view.Store.Segments) is not { } segments)
        {
            return null;
        }

        var all = Line(Count(segments.Figures.Customers), ExampleFact.CustomersOfStore);
        return metric switch
        {
            MetricId.RfmScore => OfScores(segments),
            MetricId.RfmSegment => OfSegment(segments, all),
            MetricId.LifecycleStage => OfStages(segments, all),
            MetricId.LoyaltyTier => OfTier(segments, all),
            MetricId.HiddenPotential => OfPotential(segments, all),
            MetricId.DiscountDependence => Quotient(
                Line(CountOf(segments, CustomerTrait.DiscountDependent), ExampleFact.CustomersOnDiscounts, CustomerTraits.OrdersToDepend), all, MetricUnit.Share),
            MetricId.Overdue => Quotient(Line(CountOf(segments, CustomerTrait.Overdue), ExampleFact.CustomersOverdue, segments.Figures.AsOf), all, MetricUnit.Share),
            _ => OfRetention(view),
        };
    }

    private static MetricExample OfScores(CustomerSegments segments)
    {
        var (figures, best) = (segments.Figures, BestOf(segments));
        int recency = segments.Scores.Recency[best], frequency = segments.Scores.Frequency[best], monetary = segments.Scores.Monetary[best];
        return new MetricExample(
            [
                Line("R", Days(figures.SilenceOf(best) + 1), ExampleFact.RecencyOfBest, RfmGrid.Highest - recency, recency, figures.AsOf),
                Line("F", Count(figures.Orders[best]), ExampleFact.FrequencyOfBest, frequency - 1, frequency),
                Line("M", Amount(figures.Net[best]), ExampleFact.MonetaryOfBest, monetary - 1, monetary),
            ],
            null);
    }

    private static MetricExample OfSegment(CustomerSegments segments, ExampleLine all)
    {
        var best = BestOf(segments);
        int frequency = segments.Scores.Frequency[best], monetary = segments.Scores.Monetary[best];
        var segment = BuiltInSegment.Of(segments.Scores.SegmentOf(best)!.Value);
        var members = Count(CountOf(segments, segment));
        return new MetricExample(
            [
                Line("R", Count(segments.Scores.Recency[best]), ExampleFact.ScoreOfRecency),
                Line("F", Count(frequency), ExampleFact.ScoreOfFrequency),
                Line("M", Count(monetary), ExampleFact.ScoreOfMonetary),
                Line("(F + M) ÷ 2", Count(RfmGrid.MeanOf(frequency, monetary)), ExampleFact.MeanOfScores, segment),
                Line(members, ExampleFact.CustomersInSegment),
                all,
            ],
            Sum("{0} ÷ {1} = {2}", members, all.Value, Share(members.Number / all.Value.Number)));
    }

    private static MetricExample OfStages(CustomerSegments segments, ExampleLine all)
    {
        ExampleLine[] stages =
        [
            .. BuiltInSegment.All(segments.Options.Tiers).Where(static segment => segment.Family == SegmentFamily.Lifecycle)
                .Select(stage => Line(Count(CountOf(segments, stage)), ExampleFact.CustomersInStage, stage)),
        ];
        var form = string.Join(" + ", stages.Select(static (_, place) => $"{{{place}}}")) + $" = {{{stages.Length}}}";
        return new MetricExample([.. stages, all], Sum(form, [.. stages.Select(static stage => stage.Value), all.Value]));
    }

    private static MetricExample OfTier(CustomerSegments segments, ExampleLine all)
    {
        var members = Count(CountOf(segments, BuiltInSegment.OfTier(1)));
        return new MetricExample(
            [
                Line(members, ExampleFact.CustomersInTier, new Ratio(segments.Options.Tiers.ShareDownTo(1), 1)),
                Line(Amount(segments.Tiers.Thresholds[0]), ExampleFact.LeastOfTier),
                all,
            ],
            Sum("{0} ÷ {1} = {2}", members, all.Value, Share(members.Number / all.Value.Number)));
    }

    private static MetricExample OfPotential(CustomerSegments segments, ExampleLine all)
    {
        var members = CountOf(segments, CustomerTrait.HiddenPotential);
        return new MetricExample(
            [
                Line(members, ExampleFact.CustomersWithPotential, CustomerTraits.FewOrders, TimeSpan.FromDays(2 * segments.Options.ActivityWindowDays)),
                Line(Amount(segments.Traits.HighFirstBasket), ExampleFact.HighFirstOrder),
                all,
            ],
            Sum("{0} ÷ {1} = {2}", members, all.Value, Share(members.Number / all.Value.Number)));
    }

    private static MetricExample? OfRetention(HistoryView view)
    {
        var division = SegmentDivision.Of(SegmentFamily.Lifecycle, view.Store.LoyaltyTiers);
        var months = SegmentHistory.Of(view.History, CustomerSelection.Everybody, [division], MonthsWithOneComplete, view.Store.Segments);
        if (months.LastOrDefault(static month => month.Days == Period.Of(Grain.Month, month.Days.To).Days) is not { } complete)
        {
            return null;
        }

        var (place, part) = complete.Divisions[0].Index().MaxBy(static part => (part.Item.Retention.Numerator, part.Item.Retention.Denominator));
        var month = Period.Of(Grain.Month, complete.Days.To);
        return Quotient(
            Line(Count(part.Retention.Numerator), ExampleFact.MembersOrdered, month),
            Line(Count(part.Retention.Denominator), ExampleFact.MembersAtStart, BuiltInSegment.Find(division.Keys[place])!, month),
            MetricUnit.Share);
    }

    private static int BestOf(CustomerSegments segments) =>
        Enumerable.Range(0, segments.Figures.Orders.Length).Where(segments.Figures.IsCustomer).MaxBy(customer => segments.Figures.Net[customer]);

    private static ExampleValue CountOf(CustomerSegments segments, CustomerTrait trait) => Count(CountOf(segments, BuiltInSegment.Of(trait)));

    private static int CountOf(CustomerSegments segments, BuiltInSegment segment) => segments.Members(segment).Count(static isMember => isMember);
}
