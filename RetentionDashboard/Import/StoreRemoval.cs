using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>Removes a store with everything in it.</summary>
public sealed class StoreRemoval(IDbContextFactory<RetentionContext> contexts, OneWriter writer)
{
    public async Task RemoveAsync(int storeId, CancellationToken cancellationToken)
    {
        using var turn = await writer.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Refunds and lines first: they point at orders, customers and products without a cascade.
        await context.Refunds.Where(refund => refund.StoreId == storeId).ExecuteDeleteAsync(cancellationToken);
        await context.OrderLines.Where(line => context.Orders.Any(order => order.Id == line.OrderId && order.StoreId == storeId)).ExecuteDeleteAsync(cancellationToken);
        await context.Orders.Where(order => order.StoreId == storeId).ExecuteDeleteAsync(cancellationToken);
        await context.Stores.Where(store => store.Id == storeId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
