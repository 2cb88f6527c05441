using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>Reads the rules behind the segments that queries name.</summary>
internal sealed class SegmentOpener(IDbContextFactory<RetentionContext> contexts)
{
    /// <summary>True where a rule has to be read.</summary>
    public static bool IsToOpen(HistoryQuery query) => query.Segment is { BuiltIn: null, Rules: null };

    /// <summary>The saved segments as they are now.</summary>
    public async Task<SavedRules> SavedAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await SavedSegments.ReadAsync(context, cancellationToken);
        return new SavedRules([.. kept.Select(static segment => (segment.Id, segment.Name, segment.Rule))], null);
    }

    /// <summary>The query with its rule.</summary>
    public static HistoryQuery Opened(HistoryQuery query, SavedRules saved) => IsToOpen(query) ? query with { Segment = saved.Open(query.Segment!) } : query;
}
