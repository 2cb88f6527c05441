using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>
/// Recency, frequency and monetary value of every customer as scores from 1 to 5, 5 is best: 1 + the number of thresholds strictly below the value, recency
/// reversed, so that equal values share a score and a score may be empty (METRICS.md, RFM score).
/// </summary>
public sealed class RfmScores
{
    private RfmScores(CustomerFigures figures, RfmBounds bounds)
    {
        (Figures, Bounds) = (figures, bounds);
        var customers = figures.Orders.Length;
        (Recency, Frequency, Monetary) = (new byte[customers], new byte[customers], new byte[customers]);
    }

    /// <summary>What the scores were made of.</summary>
    public CustomerFigures Figures { get; }

    /// <summary>The thresholds that the scores were given by.</summary>
    public RfmBounds Bounds { get; }

    /// <summary>By customer; 0 for whoever was none by the day.</summary>
    internal byte[] Recency { get; }

    /// <inheritdoc cref="Recency"/>
    internal byte[] Frequency { get; }

    /// <inheritdoc cref="Recency"/>
    internal byte[] Monetary { get; }

    /// <param name="figures">What customers did up to a day.</param>
    /// <param name="bounds">Thresholds that a user set; null takes the 20, 40, 60 and 80 % quantiles (R type 7).</param>
    public static RfmScores Of(CustomerFigures figures, RfmBounds? bounds = null)
    {
        var scores = new RfmScores(figures, bounds ?? Fifths(figures));
        var recency = Whole(scores.Bounds.Recency, 1);
        var frequency = Whole(scores.Bounds.Frequency, 1);
        var monetary = Whole(scores.Bounds.Monetary, Money.Scale);
        CustomerPass.Each(figures.History, (from, to) =>
        {
            for (var customer = from; customer < to; customer++)
            {
                if (figures.IsCustomer(customer))
                {
                    scores.Recency[customer] = (byte)(RfmGrid.Highest + 1 - Score(recency, RecencyOf(figures, customer)));
                    scores.Frequency[customer] = (byte)Score(frequency, figures.Orders[customer]);
                    scores.Monetary[customer] = (byte)Score(monetary, figures.Net[customer]);
                }
            }
        });
        return scores;
    }

    /// <summary>Null for whoever was no customer by the day.</summary>
    public RfmSegment? SegmentOf(int customer) =>
        Recency[customer] == 0 ? null : RfmGrid.Of(Recency[customer], Frequency[customer], Monetary[customer]);

    // Counted from the day after the as-of date: an order of that day is one day old.
    private static int RecencyOf(CustomerFigures figures, int customer) => figures.SilenceOf(customer) + 1;

    private static RfmBounds Fifths(CustomerFigures figures)
    {
        if (figures.Customers == 0)
        {
            return new RfmBounds(new decimal[RfmBounds.Count], new decimal[RfmBounds.Count], new decimal[RfmBounds.Count]);
        }

        decimal[] days = [], orders = [], net = [];
        Parallel.Invoke(
            () => days = Quantiles.Fifths<int>(figures.Known(figures.LastDays)),
            () => orders = Quantiles.Fifths<int>(figures.Known(figures.Orders)),
            () => net = Quantiles.Fifths<long>(figures.KnownNet));
        // Recency runs against the days, and so do its quantiles.
        return new RfmBounds([.. days.Reverse().Select(day => figures.AsOf.DayNumber + 1 - day)], orders, Array.ConvertAll(net, static amount => amount / Money.Scale));
    }

    // A whole number lies above a threshold where it lies above its whole part.
    private static long[] Whole(IReadOnlyList<decimal> bounds, long scale) => [.. bounds.Select(bound => (long)decimal.Floor(bound * scale))];

    private static int Score(long[] thresholds, long value)
    {
        var score = 1;
        foreach (var threshold in thresholds)
        {
            score += value > threshold ? 1 : 0;
        }

        return score;
    }
}
