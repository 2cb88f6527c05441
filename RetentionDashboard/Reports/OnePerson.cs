using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>Who is one person with whom, for a few customers: all merges of a store may be many.</summary>
internal static class OnePerson
{
    // No chain is longer than this, whatever somebody wrote into the table by hand.
    private const int LongestChain = 1000;

    /// <summary>The customer who has the orders of each.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> KeptOfAsync(RetentionContext context, IReadOnlyCollection<int> customers, CancellationToken cancellationToken)
    {
        var asked = JsonSerializer.Serialize(customers);
        var ends = await context.Database.SqlQuery<Step>($"""
            WITH RECURSIVE up(Asked, Kept, Steps) AS (
                SELECT value, value, 0 FROM json_each({asked})
                UNION ALL SELECT up.Asked, m.KeptId, up.Steps + 1 FROM CustomerMerges m JOIN up ON m.MergedId = up.Kept WHERE up.Steps < {LongestChain})
            SELECT Asked, Kept, max(Steps) AS Steps FROM up GROUP BY Asked
            """).ToListAsync(cancellationToken);
        return ends.ToDictionary(static end => end.Asked, static end => end.Kept);
    }

    /// <summary>Everybody who is one with a customer: whoever has the orders first.</summary>
    public static async Task<int[]> AllAsync(RetentionContext context, int customerId, CancellationToken cancellationToken)
    {
        var kept = (await KeptOfAsync(context, [customerId], cancellationToken))[customerId];
        var all = await context.Database.SqlQuery<int>($"""
            WITH RECURSIVE one(Id) AS (SELECT {kept} UNION SELECT m.MergedId FROM CustomerMerges m JOIN one ON m.KeptId = one.Id)
            SELECT Id AS Value FROM one
            """).ToListAsync(cancellationToken);
        return [kept, .. all.Where(id => id != kept).Order()];
    }

    /// <summary>By everybody who is one with somebody of a few who have the orders: who that is.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> PartsOfAsync(RetentionContext context, IReadOnlyCollection<int> kept, CancellationToken cancellationToken)
    {
        var asked = JsonSerializer.Serialize(kept);
        var parts = await context.Database.SqlQuery<Part>($"""
            WITH RECURSIVE one(Kept, Id) AS (SELECT value, value FROM json_each({asked}) UNION SELECT one.Kept, m.MergedId FROM CustomerMerges m JOIN one ON m.KeptId = one.Id)
            SELECT Id, max(Kept) AS Kept FROM one GROUP BY Id
            """).ToListAsync(cancellationToken);
        return parts.ToDictionary(static part => part.Id, static part => part.Kept);
    }

    private sealed record Part(int Id, int Kept);

    private sealed record Step(int Asked, int Kept, int Steps);
}
