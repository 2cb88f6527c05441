using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What is asked about products bought together and after each other. The dates bound the days of orders.</summary>
public sealed record TogetherQuery
{
    /// <summary>Shares that can be chosen, the smallest first.</summary>
    public static IReadOnlyList<decimal> Supports { get; } = [0.0002m, 0.0005m, 0.001m, 0.002m, 0.005m, 0.01m, 0.02m, 0.05m, 0.1m];

    public HistoryQuery History { get; init; } = new();
    public ProductLevel Level { get; init; }

    /// <summary>Pairs that other programs are given where they do not say how many.</summary>
    public const int UsualLimit = 1000;

    /// <summary>What the square shows; the report holds all of it.</summary>
    public PairMeasure Measure { get; init; }

    /// <summary>Share of orders, or of customers, that a pair is of at least, 0 to 1; null is <see cref="UsualSupport"/>, or less where no pair reaches that.</summary>
    public decimal? MinimumSupport { get; init; }

    /// <inheritdoc cref="NextProducts.UsualSupport"/>
    public decimal UsualSupport => NextProducts.UsualSupport(Level);
}
