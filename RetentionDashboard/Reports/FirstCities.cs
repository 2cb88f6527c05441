using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>Cities of the first orders of a few customers: a column of orders that is not worth reading for all.</summary>
internal static class FirstCities
{
    public static async Task<Dictionary<int, string?>> ReadAsync(RetentionContext context, int[] customers, CancellationToken cancellationToken)
    {
        var parts = await OnePerson.PartsOfAsync(context, customers, cancellationToken);
        int[] ids = [.. parts.Keys];
        var orders = await context.Orders.AsNoTracking()
            .Where(order => order.IsValid && order.CustomerId != null && ids.Contains(order.CustomerId.Value))
            .Select(static order => new { Customer = order.CustomerId!.Value, order.Day, order.PlacedAt, order.Id, order.City })
            .ToListAsync(cancellationToken);
        return orders.GroupBy(order => parts[order.Customer]).ToDictionary(
            static own => own.Key, static own => own.OrderBy(static order => order.Day).ThenBy(static order => order.PlacedAt).ThenBy(static order => order.Id).First().City);
    }
}
