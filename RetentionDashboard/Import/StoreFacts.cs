using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>What an import must know of the store it goes into.</summary>
/// <param name="HasOrders">False while its currency and time zone can still be chosen.</param>
internal sealed record StoreFacts(int Id, string Name, string Currency, string TimeZone, bool IsSample, bool HasOrders)
{
    /// <summary>Null where there is no store of that name yet.</summary>
    public static Task<StoreFacts?> FindAsync(RetentionContext context, string name, CancellationToken cancellationToken) =>
        context.Stores.AsNoTracking().Where(store => store.Name == name)
            .Select(store => new StoreFacts(
                store.Id, store.Name, store.Currency, store.TimeZone, store.IsSample,
                context.Orders.Any(order => order.StoreId == store.Id) || context.Refunds.Any(refund => refund.StoreId == store.Id)))
            .SingleOrDefaultAsync(cancellationToken);
}
