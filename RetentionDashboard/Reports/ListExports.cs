using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Lists;

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

        var reached = await ReachedAsync(members, country, cancellationToken);
        var countries = members.Stores.Select(static store => TelephoneNumber.CountryOf(store.Currency)).Distinct().ToList();
        return new ListReach(
            members.Ids.Length, Count(ReachedBy.EmailTold), Count(ReachedBy.Email), Count(ReachedBy.PhoneTold), Count(ReachedBy.Phone), Count(ReachedBy.Email | ReachedBy.Phone))
        {
            Emails = Places(static one => one.Mailbox),
            Phones = Places(static one => one.Telephone),
            Either = Places(static one => one.Place),
            Country = countries is [var one] ? one : null,
        };

        int Count(ReachedBy any) => reached.Count(one => (one.By & any) != 0);

        int Places(Func<Reached, ulong> place) => reached.Select(place).Where(static number => number != 0).Distinct().Count();
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

    /// <summary>Records a file of people that a page offers as it stands: nobody is held out of it, and who took it is not asked.</summary>
    /// <param name="name">What it holds, in the words of its page.</param>
    /// <param name="address">Path and query of the page.</param>
    /// <param name="customers">Rows of the file.</param>
    public async Task RecordDownloadAsync(int? storeId, string name, string address, int customers, CancellationToken cancellationToken = default)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            context.ListExports.Add(new ListExport { StoreId = storeId, At = clock.GetUtcNow().UtcDateTime, Name = name, Address = address, Preset = ListPreset.Spreadsheet, Customers = customers });
            await context.SaveChangesAsync(cancellationToken);
        }

        Changed?.Invoke(this, EventArgs.Empty);
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
        var list = await context.ListExports.AsNoTracking().SingleAsync(list => list.Id == listId, cancellationToken);
        var kept = PackedIds.Read(list.CustomerIds);
        var stores = (await customers.MembersAsync(query, cancellationToken))?.Stores ?? [];
        var book = ContactBook.Open((await OpenAsync(context, cancellationToken)).Handle!, stores, country, cancellationToken);
        var format = ListFormat.Of(list.Preset);
        await foreach (var rows in customers.AllAsync(query, cancellationToken))
        {
            var own = rows.Where(row => Array.BinarySearch(kept, row.Row.Id) >= 0);
            if (format is not null)
            {
                // A number may have gone since the list was recorded.
                foreach (var ((row, _), told, contact) in book.ContactsOf(own, static row => row.Person).Where(known => format.CanHold(known.Contact)))
                {
                    yield return new ListedCustomer(row, told.Phone) { Contact = contact };
                }

                continue;
            }

            foreach (var (row, person) in own)
            {
                if (book.ToldOf(person) is { } told)
                {
                    yield return new ListedCustomer(row, book.Written(told.Phone, told.StoreId));
                }
            }
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
        if (ListFormat.Of(request.Preset) is not { } format)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            int[] storeIds = [.. members.Stores.Select(static store => store.Id)];
            var erased = await context.ErasedIdentities.AnyAsync(cancellationToken)
                ? await context.Customers.Where(person => person.Kind == IdentityKind.Erased && storeIds.Contains(person.StoreId)).Select(static person => person.Id).ToHashSetAsync(cancellationToken)
                : [];
            return [.. members.Ids.Where(id => !erased.Contains(id))];
        }

        // Of customers who share an address the first is written to: whoever is written to must not be held out under another name.
        var (reached, known) = (await ReachedAsync(members, request.Country, cancellationToken), new HashSet<ulong>());
        return [.. members.Ids.Where((_, place) => reached[place].PlaceFor(format) is { } address && known.Add(address))];
    }

    /// <summary>What there is to write to each customer of a list by. Of all customers it is kept with the snapshot: telephone numbers take long to read.</summary>
    private async Task<Reached[]> ReachedAsync(ListMembers members, string? country, CancellationToken cancellationToken)
    {
        var ids = members.Ids;
        if (ids.Length <= RowsAtOnce)
        {
            return await ReadAsync(members, ids, country, cancellationToken);
        }

        var all = members.Snapshot.History.CustomerIds.ToArray();
        var reading = members.Snapshot.Get((nameof(Reached), country), () => Task.Run(() => ReadAsync(members, all, country, CancellationToken.None), CancellationToken.None));
        var reached = await (reading.IsFaulted ? ReadAsync(members, all, country, cancellationToken) : reading.WaitAsync(cancellationToken));
        // Both are ascending.
        var (own, next) = (new Reached[ids.Length], 0);
        for (var place = 0; place < all.Length && next < ids.Length; place++)
        {
            if (all[place] == ids[next])
            {
                own[next++] = reached[place];
            }
        }

        return own;
    }

    private async Task<Reached[]> ReadAsync(ListMembers members, int[] ids, string? country, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var connection = await OpenAsync(context, cancellationToken);
        var database = connection.Handle!;
        var read = ids.Length <= RowsAtOnce
            ? PeopleReader.Of(connection, ids)
            : members.Stores.SelectMany(store => PeopleReader.OfStore(database, store.Id));
        var reached = new Reached[ids.Length];
        foreach (var (person, told, contact) in ContactBook.Open(database, members.Stores, country, cancellationToken).ContactsOf(read, static person => person))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Array.BinarySearch(ids, person.Id) is >= 0 and var place)
            {
                reached[place] = Reached.Of(told, contact);
            }
        }

        return reached;
    }

    /// <summary>Opens the database of a context for reading below EF Core.</summary>
    private static async Task<SqliteConnection> OpenAsync(RetentionContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        return (SqliteConnection)context.Database.GetDbConnection();
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
