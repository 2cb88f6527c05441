using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The customers behind a number, and one customer's page.</summary>
public sealed class CustomersReports(Snapshots snapshots, DataQualityReports quality, SavedSegments saved, IDbContextFactory<RetentionContext> contexts)
{
    private readonly CustomerSearch _search = new(contexts);

    /// <summary>Null where no store has orders.</summary>
    public async Task<CustomersReport?> GetAsync(CustomersQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenAsync(query.History, query.Rows, cancellationToken) is not var (snapshot, history))
        {
            return null;
        }

        var list = await ListAsync(snapshot, query with { History = history }, cancellationToken);
        var page = list.Page(query.Skip, query.Take);
        int[] ids = [.. page.Select(list.IdOf)];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var people = await PeopleAsync(context, StoresOf(snapshot), ids, cancellationToken);
        var stores = list.Store.Sum?.Stores.ToDictionary(static store => store.Id, static store => store.Name);
        // Somebody may have been removed since the snapshot was taken.
        var rows =
            from customer in page
            let person = people.GetValueOrDefault(list.IdOf(customer))
            where person is not null
            select (Customer: customer, Row: list.RowOf(customer, person) with { Store = stores?.GetValueOrDefault(person.StoreId) });
        return new CustomersReport(list.Store, list.Count, await MarkedAsync(context, snapshot, list, [.. rows], query.Shown, cancellationToken));
    }

    /// <summary>Reads what a search will look through, so that the first one waits for nothing.</summary>
    public async Task PrepareSearchAsync(int? storeId, CancellationToken cancellationToken = default)
    {
        if (await snapshots.GetAsync(storeId, cancellationToken) is { } snapshot)
        {
            await _search.PrepareAsync(snapshot, cancellationToken);
        }
    }

    /// <summary>Everybody in a list, by the id of their store; null where no store has orders.</summary>
    internal async Task<ListMembers?> MembersAsync(CustomersQuery query, CancellationToken cancellationToken)
    {
        if (await snapshots.OpenAsync(query.History, query.Rows, cancellationToken) is not var (snapshot, history))
        {
            return null;
        }

        var list = await ListAsync(snapshot, query with { History = history }, cancellationToken);
        return new ListMembers([.. snapshot.Parts.Select(static part => part.Snapshot.Store)], list.Ids());
    }

    // The sorted list is kept, so that turning its pages sorts nothing again; whom a search or a tag narrows it to is asked anew, for users change that at any time.
    private async Task<CustomerList> ListAsync(Snapshot snapshot, CustomersQuery query, CancellationToken cancellationToken)
    {
        var whole = query with { Skip = 0, Take = null, Shown = CustomerColumns.Default };
        var weak = query.Group == CustomerGroup.WeakIdentity ? await quality.WeakCustomersAsync(snapshot, cancellationToken) : [];
        var among = await AmongAsync(snapshot, query, cancellationToken);
        return snapshot.Get((whole, among), () => CustomerList.Of(snapshot, whole, weak, among?.Ids));
    }

    private async Task<NarrowedTo?> AmongAsync(Snapshot snapshot, CustomersQuery query, CancellationToken cancellationToken)
    {
        var found = await _search.FindAsync(snapshot, query.Search, cancellationToken);
        if (query.Tag is null)
        {
            return found;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var holders = await CustomerTags.HoldersAsync(context, StoresOf(snapshot), query.Tag, cancellationToken);
        return new NarrowedTo([.. found is null ? holders : holders.Intersect(found.Ids)]);
    }

    private static async Task<IReadOnlyList<CustomerRow>> MarkedAsync(
        RetentionContext context, Snapshot snapshot, CustomerList list, IReadOnlyList<(int Customer, CustomerRow Row)> rows, CustomerColumns shown, CancellationToken cancellationToken)
    {
        if (!shown.AskForMarks || list.ProfilesOf(snapshot) is not { } profiles)
        {
            return [.. rows.Select(static row => row.Row)];
        }

        int[] ids = [.. rows.Select(static row => row.Row.Id)];
        var tags = shown.Contains(CustomerColumn.Tags) ? await CustomerTags.OfAsync(context, StoresOf(snapshot), ids, cancellationToken) : [];
        var cities = shown.Contains(CustomerColumn.City) ? await FirstCities.ReadAsync(context, ids, cancellationToken) : [];
        return
        [
            .. rows.Select(row => row.Row with
            {
                Marks = profiles.MarksOf(row.Customer) with { Tags = tags.GetValueOrDefault(row.Row.Id, []), City = cities.GetValueOrDefault(row.Row.Id) },
            }),
        ];
    }

    private static int[] StoresOf(Snapshot snapshot) => [.. snapshot.Parts.Select(static part => part.Snapshot.Store.Id)];

    /// <summary>The saved segments that a customer is in, by name; one whose rule cannot be answered has nobody.</summary>
    public async Task<IReadOnlyList<KeptSegment>> SavedSegmentsOfAsync(int storeId, int customerId, CancellationToken cancellationToken = default)
    {
        var members = new List<KeptSegment>();
        foreach (var segment in await saved.GetAsync(cancellationToken))
        {
            var query = new HistoryQuery { StoreId = storeId, Segment = SegmentChoice.OfSaved(segment.Id) };
            if (await snapshots.OpenAsync(query, cancellationToken) is var (snapshot, opened)
                && snapshot.History.IndexOf(customerId) is { } customer
                && SegmentMembers.Of(snapshot, snapshot.Store, snapshot.History, opened.Segment!)[customer])
            {
                members.Add(segment);
            }
        }

        return members;
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

        var ids = await OnePerson.AllAsync(context, customerId, cancellationToken);
        if (ids[0] is var kept && kept != customerId)
        {
            customer = await people.SingleAsync(candidate => candidate.Id == kept, cancellationToken);
        }

        var view = HistoryView.OfOrders(snapshot, new HistoryQuery());
        var row = view.History.IndexOf(kept) is { } number ? CustomerList.RowOf(view, number, customer) : null;
        var orders = await CustomerOrders.ReadAsync(
            context,
            context.Orders.AsNoTracking().Where(order => order.CustomerId != null && ids.Contains(order.CustomerId.Value)).OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id),
            cancellationToken);
        var orderIds = orders.Select(static order => (int?)order.Id).ToArray();
        // Two questions, for together SQLite would look at every refund without an order.
        var own = await ReadAsync(context.Refunds.Where(refund => refund.CustomerId != null && ids.Contains(refund.CustomerId.Value)), cancellationToken);
        var refunds = own.Where(static refund => refund.OrderId is null)
            .Concat(await ReadAsync(context.Refunds.Where(refund => orderIds.Contains(refund.OrderId)), cancellationToken))
            .OrderByDescending(static refund => refund.RefundedAt).ToList();
        return new CustomerDetail(
            view.Store, customer.Id, customer.Identity, customer.Kind, customer.Name, customer.Email, customer.Phone, row, orders,
            [.. refunds.Where(static refund => refund.OrderId is null)])
        {
            Refunds = refunds,
            Bought = BoughtBy(orders, view.History.AsOf),
            Profile = row is null ? null : await Task.Run(() => CustomerProfiles.Of(snapshot, view)?.ProfileOf(kept), cancellationToken),
        };
    }

    private static Task<List<CustomerRefund>> ReadAsync(IQueryable<Refund> refunds, CancellationToken cancellationToken) =>
        refunds.AsNoTracking().Select(static refund => new CustomerRefund(refund.Number, refund.RefundedAt, Money.ToDecimal(refund.Amount), refund.OrderId)).ToListAsync(cancellationToken);

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
        const int few = 5000;
        var people = context.Customers.AsNoTracking();
        return await (ids.Length <= few ? people.Where(customer => EF.Parameter(ids).Contains(customer.Id)) : people.Where(customer => storeIds.Contains(customer.StoreId)))
            .ToDictionaryAsync(customer => customer.Id, cancellationToken);
    }
}
