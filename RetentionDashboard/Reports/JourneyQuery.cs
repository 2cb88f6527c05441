using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What the product journey asks for. The dates bound the days of first orders.</summary>
public sealed record JourneyQuery
{
    /// <summary>Items of a step that are shown by themselves where nobody says.</summary>
    public const int UsualMost = 8;

    public HistoryQuery History { get; init; } = new();

    /// <summary>Null is categories where the shop has some, else products.</summary>
    public ProductLevel? Level { get; init; }

    /// <summary>Keys of items that are looked past.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Items of a step that are shown by themselves, one of <see cref="Choices"/>.</summary>
    public int Most { get; init; } = UsualMost;

    /// <summary>What <see cref="Most"/> can be.</summary>
    public static IReadOnlyList<int> Choices { get; } = [4, UsualMost, 12];

    /// <inheritdoc/>
    public bool Equals(JourneyQuery? other) =>
        other is not null && History == other.History && Level == other.Level && Most == other.Most && Hidden.SequenceEqual(other.Hidden);

    /// <inheritdoc/>
    public override int GetHashCode() => Hidden.Aggregate(HashCode.Combine(History, Level, Most), static (hash, key) => HashCode.Combine(hash, key));
}
