using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What one pass over a store's rows finds worth a look; kept with the store's snapshot.</summary>
internal sealed record QualityFacts
{
    public required IReadOnlyDictionary<OrderIssue, IssueOrders> Orders { get; init; }

    /// <summary>Status words of orders that do not count, the most frequent first; empty text where the file had none.</summary>
    public required IReadOnlyList<(string Word, int Orders)> NotValidWords { get; init; }

    /// <summary>Customers known by a bare name.</summary>
    public required int[] WeakCustomers { get; init; }

    public required IReadOnlyList<LookAlikeGroup> LookAlikes { get; init; }

    public required IReadOnlyList<CalendarGap> Gaps { get; init; }

    /// <summary>Null without a valid order up to today.</summary>
    public required NewestDay? Newest { get; init; }

    /// <summary>The newest import that stands, in the store's time zone; null where orders came otherwise.</summary>
    public required DateOnly? NewestImport { get; init; }

    public required IReadOnlyList<RefusedFile> RefusedFiles { get; init; }

    /// <summary>Rows of all imports that stand.</summary>
    public required long RowsRead { get; init; }
}
