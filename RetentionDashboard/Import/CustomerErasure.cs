using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>
/// Erases who a customer is, with everybody who is one with them. Their orders stay as those of an anonymous customer, so that no figure changes, and hashes of
/// what exports name them by stay, so that no later import brings them back. It cannot be undone.
/// </summary>
public sealed class CustomerErasure(IDbContextFactory<RetentionContext> contexts, OneWriter writer, UploadSpool spool, TimeProvider time)
{
    public const int LongestAuthor = 80;

    // A page that reads keeps older pages; the next import writes them back at the latest.
    private const int CheckpointAttempts = 20;
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromMilliseconds(250);

    /// <summary>Called with the store after somebody of it was erased.</summary>
    public Func<int, CancellationToken, Task>? Erased { get; set; }

    /// <summary>Writes the database file anew.</summary>
    internal Func<RetentionContext, Task> Rewriting { get; init; } = WriteAnewAsync;

    /// <summary>Customers of the store who are not one with the customer and have an e-mail or a phone in common with them: they stay.</summary>
    public async Task<IReadOnlyList<int>> OthersAlikeAsync(int customerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var people = await PeopleAsync(context, customerId, cancellationToken);
        if (people.Count == 0)
        {
            return [];
        }

        var (ids, store) = (people.ConvertAll(static person => person.Id), people[0].StoreId);
        var emails = people.Select(static person => person.Email).OfType<string>().ToList();
        var phones = people.Select(static person => person.Phone).OfType<string>().ToList();
        return await context.Customers
            .Where(person => person.StoreId == store && !ids.Contains(person.Id)
                && ((person.Email != null && emails.Contains(person.Email)) || (person.Phone != null && phones.Contains(person.Phone))))
            .OrderBy(static person => person.Id).Select(static person => person.Id).ToListAsync(cancellationToken);
    }

    /// <returns>False where there is nobody of that number, or nobody any more.</returns>
    /// <exception cref="DatabaseNotRewrittenException">The person is erased, but the file could not be written anew, mostly because the disk is full.</exception>
    public async Task<bool> EraseAsync(int customerId, string? author, CancellationToken cancellationToken)
    {
        int? storeId;
        using (await writer.EnterAsync(cancellationToken))
        {
            // Off the caller's thread: SQLite works synchronously, and a page must not wait for it.
            storeId = await Task.Run(() => RunAsync(customerId, author, cancellationToken), cancellationToken);
        }

        if (storeId is not { } store)
        {
            return false;
        }

        // Told before the long part: pages must not show whom the database does not know any more.
        if (Erased is not null)
        {
            await Erased(store, cancellationToken);
        }

        await RewriteAsync(cancellationToken);
        return true;
    }

    /// <summary>Writes the database file anew, so that unused space holds nothing of whoever was erased.</summary>
    /// <exception cref="DatabaseNotRewrittenException">It could not be written.</exception>
    public async Task RewriteAsync(CancellationToken cancellationToken)
    {
        using (await writer.EnterAsync(cancellationToken))
        {
            await Task.Run(
                async () =>
                {
                    await using var context = await contexts.CreateDbContextAsync(cancellationToken);
                    await context.Database.OpenConnectionAsync(cancellationToken);
                    try
                    {
                        await Rewriting(context);
                    }
                    catch (SqliteException cause)
                    {
                        throw new DatabaseNotRewrittenException(cause);
                    }
                },
                cancellationToken);
        }
    }

    private async Task<int?> RunAsync(int customerId, string? author, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        int? storeId = null;
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
        {
            var people = (await PeopleAsync(context, customerId, cancellationToken)).FindAll(static person => person.Kind != IdentityKind.Erased);
            if (people.Count == 0)
            {
                return null;
            }

            storeId = people[0].StoreId;
            var hash = await IdentityHash.OfAsync(context, storeId.Value, cancellationToken);
            var told = await ErasedTraces.OfAsync(context, people, cancellationToken);
            foreach (var person in people)
            {
                await ForgetAsync(context, person, hash, told, cancellationToken);
            }

            context.PrivacyEvents.Add(new PrivacyEvent
            {
                StoreId = storeId.Value,
                CustomerId = customerId,
                Action = PrivacyAction.Erased,
                Author = author?.Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestAuthor)] : null,
                At = time.GetUtcNow().UtcDateTime,
            });
            await context.SaveChangesAsync(cancellationToken);
            await told.RemoveAsync(context, storeId.Value, hash, spool, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return storeId;
    }

    // Rows that were moved or removed leave copies in the unused space of the file's pages, those of earlier imports included; and the log of changes
    // holds the older pages until it is written back.
    private static async Task WriteAnewAsync(RetentionContext context)
    {
        await context.Database.ExecuteSqlAsync($"VACUUM", CancellationToken.None);
        await using var checkpoint = context.Database.GetDbConnection().CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        // The first column says whether a reader kept it from writing everything back.
        for (var attempt = 1; await checkpoint.ExecuteScalarAsync() is not 0L && attempt < CheckpointAttempts; attempt++)
        {
            await Task.Delay(BetweenCheckpoints);
        }
    }

    /// <summary>The customer and everybody who is one with them, whoever was merged into whom.</summary>
    private static async Task<List<Customer>> PeopleAsync(RetentionContext context, int customerId, CancellationToken cancellationToken)
    {
        var ids = await context.Database.SqlQuery<int>($"""
            WITH RECURSIVE one(Id) AS (
                SELECT {customerId}
                UNION SELECT CASE one.Id WHEN m.KeptId THEN m.MergedId ELSE m.KeptId END FROM CustomerMerges m JOIN one ON one.Id IN (m.KeptId, m.MergedId))
            SELECT Id AS Value FROM one
            """).ToListAsync(cancellationToken);
        return await context.Customers.AsNoTracking().Where(person => ids.Contains(person.Id)).OrderBy(static person => person.Id).ToListAsync(cancellationToken);
    }

    private static async Task ForgetAsync(RetentionContext context, Customer person, IdentityHash hash, ErasedTraces told, CancellationToken cancellationToken)
    {
        foreach (var token in told.TokensOf(person.Id))
        {
            // Two who are one may share an address; whose it was first has the orders, and both count as one.
            await context.Database.ExecuteSqlAsync(
                $"INSERT OR IGNORE INTO ErasedIdentities (StoreId, Hash, CustomerId) VALUES ({person.StoreId}, {hash.Of(token)}, {person.Id})", cancellationToken);
        }

        var anonymous = FormattableString.Invariant($"erased:{person.Id}");
        await context.Customers.Where(row => row.Id == person.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Identity, anonymous).SetProperty(row => row.Kind, IdentityKind.Erased)
                .SetProperty(row => row.Name, (string?)null).SetProperty(row => row.NameAt, (long?)null)
                .SetProperty(row => row.Email, (string?)null).SetProperty(row => row.EmailAt, (long?)null)
                .SetProperty(row => row.Phone, (string?)null).SetProperty(row => row.PhoneAt, (long?)null),
            cancellationToken);
        await context.CustomerFacts.Where(facts => facts.CustomerId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await context.CustomerNotes.Where(note => note.CustomerId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await context.CustomerTags.Where(tag => tag.CustomerId == person.Id).ExecuteDeleteAsync(cancellationToken);
        // A town and what was ordered there may tell who it was; a country and a region do not.
        await context.Orders.IgnoreQueryFilters().Where(order => order.CustomerId == person.Id && order.City != null)
            .ExecuteUpdateAsync(set => set.SetProperty(order => order.City, (string?)null), cancellationToken);
    }
}
