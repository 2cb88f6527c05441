using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Segments.Rules;

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
        var rows = await context.SavedSegments.AsNoTracking()
            .OrderBy(static segment => segment.Name).ThenBy(static segment => segment.Id)
            .Select(static segment => new { segment.Id, segment.Name, segment.Rule })
            .ToListAsync(cancellationToken);
        return new SavedRules([.. rows.Select(static row => (row.Id, row.Name, RuleJson.Read(row.Rule).Rule))], null);
    }

    /// <summary>The query with its rule.</summary>
    public static HistoryQuery Opened(HistoryQuery query, SavedRules saved) => IsToOpen(query) ? query with { Segment = saved.Open(query.Segment!) } : query;
}
