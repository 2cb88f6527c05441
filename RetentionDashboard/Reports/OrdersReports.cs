using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The orders behind a finding of the data-quality page.</summary>
public sealed class OrdersReports(Snapshots snapshots, DataQualityReports quality, IDbContextFactory<RetentionContext> contexts)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<OrdersReport?> GetAsync(OrdersQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.GetAsync(query.History.StoreId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var view = HistoryView.OfOrders(snapshot, query.History);
        var parts = await quality.FactsAsync(snapshot, cancellationToken);
        var keys = snapshot.Get((query.Issue, view.Span, view.Options.AsOf), () => Keys(query.Issue, view, parts));
        var ids = keys.Skip(query.Skip).Take(query.Take ?? int.MaxValue).Select(static key => key.Id).ToArray();
        var stores = parts.ToDictionary(static part => part.Store.Id, static part => part.Store);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Orders.AsNoTracking()
            .Where(order => ids.Contains(order.Id))
            .Select(order => new
            {
                order.Id,
                order.Number,
                order.PlacedAt,
                order.CustomerId,
                CustomerName = order.Customer == null ? null : order.Customer.Name,
                Identity = order.Customer == null ? null : order.Customer.Identity,
                order.Subtotal,
                order.Status,
                order.StoreId,
            })
            .ToDictionaryAsync(order => order.Id, cancellationToken);
        var isSum = snapshot.Store.Sum is not null;
        return new OrdersReport(
            snapshot.Store,
            query.Issue,
            keys.Length,
            Revenue(query.Issue, view, parts),
            Refunds(query.Issue, view, parts),
            parts.Sum(part => part.Facts.Orders[query.Issue].Attributed),
            [
                // An order may have been removed or told anew since the snapshot was taken.
                .. from id in ids
                   let row = rows.GetValueOrDefault(id)
                   where row is not null && stores.ContainsKey(row.StoreId)
                   let store = stores[row.StoreId]
                   select new IssueOrder(
                       id, row.Number, row.PlacedAt, row.CustomerId, row.CustomerName, row.Identity, Money.ToDecimal(row.Subtotal), store.Currency, row.Status, isSum ? store.Name : null),
            ]);
    }

    private static IssueKey[] Keys(OrderIssue issue, HistoryView view, IReadOnlyList<QualityPart> parts)
    {
        if (issue == OrderIssue.Unattributed && (view.Span is not null || view.Options.AsOf is not null))
        {
            var from = view.Span?.From.DayNumber ?? int.MinValue;
            var to = Math.Min(view.Span?.To.DayNumber ?? int.MaxValue, view.History.AsOf?.DayNumber ?? int.MaxValue);
            return [.. All().Where(key => key.Day >= from && key.Day <= to)];
        }

        return All();

        IssueKey[] All() => parts.Count == 1 ? parts[0].Facts.Orders[issue].Keys : [.. parts.SelectMany(part => part.Facts.Orders[issue].Keys).OrderDescending()];
    }

    private static decimal Revenue(OrderIssue issue, HistoryView view, IReadOnlyList<QualityPart> parts) => issue == OrderIssue.Unattributed
        ? Money.ToDecimal(view.History.Unattributed.Totals(view.Span).Money.In(view.Options.Basis))
        : parts.Sum(part => Money.ToDecimal(part.Facts.Orders[issue].Money.In(view.Options.Basis)) * part.Rate);

    private static decimal Refunds(OrderIssue issue, HistoryView view, IReadOnlyList<QualityPart> parts) =>
        view.Options.Basis != RevenueBasis.Net ? 0
        : issue == OrderIssue.Unattributed ? Money.ToDecimal(view.History.Unattributed.Totals(view.Span).Money.Refunds)
        : parts.Sum(part => Money.ToDecimal(part.Facts.Orders[issue].Money.Refunds) * part.Rate);
}
