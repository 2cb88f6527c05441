using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using Dates = RetentionDashboard.Localization.Formats;

namespace RetentionDashboard.Import;

/// <summary>Takes an import back: the store's orders, refunds, customers and products are again what they were before it.</summary>
public sealed class ImportUndo(IDbContextFactory<RetentionContext> contexts, OneWriter writer, TimeProvider time)
{
    /// <summary>Called with the store after its orders changed.</summary>
    public Func<int, CancellationToken, Task>? Undone { get; set; }

    /// <summary>Why an import cannot be undone; null where it can.</summary>
    public async Task<ImportNote?> CheckAsync(int importId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await CheckAsync(context, importId, cancellationToken);
    }

    /// <summary>What would go and what would come back.</summary>
    public async Task<UndoScope> ScopeAsync(int importId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var orders = context.Orders.IgnoreQueryFilters().AsNoTracking();
        var returning = await orders.CountAsync(order => order.ReplacedBy == importId && order.ImportId != importId, cancellationToken);
        return new UndoScope(
            await orders.CountAsync(order => order.ImportId == importId && order.ReplacedBy == null, cancellationToken) - returning,
            returning,
            await context.Refunds.CountAsync(refund => refund.ImportId == importId, cancellationToken),
            await context.Customers.CountAsync(
                customer => customer.ImportId == importId && customer.Kind != IdentityKind.Erased && !context.CustomerFacts.Any(facts => facts.CustomerId == customer.Id && facts.ImportId != importId), cancellationToken));
    }

    /// <summary>Undoes a finished import, in whole or not at all.</summary>
    /// <exception cref="ImportProblemException">The import cannot be undone.</exception>
    public async Task UndoAsync(int importId, CancellationToken cancellationToken)
    {
        int storeId;
        using (await writer.EnterAsync(cancellationToken))
        {
            // Off the caller's thread: SQLite works synchronously, and a page must not wait for it.
            storeId = await Task.Run(() => RunAsync(importId, cancellationToken), cancellationToken);
        }

        if (Undone is not null)
        {
            await Undone(storeId, cancellationToken);
        }
    }

    private async Task<int> RunAsync(int importId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await UncheckedTransaction.RunAsync(context, async () =>
        {
            if (await CheckAsync(context, importId, cancellationToken) is { } reason)
            {
                throw new ImportProblemException(reason);
            }

            var storeId = await context.Imports.Where(import => import.Id == importId).Select(import => import.StoreId!.Value).SingleAsync(cancellationToken);
            foreach (var statement in UndoStatements.Of(context.Model))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await context.Database.ExecuteSqlRawAsync(statement, [importId], cancellationToken);
            }

            var now = time.GetUtcNow().UtcDateTime;
            await context.ImportOverlaps.Where(overlap => overlap.ImportId == importId).ExecuteDeleteAsync(cancellationToken);
            await context.Imports.Where(import => import.Id == importId).ExecuteUpdateAsync(
                set => set.SetProperty(import => import.State, ImportState.Undone).SetProperty(import => import.UndoneAt, now), cancellationToken);
            await RemoveStoreWithoutAnythingAsync(context, storeId, cancellationToken);
            return storeId;
        }, cancellationToken);
    }

    private static async Task<ImportNote?> CheckAsync(RetentionContext context, int importId, CancellationToken cancellationToken)
    {
        var import = await context.Imports.AsNoTracking().Include(import => import.Store).SingleOrDefaultAsync(import => import.Id == importId, cancellationToken);
        if (import is { State: ImportState.Undone })
        {
            return new ImportNote(ImportNoteCode.UndoDone);
        }

        if (import is not { State: ImportState.Done, Store: { } store })
        {
            return new ImportNote(ImportNoteCode.UndoNotDone);
        }

        if (store.IsSample)
        {
            return new ImportNote(ImportNoteCode.UndoSample);
        }

        if (StoredOptions.FromJson(import.Options) is null)
        {
            return new ImportNote(ImportNoteCode.UndoTooOld);
        }

        var later = await context.Imports.AsNoTracking()
            .Where(other => other.State == ImportState.Done && context.ImportOverlaps.Any(overlap => overlap.ImportId == other.Id && overlap.EarlierImportId == importId))
            .OrderByDescending(other => other.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return later is null
            ? null
            : new ImportNote(
                ImportNoteCode.UndoLaterImport,
                later.FileName,
                Dates.Moment(DateTime.SpecifyKind(later.CreatedAt, DateTimeKind.Utc).ToLocalTime()),
                later.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A store that the import brought along goes with it, unless the user left something of theirs in it.</summary>
    private static async Task RemoveStoreWithoutAnythingAsync(RetentionContext context, int storeId, CancellationToken cancellationToken)
    {
        if (await context.Imports.AnyAsync(import => import.StoreId == storeId && (import.State == ImportState.Done || import.State == ImportState.Queued || import.State == ImportState.Running), cancellationToken))
        {
            return;
        }

        foreach (var key in context.Model.FindEntityType(typeof(Store))!.GetReferencingForeignKeys().Where(key => key.DeclaringEntityType.ClrType != typeof(Data.Import)))
        {
            var sql = string.Create(CultureInfo.InvariantCulture, $"SELECT EXISTS (SELECT 1 FROM \"{key.DeclaringEntityType.GetTableName()}\" WHERE \"{key.Properties[0].Name}\" = {storeId}) AS \"Value\"");
            if ((await context.Database.SqlQueryRaw<bool>(sql).ToListAsync(cancellationToken))[0])
            {
                return;
            }
        }

        var store = await context.Stores.SingleAsync(row => row.Id == storeId, cancellationToken);
        foreach (var import in await context.Imports.Where(import => import.StoreId == storeId).ToListAsync(cancellationToken))
        {
            import.StoreId = null;
            // What the history shows of the import stays readable without the store.
            import.Options = StoredOptions.FromJson(import.Options) is { } options
                ? StoredOptions.ToJson(options with { Store = store.Name, Currency = store.Currency, TimeZone = store.TimeZone })
                : import.Options;
        }

        context.Stores.Remove(store);
        await context.SaveChangesAsync(cancellationToken);
    }
}
