using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Orders with their lines and refunds, as pages show them.</summary>
internal static class CustomerOrders
{
    /// <param name="orders">Few of the context's orders, in the sequence in which they are shown.</param>
    public static async Task<IReadOnlyList<CustomerOrder>> ReadAsync(RetentionContext context, IQueryable<Order> orders, CancellationToken cancellationToken)
    {
        var rows = await orders.Select(static order => new { Order = order, Refunded = order.Refunds.Sum(static refund => refund.Amount) }).ToListAsync(cancellationToken);
        // Asked for by themselves: joined with the orders, SQLite reads the lines of all orders first.
        int[] ids = [.. rows.Select(static row => row.Order.Id)];
        var lines = (await context.OrderLines.AsNoTracking().Where(line => ids.Contains(line.OrderId)).OrderBy(static line => line.Id)
                .Select(static line => new { line.OrderId, line.Product, line.Quantity, line.Total })
                .ToListAsync(cancellationToken))
            .ToLookup(
                static line => line.OrderId,
                static line => new CustomerOrderLine(
                    line.Product?.Name ?? "", line.Quantity, Money.ToDecimal(line.Total), line.Product is { } product ? new CatalogueProduct(product.Key, product.Name, product.Category) : null));
        return
        [
            .. rows.Select(row => new CustomerOrder(
                row.Order.Id,
                row.Order.Number,
                row.Order.PlacedAt,
                row.Order.Status,
                row.Order.IsValid,
                Money.ToDecimal(row.Order.Subtotal),
                Money.ToDecimal(row.Order.Discount),
                Money.ToDecimal(row.Refunded),
                Money.ToDecimal(row.Order.Total),
                row.Order.Channel,
                row.Order.Country,
                row.Order.DiscountCode,
                [.. lines[row.Order.Id]])),
        ];
    }
}
