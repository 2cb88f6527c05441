using System.Collections.Concurrent;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>Every customer's place in all built-in segments as of a day; what is asked for first is computed once.</summary>
public sealed class CustomerSegments
{
    private readonly Lazy<RfmScores> _scores;
    private readonly Lazy<CustomerTiers> _tiers;
    private readonly Lazy<bool[]> _top;
    private readonly CustomerTraits _traits;

    private CustomerSegments(CustomerFigures figures, SegmentOptions options)
    {
        (Figures, Options) = (figures, options);
        _scores = new Lazy<RfmScores>(() => RfmScores.Of(figures, options.Bounds));
        _tiers = new Lazy<CustomerTiers>(() => CustomerTiers.Of(figures, options.Tiers));
        _top = new Lazy<bool[]>(() => TopCustomers.Of(figures.Net, figures.KnownNet, figures.IsCustomer, TopCustomers.Share));
        _traits = new CustomerTraits(figures, options.ActivityWindowDays);
    }

    /// <summary>What the segments are made of.</summary>
    public CustomerFigures Figures { get; }

    /// <summary>How customers are divided.</summary>
    public SegmentOptions Options { get; }

    /// <summary>Scores of recency, frequency and monetary value.</summary>
    public RfmScores Scores => _scores.Value;

    /// <summary>Loyalty tiers.</summary>
    public CustomerTiers Tiers => _tiers.Value;

    /// <summary>Hidden potential, discounts, own rhythm.</summary>
    public CustomerTraits Traits => _traits;

    /// <summary>Segments as of a day; null for a history without orders.</summary>
    /// <param name="history">The whole history: what came later is left out without cutting it.</param>
    /// <param name="asOf">Null is the history's own as-of date.</param>
    /// <param name="options">How the store's customers are divided.</param>
    public static CustomerSegments? At(OrderHistory history, DateOnly? asOf, SegmentOptions options) =>
        CustomerFigures.At(history, asOf) is { } figures ? new CustomerSegments(figures, options) : null;

    /// <summary>Segments as of a later day, made of these, which are used up.</summary>
    /// <param name="day">After the figures' day.</param>
    internal CustomerSegments Later(DateOnly day) => new(Figures.Later(day), Options);

    /// <summary>The stage of a customer; null for whoever was none by the day.</summary>
    public LifecycleStage? StageOf(int customer) => Lifecycle.StageOf(Figures, customer, Options.ActivityWindowDays);

    /// <summary>True for the fifth that brought most; false for the others, and for whoever was no customer by the day.</summary>
    public bool IsTop(int customer) => _top.Value[customer];

    /// <summary>True for a member of the segment; nobody is one who was no customer by the day.</summary>
    public bool Contains(BuiltInSegment segment, int customer) => Figures.IsCustomer(customer) && segment.Family switch
    {
        SegmentFamily.Rfm => Scores.SegmentOf(customer) == (RfmSegment)segment.Value,
        SegmentFamily.RfmCell => Scores.Recency[customer] == segment.Recency && Scores.Frequency[customer] == segment.Frequency,
        SegmentFamily.Lifecycle => StageOf(customer) == (LifecycleStage)segment.Value,
        SegmentFamily.Tier => Tiers.Tiers[customer] == segment.Value,
        SegmentFamily.Pareto => IsTop(customer) == (segment.Value == 1),
        _ => _traits.Has((CustomerTrait)segment.Value, customer),
    };

    /// <summary>Who is in the segment, by customer number.</summary>
    public bool[] Members(BuiltInSegment segment)
    {
        Prepare(segment.Family);
        var members = new bool[Figures.Orders.Length];
        if (members.Length > 0)
        {
            Parallel.ForEach(Partitioner.Create(0, members.Length), range =>
            {
                for (var customer = range.Item1; customer < range.Item2; customer++)
                {
                    members[customer] = Contains(segment, customer);
                }
            });
        }

        return members;
    }

    /// <summary>By customer what <paramref name="places"/> has for the value of their segment of a family; 0 for whoever was no customer by the day.</summary>
    /// <param name="family">Any but the traits.</param>
    /// <param name="places">By <see cref="BuiltInSegment.Value"/>.</param>
    internal byte[] ValuesOf(SegmentFamily family, byte[] places)
    {
        Prepare(family);
        var values = new byte[Figures.Orders.Length];
        CustomerPass.Each(Figures.History, (from, to) =>
        {
            for (var customer = from; customer < to; customer++)
            {
                values[customer] = Figures.IsCustomer(customer) ? places[ValueOf(family, customer)] : (byte)0;
            }
        });
        return values;
    }

    private int ValueOf(SegmentFamily family, int customer) => family switch
    {
        SegmentFamily.Rfm => (int)Scores.SegmentOf(customer)!.Value,
        SegmentFamily.RfmCell => BuiltInSegment.ValueOfCell(Scores.Recency[customer], Scores.Frequency[customer]),
        SegmentFamily.Lifecycle => (int)StageOf(customer)!.Value,
        SegmentFamily.Tier => Tiers.Tiers[customer],
        _ => IsTop(customer) ? 1 : 0,
    };

    // What is sorted on several cores must not begin inside a loop that has them all.
    private void Prepare(SegmentFamily family) => _ = family switch
    {
        SegmentFamily.Rfm or SegmentFamily.RfmCell => (object)Scores,
        SegmentFamily.Tier => Tiers,
        SegmentFamily.Pareto => _top.Value,
        SegmentFamily.Trait => _traits.HighFirstBasket,
        _ => Figures,
    };
}
