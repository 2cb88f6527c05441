using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The valid orders that name no customer.</summary>
public sealed class UnattributedReports(Snapshots snapshots, IDbContextFactory<RetentionContext> contexts)
{
    /// <summary>Null where no store has orders. The query's dates bound the orders' days; its other filters do not apply.</summary>
    public async Task<UnattributedReport?> GetAsync(HistoryQuery query, int skip, int? take, CancellationToken cancellationToken = default)
    {
        if (await snapshots.GetAsync(query.StoreId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var view = HistoryView.OfOrders(snapshot, query);
        var (total, money) = view.History.Unattributed.Totals(view.Span);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var orders = context.Orders.AsNoTracking().Where(order => order.StoreId == view.Store.Id && order.CustomerId == null && order.IsValid);
        if (view.Options.AsOf is { } asOf)
        {
            orders = orders.Where(order => order.Day <= asOf);
        }

        if (view.Span is { } span)
        {
            orders = orders.Where(order => order.Day >= span.From && order.Day <= span.To);
        }

        var page = orders.OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id).Skip(skip);
        var rows = await CustomerOrders.ReadAsync(take is { } most ? page.Take(most) : page, cancellationToken);
        return new UnattributedReport(view.Store, total, Money.ToDecimal(money.In(view.Options.Basis)), rows);
    }
}
