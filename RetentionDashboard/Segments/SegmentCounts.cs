using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>Customers, orders and lifetime net revenue of every built-in segment, counted in one pass.</summary>
public sealed class SegmentCounts : IAggregate<SegmentCounts>
{
    // Values of a family are below this: a cell's are at most 55.
    private const int Places = 64;

    private readonly Sums[] _sums = new Sums[Enum.GetValues<SegmentFamily>().Length * Places];
    private Sums _all;

    private SegmentCounts()
    {
    }

    /// <summary>All customers that were counted.</summary>
    public SegmentSize Everybody => Size(null, _all);

    /// <summary>Counts the selected customers; the segments themselves are those of all.</summary>
    public static SegmentCounts Of(CustomerSegments segments, CustomerSelection selection)
    {
        // What is sorted on several cores must not begin inside a pass over them.
        _ = (segments.Scores, segments.Tiers, segments.Traits.HighFirstBasket);
        return CustomerPass.Run(segments.Figures.History, (from, to) =>
        {
            var counts = new SegmentCounts();
            for (var customer = from; customer < to; customer++)
            {
                if (selection.Contains(customer) && segments.Figures.IsCustomer(customer))
                {
                    counts.Count(segments, customer);
                }
            }

            return counts;
        });
    }

    /// <summary>The size of one segment, 0 where nobody is in it.</summary>
    public SegmentSize Of(BuiltInSegment segment) => Size(segment, _sums[PlaceOf(segment.Family, segment.Value)]);

    /// <inheritdoc/>
    public void Add(SegmentCounts other)
    {
        _all += other._all;
        for (var place = 0; place < _sums.Length; place++)
        {
            _sums[place] += other._sums[place];
        }
    }

    private static SegmentSize Size(BuiltInSegment? segment, Sums sums) => new(segment, sums.Customers, sums.Orders, Money.ToDecimal(sums.Net));

    private void Count(CustomerSegments segments, int customer)
    {
        var sums = new Sums(1, segments.Figures.Orders[customer], segments.Figures.Net[customer]);
        var scores = segments.Scores;
        _all += sums;
        Add(SegmentFamily.Rfm, (int)scores.SegmentOf(customer)!.Value, sums);
        Add(SegmentFamily.RfmCell, BuiltInSegment.ValueOfCell(scores.Recency[customer], scores.Frequency[customer]), sums);
        Add(SegmentFamily.Lifecycle, (int)segments.StageOf(customer)!.Value, sums);
        Add(SegmentFamily.Tier, segments.Tiers.Tiers[customer], sums);
        Add(SegmentFamily.Pareto, segments.IsTop(customer) ? 1 : 0, sums);
        foreach (var trait in CustomerTraits.All)
        {
            if (segments.Traits.Has(trait, customer))
            {
                Add(SegmentFamily.Trait, (int)trait, sums);
            }
        }
    }

    private static int PlaceOf(SegmentFamily family, int value) => ((int)family * Places) + value;

    private void Add(SegmentFamily family, int value, Sums sums) => _sums[PlaceOf(family, value)] += sums;

    private readonly record struct Sums(int Customers, long Orders, long Net)
    {
        public static Sums operator +(Sums one, Sums other) => new(one.Customers + other.Customers, one.Orders + other.Orders, one.Net + other.Net);
    }
}
