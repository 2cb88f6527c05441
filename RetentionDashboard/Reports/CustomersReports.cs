using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The customers behind a number, and one customer's page.</summary>
public sealed class CustomersReports(Snapshots snapshots, DataQualityReports quality, IDbContextFactory<RetentionContext> contexts)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<CustomersReport?> GetAsync(CustomersQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenAsync(query.History, query.Rows, cancellationToken) is not var (snapshot, history))
        {
            return null;
        }

        var list = await ListAsync(snapshot, query with { History = history }, cancellationToken);
        var page = list.Page(query.Skip, query.Take);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var people = await PeopleAsync(context, [.. snapshot.Parts.Select(static part => part.Snapshot.Store.Id)], [.. page.Select(customer => list.IdOf(customer))], cancellationToken);
        var stores = list.Store.Sum?.Stores.ToDictionary(static store => store.Id, static store => store.Name);
        // Somebody may have been removed since the snapshot was taken.
        var rows =
            from customer in page
            let person = people.GetValueOrDefault(list.IdOf(customer))
            where person is not null
            select list.RowOf(customer, person) with { Store = stores?.GetValueOrDefault(person.StoreId) };
        return new CustomersReport(list.Store, list.Count, [.. rows]);
    }

    /// <summary>Everybody in a list, by the id of their store; null where no store has orders.</summary>
    internal async Task<ListMembers?> MembersAsync(CustomersQuery query, CancellationToken cancellationToken)
    {
        if (await snapshots.OpenAsync(query.History, query.Rows, cancellationToken) is not var (snapshot, history))
        {
            return null;
        }

        var list = await ListAsync(snapshot, query with { History = history }, cancellationToken);
        var ids = list.Page(0, null).Select(list.IdOf).ToArray();
        Array.Sort(ids);
        return new ListMembers([.. snapshot.Parts.Select(static part => part.Snapshot.Store)], ids);
    }

    // The sorted list is kept, so that turning its pages sorts nothing again.
    private async Task<CustomerList> ListAsync(Snapshot snapshot, CustomersQuery query, CancellationToken cancellationToken)
    {
        var whole = query with { Skip = 0, Take = null };
        var weak = query.Group == CustomerGroup.WeakIdentity ? await quality.WeakCustomersAsync(snapshot, cancellationToken) : [];
        return snapshot.Get(whole, () => CustomerList.Of(snapshot, whole, weak));
    }

    /// <summary>The customer, or the one whom they were merged into, with the orders of all who are one with them; null where there is no such customer.</summary>
    public async Task<CustomerDetail?> GetDetailAsync(int customerId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var people = context.Customers.AsNoTracking();
        if (await people.SingleOrDefaultAsync(candidate => candidate.Id == customerId, cancellationToken) is not { } customer
            || await snapshots.GetAsync(customer.StoreId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var merges = await MergedCustomers.ReadAsync(context, customer.StoreId, cancellationToken);
        var ids = merges.AllOf(merges.KeptOf(customerId));
        if (ids[0] is var kept && kept != customerId)
        {
            customer = await people.SingleAsync(candidate => candidate.Id == kept, cancellationToken);
        }

        var view = HistoryView.OfOrders(snapshot, new HistoryQuery());
        var row = view.History.IndexOf(kept) is { } number ? CustomerList.RowOf(view, number, customer) : null;
        var orders = await CustomerOrders.ReadAsync(
            context.Orders.AsNoTracking().Where(order => order.CustomerId != null && ids.Contains(order.CustomerId.Value)).OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id),
            cancellationToken);
        var orderIds = orders.Select(static order => (int?)order.Id).ToArray();
        var refunds = await context.Refunds.AsNoTracking()
            .Where(refund => (refund.OrderId == null && refund.CustomerId != null && ids.Contains(refund.CustomerId.Value)) || orderIds.Contains(refund.OrderId))
            .OrderByDescending(refund => refund.RefundedAt)
            .Select(static refund => new CustomerRefund(refund.Number, refund.RefundedAt, Money.ToDecimal(refund.Amount), refund.OrderId))
            .ToListAsync(cancellationToken);
        return new CustomerDetail(
            view.Store, customer.Id, customer.Identity, customer.Kind, customer.Name, customer.Email, customer.Phone, row, orders,
            [.. refunds.Where(static refund => refund.OrderId is null)])
        {
            Refunds = refunds,
            Bought = BoughtBy(orders, view.History.AsOf),
            Profile = row is null ? null : await Task.Run(() => CustomerProfiles.Of(snapshot, view)?.ProfileOf(kept), cancellationToken),
        };
    }

    private static Assortment BoughtBy(IReadOnlyList<CustomerOrder> orders, DateOnly? asOf) => Assortment.Of(
    [
        .. from order in orders
           let day = DateOnly.FromDateTime(order.PlacedAt)
           where order.IsValid && !(day > asOf)
           from line in order.Lines
           where line.Item is not null
           select new BoughtLine(order.Id, day, line.Item!, line.Quantity, Money.FromDecimal(line.Total)),
    ]);

    private static async Task<Dictionary<int, Customer>> PeopleAsync(RetentionContext context, int[] storeIds, int[] ids, CancellationToken cancellationToken)
    {
        const int few = 500;
        var people = context.Customers.AsNoTracking();
        return await (ids.Length <= few ? people.Where(customer => ids.Contains(customer.Id)) : people.Where(customer => storeIds.Contains(customer.StoreId)))
            .ToDictionaryAsync(customer => customer.Id, cancellationToken);
    }
}
