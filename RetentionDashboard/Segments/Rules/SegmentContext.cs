using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments.Rules;

/// <summary>What rules are answered from: a history as of a day. Figures and scores are made when a condition first asks, and kept for the next rule.</summary>
public sealed class SegmentContext
{
    private readonly Lazy<CustomerFigures?> _figures;
    private readonly Lazy<RfmScores?> _scores;
    private readonly Lazy<FutureFigures?> _expected;
    private readonly SegmentOptions? _options;

    /// <param name="history">The whole history.</param>
    /// <param name="asOf">The day up to which it is known; null is its own as-of date.</param>
    public SegmentContext(OrderHistory history, DateOnly? asOf = null)
    {
        History = history;
        _figures = new(() => CustomerFigures.At(history, asOf));
        _scores = new(() => Figures is { } figures ? RfmScores.Of(figures, Bounds) : null);
        _expected = new(Expect);
    }

    /// <summary>The same figures, scores and activity window as the built-in segments, whose keys are answered from them.</summary>
    /// <param name="segments">Built-in segments as of the day.</param>
    public SegmentContext(CustomerSegments segments)
    {
        History = segments.Figures.History;
        _figures = new(segments.Figures);
        _scores = new(() => segments.Scores);
        _expected = new(Expect);
        _options = segments.Options;
        Options = new AnalysisOptions { ActivityWindowDays = segments.Options.ActivityWindowDays };
        BuiltIn = key => BuiltInSegment.Members(key, segments);
    }

    /// <summary>The history whose customers are judged.</summary>
    public OrderHistory History { get; }

    /// <summary>Lines, cities and days of fulfilment of the history's orders; null while nobody read them.</summary>
    public OrderDetails? Details { get; init; }

    /// <summary>Length of the activity window.</summary>
    public AnalysisOptions Options { get; init; } = new();

    /// <summary>Which money a value of an order counts.</summary>
    public RevenueBasis Basis { get; init; }

    /// <summary>Thresholds of scores that a user set; null takes the quantiles.</summary>
    public RfmBounds? Bounds { get; init; }

    /// <summary>Members of a built-in segment by its key, as of the same day; null for an unknown key.</summary>
    public Func<string, bool[]?> BuiltIn { get; init; } = static _ => null;

    /// <summary>Rule of a saved segment by its number; null for an unknown number.</summary>
    public Func<int, SegmentRule?> Saved { get; init; } = static _ => null;

    /// <summary>The best item to propose to each customer by number, as of the same day; null where a condition is to count it from <see cref="Details"/>.</summary>
    public Func<ProductLevel, IReadOnlyList<NextProduct?>>? Proposals { get; init; }

    /// <summary>What a model expects of the customers as of a day, which gives null where it cannot say; null while nobody can be asked. Asked once, when a condition first needs it.</summary>
    public Func<DateOnly, FutureFigures?>? Future { get; init; }

    /// <summary>What every customer did by the day; null for a history without orders.</summary>
    public CustomerFigures? Figures => _figures.Value;

    /// <summary>Scores by the day; null for a history without orders.</summary>
    public RfmScores? Scores => _scores.Value;

    /// <summary>What rules are answered from as of an earlier day; the context itself for a later one.</summary>
    public SegmentContext At(DateOnly day)
    {
        var options = _options ?? new SegmentOptions { ActivityWindowDays = Options.ActivityWindowDays, Bounds = Bounds };
        return Figures is { } own && day < own.AsOf && CustomerSegments.At(History, day, options) is { } segments
            ? new SegmentContext(segments) { Details = Details, Saved = Saved, Future = Future, Basis = Basis }
            : this;
    }

    /// <summary>What a figure of customers is expected to be, by number; null where no model can say.</summary>
    /// <exception cref="InvalidOperationException">Nobody can be asked.</exception>
    internal Func<int, double?>? Expected(CustomerFigure figure) => _expected.Value?.Of(figure);

    private FutureFigures? Expect() => Future is null ? throw new InvalidOperationException("A condition needs a forecast; the context has none.")
        : Figures is { } figures ? Future(figures.AsOf) : null;
}
