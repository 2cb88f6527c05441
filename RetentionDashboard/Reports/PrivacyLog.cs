using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>What was done with single customers' data: who, when and what, without saying whose it was.</summary>
public sealed class PrivacyLog(IDbContextFactory<RetentionContext> contexts, TimeProvider clock)
{
    public const int LongestAuthor = 80;

    /// <summary>The newest first.</summary>
    /// <param name="storeId">Null, or <see cref="StoreInfo.AllStores"/>, for all stores.</param>
    public async Task<IReadOnlyList<LoggedPrivacy>> GetAsync(int? storeId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await (
            from entry in context.PrivacyEvents.AsNoTracking()
            join store in context.Stores on entry.StoreId equals store.Id
            where storeId == null || storeId == StoreInfo.AllStores || entry.StoreId == storeId
            orderby entry.Id descending
            select new LoggedPrivacy(entry.Id, entry.StoreId, store.Name, entry.CustomerId, entry.Action, entry.Author, entry.At)).ToListAsync(cancellationToken);
    }

    internal async Task RecordAsync(int storeId, int customerId, PrivacyAction action, string? author, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.PrivacyEvents.Add(new PrivacyEvent
        {
            StoreId = storeId,
            CustomerId = customerId,
            Action = action,
            Author = author?.Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestAuthor)] : null,
            At = clock.GetUtcNow().UtcDateTime,
        });
        await context.SaveChangesAsync(cancellationToken);
    }
}
