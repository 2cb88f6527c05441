using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>A store's name and time zone. Its currency stays: every amount is in it.</summary>
public sealed class StoreTermsSettings(IDbContextFactory<RetentionContext> contexts, Snapshots snapshots)
{
    public const int LongestName = 100;

    /// <summary>Null where there is no such store.</summary>
    public async Task<StoreDetail?> GetAsync(int storeId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Stores.AsNoTracking()
            .Where(store => store.Id == storeId)
            .Select(store => new StoreDetail(
                store.Id,
                store.Name,
                store.Currency,
                store.TimeZone,
                store.IsSample,
                // An import that was undone or replaced may still come back, so its orders count too.
                context.Orders.IgnoreQueryFilters().Any(order => order.StoreId == store.Id && order.OffsetMinutes != null),
                context.Orders.Count(order => order.StoreId == store.Id),
                context.Customers.Count(customer => customer.StoreId == store.Id),
                context.Imports.Count(import => import.StoreId == store.Id)))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Saves both and returns null, or says what is wrong and saves neither.</summary>
    public async Task<StoreProblem?> SaveAsync(int storeId, string? name, string? timeZone, CancellationToken cancellationToken = default)
    {
        var wanted = name?.Trim() ?? "";
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var store = await context.Stores.SingleAsync(store => store.Id == storeId, cancellationToken);
        var problem = await NameProblemAsync(context, store, wanted, cancellationToken) ?? await ZoneProblemAsync(context, store, timeZone, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        (store.Name, store.TimeZone) = (wanted, timeZone!);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        snapshots.TellSettingsChanged(storeId);
        return null;
    }

    private static async Task<StoreProblem?> NameProblemAsync(RetentionContext context, Store store, string name, CancellationToken cancellationToken)
    {
        if (name == store.Name)
        {
            return null;
        }

        if (name.Length is 0 or > LongestName)
        {
            return name.Length == 0 ? StoreProblem.NameMissing : StoreProblem.NameTooLong;
        }

        if (Store.IsReservedName(name))
        {
            return StoreProblem.NameReserved;
        }

        var others = await context.Stores.Where(other => other.Id != store.Id).Select(other => other.Name).ToListAsync(cancellationToken);
        return others.Contains(name, StringComparer.OrdinalIgnoreCase) ? StoreProblem.NameTaken
            : await context.Imports.AnyAsync(import => import.StoreId == store.Id && (import.State == ImportState.Queued || import.State == ImportState.Running), cancellationToken)
                ? StoreProblem.ImportUnderWay
                : null;
    }

    private static async Task<StoreProblem?> ZoneProblemAsync(RetentionContext context, Store store, string? timeZone, CancellationToken cancellationToken) =>
        timeZone == store.TimeZone ? null
        : timeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _) ? StoreProblem.TimeZoneUnknown
        : await context.Orders.IgnoreQueryFilters().AnyAsync(order => order.StoreId == store.Id && order.OffsetMinutes != null, cancellationToken) ? StoreProblem.TimeZoneInUse
        : null;
}
