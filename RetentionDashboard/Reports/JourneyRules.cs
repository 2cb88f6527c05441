using RetentionDashboard.Metrics;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Says the places of a product journey as rules, so that each opens its customers.</summary>
public static class JourneyRules
{
    /// <summary>The customers at a place.</summary>
    public static SegmentRule Of(JourneyReport report, JourneyNode node) => AllOf([.. Conditions(report, node)]);

    /// <summary>The customers who go from one place to another.</summary>
    public static SegmentRule Of(JourneyReport report, JourneyLink link) => AllOf([.. Conditions(report, link.From), .. Conditions(report, link.To)]);

    private static SegmentRule AllOf(SegmentRule[] conditions) => conditions is [var one] ? one : new AllOf(conditions);

    private static IEnumerable<SegmentRule> Conditions(JourneyReport report, JourneyNode node)
    {
        var window = report.Store.Options.ActivityWindowDays;
        switch (node.Stop)
        {
            case JourneyStop.Item:
                yield return Led(report, node.Step, [node]);
                break;
            case JourneyStop.Others:
                yield return new FigureBetween(CustomerFigure.Frequency, From: node.Step);
                if (report.Journey.Path[node.Step - 1].Nodes.Where(static other => other.Stop == JourneyStop.Item).ToArray() is { Length: > 0 } shown)
                {
                    yield return new Negation(Led(report, node.Step, shown));
                }

                break;
            default:
                yield return new FigureBetween(CustomerFigure.Frequency, node.Step - 1, node.Step - 1);
                yield return node.Stop == JourneyStop.Ended ? new NoOrderFor(window + 1) : new FigureBetween(CustomerFigure.Recency, To: window + 1);
                break;
        }
    }

    private static NthOrderLed Led(JourneyReport report, int number, IEnumerable<JourneyNode> by) => new(
        number,
        new Goods(report.Level == ProductLevel.Category ? GoodsKind.Category : GoodsKind.Product, [.. by.Select(node => report.Catalogue[node.Item].Key)]),
        report.Hidden);
}
