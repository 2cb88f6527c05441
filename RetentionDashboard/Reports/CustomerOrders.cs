using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Orders with their lines and refunds, as pages show them.</summary>
internal static class CustomerOrders
{
    public static async Task<IReadOnlyList<CustomerOrder>> ReadAsync(IQueryable<Order> orders, CancellationToken cancellationToken)
    {
        var rows = await orders
            .Select(order => new
            {
                Order = order,
                Refunded = order.Refunds.Sum(refund => refund.Amount),
                Lines = order.Lines.OrderBy(line => line.Id).Select(line => new { line.Product, line.Quantity, line.Total }).ToList(),
            })
            .ToListAsync(cancellationToken);
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
                [.. row.Lines.Select(line => new CustomerOrderLine(line.Product?.Name ?? "", line.Quantity, Money.ToDecimal(line.Total), ItemOf(line.Product)))])),
        ];
    }

    private static CatalogueProduct? ItemOf(Product? product) => product is null ? null : new CatalogueProduct(product.Key, product.Name, product.Category);
}
