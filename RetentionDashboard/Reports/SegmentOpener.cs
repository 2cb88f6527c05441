using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Reads the rules behind the segments that queries name.</summary>
internal sealed class SegmentOpener(IDbContextFactory<RetentionContext> contexts)
{
    /// <summary>True where a rule has to be read.</summary>
    public static bool IsToOpen(HistoryQuery query) => query.Segment is { BuiltIn: null, Rules: null };

    /// <summary>Names of the saved segments, and their rules where those can be read.</summary>
    public async Task<IReadOnlyDictionary<int, (string Name, SegmentRule? Rule)>> SavedAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.SavedSegments.AsNoTracking().Select(static segment => new { segment.Id, segment.Name, segment.Rule }).ToListAsync(cancellationToken);
        return rows.ToDictionary(static row => row.Id, static row => (row.Name, RuleJson.Read(row.Rule).Rule));
    }

    /// <summary>True where a condition asks what orders held.</summary>
    public static bool NeedsDetails(HistoryQuery query, IReadOnlyDictionary<int, (string Name, SegmentRule? Rule)> saved) =>
        IsToOpen(query) && RuleOf(query.Segment!, saved) is { } rule && RuleNeeds.Details(rule, number => saved.GetValueOrDefault(number).Rule);

    /// <summary>The query with its rule.</summary>
    public static HistoryQuery Opened(HistoryQuery query, IReadOnlyDictionary<int, (string Name, SegmentRule? Rule)> saved, OrderDetails? details)
    {
        if (!IsToOpen(query))
        {
            return query;
        }

        var choice = query.Segment!;
        return query with
        {
            Segment = choice with
            {
                Name = choice.Saved is { } number ? saved.GetValueOrDefault(number).Name : null,
                Rules = new SegmentRules(RuleOf(choice, saved), number => saved.GetValueOrDefault(number).Rule, NeedsDetails(query, saved) ? details : null),
            },
        };
    }

    private static SegmentRule? RuleOf(SegmentChoice choice, IReadOnlyDictionary<int, (string Name, SegmentRule? Rule)> saved) =>
        choice.Saved is { } number ? saved.GetValueOrDefault(number).Rule : choice.Rule;
}
