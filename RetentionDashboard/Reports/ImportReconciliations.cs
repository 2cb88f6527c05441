using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Compares an imported file with what the dashboard shows.</summary>
public sealed class ImportReconciliations(Snapshots snapshots, IDbContextFactory<RetentionContext> contexts)
{
    /// <summary>Null where the import is not done, or holds no valid order.</summary>
    public async Task<ImportReconciliation?> GetAsync(int importId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var import = await context.Imports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == importId, cancellationToken);
        if (import is not { State: ImportState.Done, StoreId: { } storeId, FirstDay: { } from, LastDay: { } to }
            || await snapshots.GetAsync(storeId, cancellationToken) is not { } snapshot || snapshot.Store.Id != storeId)
        {
            return null;
        }

        var orders = context.Orders.AsNoTracking().Where(order => order.StoreId == storeId && order.Day >= from && order.Day <= to);
        var refunds = context.Refunds.AsNoTracking().Where(refund => refund.StoreId == storeId);
        var elsewhere = refunds.Where(refund => refund.ImportId == importId && (refund.Day < from || refund.Day > to));
        var sources = await orders.Where(order => order.IsValid)
            .GroupBy(order => order.ImportId)
            .Select(group => new { ImportId = group.Key, Orders = group.Count(), Gross = group.Sum(order => order.Subtotal + order.Discount) })
            .Join(context.Imports, source => source.ImportId, other => other.Id, (source, other) => new { source.ImportId, other.FileName, source.Orders, source.Gross })
            .OrderByDescending(source => source.Orders)
            .ToListAsync(cancellationToken);
        var view = HistoryView.OfOrders(snapshot, new HistoryQuery { StoreId = storeId, From = from, To = to });
        return new ImportReconciliation
        {
            Currency = snapshot.Store.Currency,
            Days = new DateSpan(from, to),
            File = new ReconciledFigures(
                import.OrdersAdded + import.OrdersUpdated + import.OrdersUnchanged, import.OrdersUnattributed, import.OrdersNotValid,
                Money.ToDecimal(import.GrossRevenue), import.Refunds, Money.ToDecimal(import.NetRevenue)),
            Dashboard = Shown(
                view,
                await orders.CountAsync(order => !order.IsValid, cancellationToken),
                await refunds.CountAsync(refund => refund.Day >= from && refund.Day <= to, cancellationToken)),
            Sources = [.. sources.Select(static source => new OrderSource(source.ImportId, source.FileName, source.Orders, Money.ToDecimal(source.Gross)))],
            RefundsElsewhere = await elsewhere.CountAsync(cancellationToken),
            RefundsElsewhereAmount = Money.ToDecimal(await elsewhere.SumAsync(refund => refund.Amount, cancellationToken)),
            NotValidElsewhere = await context.Orders.CountAsync(order => order.ImportId == importId && !order.IsValid && (order.Day < from || order.Day > to), cancellationToken),
            CutAt = view.History.AsOf is { } day && day < to ? day : null,
        };
    }

    private static ReconciledFigures Shown(HistoryView view, int notValid, int refunds)
    {
        var totals = SpanTotals.Count(view.History, view.Selection, view.Span);
        var (unattributed, money) = view.History.Unattributed.Totals(view.Span);
        money.Add(totals.Money);
        return new ReconciledFigures(totals.Orders + unattributed, unattributed, notValid, Money.ToDecimal(money.Gross), refunds, Money.ToDecimal(money.Net));
    }
}
