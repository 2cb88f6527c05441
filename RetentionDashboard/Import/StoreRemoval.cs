using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>Removes a store with everything in it.</summary>
public sealed class StoreRemoval(IDbContextFactory<RetentionContext> contexts, OneWriter writer)
{
    /// <summary>Called with the store after it is gone.</summary>
    public Func<int, CancellationToken, Task>? Removed { get; set; }

    public async Task RemoveAsync(int storeId, CancellationToken cancellationToken)
    {
        using (await writer.EnterAsync(cancellationToken))
        {
            await DeleteAsync(storeId, cancellationToken);
        }

        if (Removed is not null)
        {
            await Removed(storeId, cancellationToken);
        }
    }

    private async Task DeleteAsync(int storeId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Refunds and lines first: they point at orders, customers and products without a cascade.
        await context.Refunds.IgnoreQueryFilters().Where(refund => refund.StoreId == storeId).ExecuteDeleteAsync(cancellationToken);
        await context.OrderLines.Where(line => context.Orders.IgnoreQueryFilters().Any(order => order.Id == line.OrderId && order.StoreId == storeId)).ExecuteDeleteAsync(cancellationToken);
        await context.Orders.IgnoreQueryFilters().Where(order => order.StoreId == storeId).ExecuteDeleteAsync(cancellationToken);
        await context.CustomerFacts.Where(facts => context.Customers.Any(customer => customer.Id == facts.CustomerId && customer.StoreId == storeId)).ExecuteDeleteAsync(cancellationToken);
        await context.ProductFacts.Where(facts => context.Products.Any(product => product.Id == facts.ProductId && product.StoreId == storeId)).ExecuteDeleteAsync(cancellationToken);
        await context.ImportOverlaps.Where(overlap => context.Imports.Any(import => import.Id == overlap.ImportId && import.StoreId == storeId)).ExecuteDeleteAsync(cancellationToken);
        await context.Stores.Where(store => store.Id == storeId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
