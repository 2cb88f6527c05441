using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The customers behind a number, and one customer's page.</summary>
public sealed class CustomersReports(Snapshots snapshots, DataQualityReports quality, SavedSegments saved, IDbContextFactory<RetentionContext> contexts)
{
    // As many as are quick to hold, and enough that those of one page of the database are read together.
    private const int RowsAtOnce = 100_000;

    private readonly CustomerSearch _search = new(contexts);

    /// <summary>How long a page waits for what a search looks through before it says so.</summary>
    internal TimeSpan SearchPatience { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The same as <see cref="GetAsync"/> for a page: where a search would have to wait, nobody, and that it is being prepared.</summary>
    public async Task<CustomersReport?> ShowAsync(CustomersQuery query, CancellationToken cancellationToken = default) =>
        !string.IsNullOrWhiteSpace(query.Search) && await snapshots.GetAsync(query.History.StoreId, cancellationToken) is { } snapshot
            && !await _search.IsReadyAsync(snapshot, SearchPatience, cancellationToken)
            ? new CustomersReport(snapshot.Store, 0, []) { IsSearchPending = true }
            : await GetAsync(query, cancellationToken);

    /// <summary>Null where no store has orders.</summary>
    public async Task<CustomersReport?> GetAsync(CustomersQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenAsync(query.History, query.Rows, cancellationToken) is not var (snapshot, history))
        {
            return null;
        }

        var list = await ListAsync(snapshot, query with { History = history }, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await RowsAsync(context, snapshot, list, list.Page(snapshot, query, query.Skip, query.Take), query, cancellationToken);
        var report = new CustomersReport(list.Store, list.Count, [.. rows.Select(static row => row.Row)]);
        if (!query.AsksModel && history.Segment?.Rules?.AskForecast != true)
        {
            return report;
        }

        // Rules ask the store's model, whichever the list names.
        var options = Forecasts.OptionsOf(list.Store, query.AsksModel ? query.Model : null);
        var forecast = await Forecasts.OfAsync(snapshot, list.Store, options, cancellationToken);
        return report with { Forecast = forecast, Others = await Task.Run(() => Forecasts.OthersOf(snapshot, list.Store, options, forecast?.Refusal), cancellationToken) };
    }

    /// <summary>All rows of a list in its sequence, some thousands at a time and whatever page is asked for, with what each customer is called; nobody where no store has orders.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<(CustomerRow Row, Customer Person)>> AllAsync(CustomersQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await snapshots.OpenAsync(query.History, query.Rows, cancellationToken) is not var (snapshot, history))
        {
            yield break;
        }

        var list = await ListAsync(snapshot, query with { History = history }, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var some in list.Page(snapshot, query, 0, null).Chunk(RowsAtOnce))
        {
            yield return await RowsAsync(context, snapshot, list, some, query, cancellationToken);
        }
    }

    /// <summary>Works out what the list of a large store is made of, before somebody asks: the usual sequence, what columns ask of all customers, what is searched.</summary>
    /// <returns>False for a store of fewer customers, of which nothing is worked out.</returns>
    internal async Task<bool> PrepareAsync(int? storeId, int fewestCustomers, CancellationToken cancellationToken)
    {
        if (await snapshots.GetAsync(storeId, cancellationToken) is not { } snapshot || snapshot.History.CustomerCount < fewestCustomers)
        {
            return false;
        }

        await GetAsync(new CustomersQuery { History = new HistoryQuery { StoreId = storeId }, Shown = CustomerColumns.All }, cancellationToken);
        await _search.PrepareAsync(snapshot, cancellationToken);
        return true;
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
        return new ListMembers([.. snapshot.Parts.Select(static part => part.Snapshot.Store)], list.Ids()) { Snapshot = snapshot };
    }

    // Whom a list is of is kept, so that sorting it and turning its pages asks nothing again; whom a search or a tag narrows it to is asked anew, for users change that at any time.
    private async Task<CustomerList> ListAsync(Snapshot snapshot, CustomersQuery query, CancellationToken cancellationToken)
    {
        if (query.AsksModel)
        {
            // Fitted off the page's thread; whoever leaves meanwhile does not wait.
            var store = HistoryView.StoreOf(snapshot, query.History);
            await Forecasts.OfAsync(snapshot, store, Forecasts.OptionsOf(store, query.Model), cancellationToken);
        }

        var whole = query with { Search = null, Tag = null, Skip = 0, Take = null, Shown = CustomerColumns.Default, Sort = CustomerSort.Revenue, Descending = true, Model = query.Group.IsOfAModel() ? query.Model : null };
        var weak = query.Group == CustomerGroup.WeakIdentity ? await quality.WeakCustomersAsync(snapshot, cancellationToken) : [];
        var among = await AmongAsync(snapshot, query, cancellationToken);
        var list = snapshot.Get(whole, () => CustomerList.Of(snapshot, whole, weak));
        return among is null ? list : list.Among(among);
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

    private static async Task<IReadOnlyList<(CustomerRow Row, Customer Person)>> RowsAsync(
        RetentionContext context, Snapshot snapshot, CustomerList list, int[] customers, CustomersQuery query, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        int[] ids = [.. customers.Select(list.IdOf)];
        var people = await Task.Run(() => PeopleReader.Of(connection, ids).ToDictionary(static person => person.Id), cancellationToken);
        var shown = query.Shown;
        var stores = list.Store.Sum?.Stores.ToDictionary(static store => store.Id, static store => store.Name);
        var profiles = shown.AskForMarks ? list.ProfilesOf(snapshot, query.Model) : null;
        var tags = profiles is not null && shown.Contains(CustomerColumn.Tags) ? await CustomerTags.OfAsync(context, StoresOf(snapshot), ids, cancellationToken) : [];
        var cities = profiles is not null && shown.Contains(CustomerColumn.City) ? await FirstCities.ReadAsync(context, ids, cancellationToken) : [];
        var rows = new List<(CustomerRow Row, Customer Person)>(customers.Length);
        foreach (var customer in customers)
        {
            // Somebody may have been removed since the snapshot was taken.
            if (people.TryGetValue(list.IdOf(customer), out var person))
            {
                var marks = profiles is null ? null : profiles.MarksOf(customer, shown) with { Tags = tags.GetValueOrDefault(person.Id, []), City = cities.GetValueOrDefault(person.Id) };
                rows.Add((list.RowOf(customer, person) with { Store = stores?.GetValueOrDefault(person.StoreId), Marks = marks }, person));
            }
        }

        return rows;
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
}
