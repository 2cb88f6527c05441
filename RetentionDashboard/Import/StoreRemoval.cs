using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>Removes a store with everything in it.</summary>
public sealed class StoreRemoval(IDbContextFactory<RetentionContext> contexts, OneWriter writer, UploadSpool spool)
{
    /// <summary>Called with the store after it is gone.</summary>
    public Func<int, CancellationToken, Task>? Removed { get; set; }

    public async Task RemoveAsync(int storeId, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> uploads;
        using (await writer.EnterAsync(cancellationToken))
        {
            uploads = await Task.Run(() => DeleteAsync(storeId, cancellationToken), cancellationToken);
        }

        foreach (var upload in uploads)
        {
            spool.Remove(upload);
        }

        if (Removed is not null)
        {
            await Removed(storeId, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<string>> DeleteAsync(int storeId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await UncheckedTransaction.RunAsync(context, async () =>
        {
            var imports = context.Imports.Where(import => import.StoreId == storeId);
            var uploads = await imports.Where(import => import.UploadId != null && import.State != ImportState.Queued && import.State != ImportState.Running)
                .Select(import => import.UploadId!).ToListAsync(cancellationToken);
            await context.Database.ExecuteSqlAsync($"DELETE FROM Refunds WHERE StoreId = {storeId}", cancellationToken);
            await context.OrderLines.Where(line => context.Orders.IgnoreQueryFilters().Any(order => order.Id == line.OrderId && order.StoreId == storeId)).ExecuteDeleteAsync(cancellationToken);
            await context.Orders.IgnoreQueryFilters().Where(order => order.StoreId == storeId).ExecuteDeleteAsync(cancellationToken);
            await context.CustomerFacts.Where(facts => context.Customers.Any(customer => customer.Id == facts.CustomerId && customer.StoreId == storeId)).ExecuteDeleteAsync(cancellationToken);
            await context.ProductFacts.Where(facts => context.Products.Any(product => product.Id == facts.ProductId && product.StoreId == storeId)).ExecuteDeleteAsync(cancellationToken);
            await context.ImportOverlaps.Where(overlap => imports.Any(import => import.Id == overlap.ImportId || import.Id == overlap.EarlierImportId)).ExecuteDeleteAsync(cancellationToken);
            await context.RefusedRows.Where(row => imports.Any(import => import.Id == row.ImportId)).ExecuteDeleteAsync(cancellationToken);
            // An import that waits still comes, into a store of that name.
            await imports.Where(import => import.State == ImportState.Queued || import.State == ImportState.Running).ExecuteUpdateAsync(set => set.SetProperty(import => import.StoreId, (int?)null), cancellationToken);
            // Whatever else belongs to a store names it by a key of its own.
            foreach (var key in context.Model.FindEntityType(typeof(Store))!.GetReferencingForeignKeys())
            {
                var sql = $"DELETE FROM \"{key.DeclaringEntityType.GetTableName()}\" WHERE \"{key.Properties[0].Name}\" = {{0}}";
                await context.Database.ExecuteSqlRawAsync(sql, [storeId], cancellationToken);
            }

            await context.Stores.Where(store => store.Id == storeId).ExecuteDeleteAsync(cancellationToken);
            return uploads;
        }, cancellationToken);
    }
}
