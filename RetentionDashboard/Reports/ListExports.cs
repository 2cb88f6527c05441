using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Lists;
using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>
/// The lists that leave. A list is recorded first, with who is in the file and who was held out, and its file is written from the record: nothing leaves that is not known.
/// </summary>
public sealed class ListExports(CustomersReports customers, IDbContextFactory<RetentionContext> contexts, TimeProvider clock)
{
    public const int LongestAuthor = 80;
    private const int RowsAtOnce = 5000;

    /// <summary>Raised after a list left.</summary>
    public event EventHandler? Changed;

    /// <summary>How many of a list can be written to; null where no store has orders.</summary>
    /// <param name="country">See <see cref="ListRequest.Country"/>.</param>
    public async Task<ListReach?> ReachAsync(CustomersQuery query, string? country, CancellationToken cancellationToken = default)
    {
        if (await customers.MembersAsync(query, cancellationToken) is not { } members)
        {
            return null;
        }

        var (emailsTold, emails, told, phones, either) = (0, 0, 0, 0, 0);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var database = await OpenAsync(context, cancellationToken);
        var others = ContactReader.OthersOf(database, members.Stores.Select(static store => store.Id), cancellationToken);
        foreach (var (person, contact) in Contacts(database, members, country, others, cancellationToken))
        {
            emailsTold += string.IsNullOrWhiteSpace(person.Email) ? 0 : 1;
            emails += contact.Email is null ? 0 : 1;
            told += string.IsNullOrWhiteSpace(person.Phone) ? 0 : 1;
            phones += contact.Phone is null ? 0 : 1;
            either += contact.Email is null && contact.Phone is null ? 0 : 1;
        }

        var countries = members.Stores.Select(static store => TelephoneNumber.CountryOf(store.Currency)).Distinct().ToList();
        return new ListReach(members.Ids.Length, emailsTold, emails, told, phones, either) { Country = countries is [var one] ? one : null };
    }

    /// <summary>Draws who is held out and records the list; null where no store has orders.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 90.</exception>
    public async Task<LeftList?> RecordAsync(CustomersQuery query, ListRequest request, CancellationToken cancellationToken = default)
    {
        if (await customers.MembersAsync(query, cancellationToken) is not { } members)
        {
            return null;
        }

        var draw = HoldOut.Draw(await IdsAsync(members, request, cancellationToken), request.HoldOutPercent, request.Seed);
        var author = request.Author?.Trim();
        var row = new ListExport
        {
            StoreId = members.Stores is [var store] ? store.Id : null,
            Author = string.IsNullOrEmpty(author) ? null : author[..Math.Min(author.Length, LongestAuthor)],
            At = clock.GetUtcNow().UtcDateTime,
            Name = request.Name,
            Address = request.Address,
            Preset = request.Preset,
            Customers = draw.Kept.Count,
            HeldOut = draw.HeldOut.Count,
            HoldOutPercent = request.HoldOutPercent,
            Seed = request.HoldOutPercent == 0 ? null : request.Seed,
            CustomerIds = PackedIds.Of(draw.Kept),
            HeldOutIds = PackedIds.Of(draw.HeldOut),
        };
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            context.ListExports.Add(row);
            await context.SaveChangesAsync(cancellationToken);
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return Of(row, members.Stores is [var one] ? one.Name : null);
    }

    /// <summary>All lists that left, the newest first.</summary>
    public async Task<IReadOnlyList<LeftList>> GetAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Lists(context, context.ListExports).ToListAsync(cancellationToken);
    }

    /// <summary>Null where there is no such list.</summary>
    public async Task<LeftList?> FindAsync(int listId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Lists(context, context.ListExports.Where(list => list.Id == listId)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The customers of a list's file who are still in the list, in its order.</summary>
    /// <param name="query">What the list's address asks for.</param>
    public async IAsyncEnumerable<ListedCustomer> CustomersAsync(int listId, CustomersQuery query, string? country, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        HashSet<int> kept = [.. PackedIds.Read(await context.ListExports.Where(list => list.Id == listId).Select(static list => list.CustomerIds).SingleAsync(cancellationToken))];
        var stores = (await customers.MembersAsync(query, cancellationToken))?.Stores ?? [];
        var database = await OpenAsync(context, cancellationToken);
        var others = ContactReader.OthersOf(database, stores.Select(static store => store.Id), cancellationToken);
        query = query with { Skip = 0, Take = RowsAtOnce };
        while (await customers.GetAsync(query, cancellationToken) is { } page && query.Skip < page.Total)
        {
            var rows = page.Rows.Where(row => kept.Contains(row.Id)).ToList();
            var members = new ListMembers(stores, [.. rows.Select(static row => row.Id).Order()]);
            var contacts = Contacts(database, members, country, others, cancellationToken).ToDictionary(static known => known.Told.Id);
            foreach (var row in rows)
            {
                if (contacts.TryGetValue(row.Id, out var known))
                {
                    yield return new ListedCustomer(row, known.Told.Phone, known.Contact);
                }
            }

            query = query with { Skip = query.Skip + RowsAtOnce };
        }
    }

    /// <summary>Those held out of a list, by id.</summary>
    public async Task<IReadOnlyList<HeldOutCustomer>> HeldOutAsync(int listId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = PackedIds.Read(await context.ListExports.Where(list => list.Id == listId).Select(static list => list.HeldOutIds).SingleAsync(cancellationToken));
        var known = new Dictionary<int, string>();
        foreach (var some in ids.Chunk(RowsAtOnce))
        {
            await foreach (var customer in context.Customers.Where(customer => EF.Parameter(some).Contains(customer.Id)).Select(static customer => new { customer.Id, customer.Identity }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                known[customer.Id] = customer.Identity;
            }
        }

        return [.. ids.Select(id => new HeldOutCustomer(id, known.GetValueOrDefault(id)))];
    }

    // Only those whom the file's reader can do something with are drawn from: others would make the two sides unlike each other.
    private async Task<List<int>> IdsAsync(ListMembers members, ListRequest request, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (ListFormat.Of(request.Preset) is not { } format)
        {
            int[] storeIds = [.. members.Stores.Select(static store => store.Id)];
            var erased = await context.ErasedIdentities.AnyAsync(cancellationToken)
                ? await context.Customers.Where(person => person.Kind == IdentityKind.Erased && storeIds.Contains(person.StoreId)).Select(static person => person.Id).ToHashSetAsync(cancellationToken)
                : [];
            return [.. members.Ids.Where(id => !erased.Contains(id))];
        }

        var database = await OpenAsync(context, cancellationToken);
        var others = ContactReader.OthersOf(database, members.Stores.Select(static store => store.Id), cancellationToken);
        return [.. Contacts(database, members, request.Country, others, cancellationToken).Where(known => format.CanHold(known.Contact)).Select(static known => known.Told.Id)];
    }

    /// <param name="others">How those can be written to who were merged into a customer.</param>
    private static IEnumerable<(ToldContact Told, Contact Contact)> Contacts(
        sqlite3 database, ListMembers members, string? country, Dictionary<int, ToldContact> others, CancellationToken cancellationToken)
    {
        var ids = members.Ids;
        var countries = members.Stores.ToDictionary(static store => store.Id, store => country ?? TelephoneNumber.CountryOf(store.Currency));
        var read = ids.Length <= RowsAtOnce ? ContactReader.Of(database, ids) : members.Stores.SelectMany(store => ContactReader.OfStore(database, store.Id));
        foreach (var person in read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Array.BinarySearch(ids, person.Id) < 0)
            {
                continue;
            }

            var other = others.GetValueOrDefault(person.Id);
            var told = person with { Email = person.Email ?? other.Email, Phone = person.Phone ?? other.Phone };
            yield return (told, Contact.Of(told.Name, told.Email, told.Phone, countries.GetValueOrDefault(told.StoreId)));
        }
    }

    /// <summary>Opens the database of a context for reading below EF Core.</summary>
    private static async Task<sqlite3> OpenAsync(RetentionContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        return ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
    }

    private static IQueryable<LeftList> Lists(RetentionContext context, IQueryable<ListExport> exports) =>
        from list in exports.AsNoTracking()
        join store in context.Stores on list.StoreId equals store.Id into stores
        from store in stores.DefaultIfEmpty()
        orderby list.Id descending
        select new LeftList(
            list.Id, list.StoreId, store == null ? null : store.Name, list.Author, list.At, list.Name, list.Address, list.Preset, list.Customers, list.HeldOut, list.HoldOutPercent, list.Seed);

    private static LeftList Of(ListExport list, string? store) =>
        new(list.Id, list.StoreId, store, list.Author, list.At, list.Name, list.Address, list.Preset, list.Customers, list.HeldOut, list.HoldOutPercent, list.Seed);
}
