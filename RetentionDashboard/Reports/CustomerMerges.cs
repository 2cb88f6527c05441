using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>Makes one customer of two who are one person, and takes it back. Nothing of either is rewritten: the figures count the orders of one as the other's.</summary>
public sealed class CustomerMerges(Snapshots snapshots, IDbContextFactory<RetentionContext> contexts, TimeProvider clock)
{
    public const int LongestAuthor = 80;

    /// <summary>The most that a search finds.</summary>
    public const int MostFound = 10;

    /// <summary>The customer, or whom they were merged into; null where there is no such customer.</summary>
    public async Task<MergeSide?> FindAsync(int customerId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Customers.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == customerId, cancellationToken) is not { } customer)
        {
            return null;
        }

        var kept = await OnePerson.KeptOfAsync(context, [customerId], cancellationToken);
        return await SidesAsync(context, customer.StoreId, [kept[customerId]], cancellationToken) is [var side] ? side : null;
    }

    /// <summary>Customers of the same store whom a text may mean: a name, an e-mail, a phone, what they are known by, or the number of one of their orders; the best known first.</summary>
    public async Task<IReadOnlyList<MergeSide>> SearchAsync(int customerId, string text, CancellationToken cancellationToken = default)
    {
        var wanted = text.Trim();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (wanted.Length == 0 || await context.Customers.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == customerId, cancellationToken) is not { } customer)
        {
            return [];
        }

        var people = context.Customers.AsNoTracking().Where(person => person.StoreId == customer.StoreId && person.Kind != IdentityKind.Erased);
        var lower = wanted.ToLowerInvariant();
        string[] identities = [.. Prefixes.Select(prefix => prefix + lower), "id:" + wanted];
        string[] numbers = [wanted, "#" + wanted];
        var exact = await people.Where(person => identities.Contains(person.Identity)).Select(static person => person.Id)
            .Concat(context.Orders.Where(order => order.StoreId == customer.StoreId && numbers.Contains(order.Number) && order.CustomerId != null).Select(static order => order.CustomerId!.Value))
            .ToListAsync(cancellationToken);
        var within = $"%{Escaped(wanted)}%";
        // More than are shown, because several may be one already.
        var like = await people
            .Where(person => EF.Functions.Like(person.Name!, within, "\\") || EF.Functions.Like(person.Email!, within, "\\")
                || EF.Functions.Like(person.Phone!, within, "\\") || EF.Functions.Like(person.Identity, within, "\\"))
            .OrderBy(static person => person.Id).Select(static person => person.Id).Take(MostFound * 5).ToListAsync(cancellationToken);
        var kept = await OnePerson.KeptOfAsync(context, [.. exact.Concat(like).Append(customerId).Distinct()], cancellationToken);
        int[] found = [.. exact.Concat(like).Select(id => kept[id]).Where(id => id != kept[customerId]).Distinct().Take(MostFound)];
        return await SidesAsync(context, customer.StoreId, found, cancellationToken);
    }

    /// <summary>Makes the others a part of the first customer, each with everybody who is one with them already; all of them or none.</summary>
    /// <returns>Null where they are one now.</returns>
    public async Task<MergeProblem?> MergeAsync(int keptId, IReadOnlyList<int> others, string? author, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Two that are merged at once, each into the other, must not become a circle.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        int[] ids = [keptId, .. others];
        var people = await context.Customers.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(static person => person.Id, cancellationToken);
        if (Array.Exists(ids, id => !people.ContainsKey(id)))
        {
            return MergeProblem.Gone;
        }

        var storeId = people[keptId].StoreId;
        if (people.Values.Any(person => person.StoreId != storeId))
        {
            return MergeProblem.OtherStore;
        }

        if (people.Values.Any(static person => person.Kind == IdentityKind.Erased))
        {
            return MergeProblem.Erased;
        }

        var ends = await OnePerson.KeptOfAsync(context, ids, cancellationToken);
        var into = ends[keptId];
        int[] parts = [.. others.Select(other => ends[other]).Distinct()];
        if (parts.Length == 0 || parts.Contains(into))
        {
            return MergeProblem.AlreadyOne;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var name = author?.Trim() is { Length: > 0 } told ? told[..Math.Min(told.Length, LongestAuthor)] : null;
        context.CustomerMerges.AddRange(parts.Select(part => new CustomerMerge { MergedId = part, KeptId = into, StoreId = storeId, Author = name, MergedAt = now }));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        // The customers are one from here on, whoever waits for the figures.
        await snapshots.RefreshAsync(storeId, CancellationToken.None);
        return null;
    }

    /// <summary>Makes customers of their own again of those who were merged into others: everybody has the orders that they had.</summary>
    /// <returns>False where none of them is merged any more, or they were erased since.</returns>
    public async Task<bool> UndoAsync(IReadOnlyList<int> merged, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var wanted = context.CustomerMerges
            .Where(merge => merged.Contains(merge.MergedId) && !context.Customers.Any(person => person.Id == merge.MergedId && person.Kind == IdentityKind.Erased));
        var stores = await wanted.Select(static merge => merge.StoreId).Distinct().ToListAsync(cancellationToken);
        await wanted.ExecuteDeleteAsync(cancellationToken);
        foreach (var store in stores)
        {
            await snapshots.RefreshAsync(store, CancellationToken.None);
        }

        return stores.Count > 0;
    }

    /// <summary>A page of everybody who was merged into somebody, the newest first, and how many there are.</summary>
    /// <param name="storeId">Null, or <see cref="StoreInfo.AllStores"/>, for all stores.</param>
    public async Task<(IReadOnlyList<MergedCustomer> Rows, int Total)> GetAsync(int? storeId, int skip, int take, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var wanted = storeId is null or StoreInfo.AllStores ? context.CustomerMerges : context.CustomerMerges.Where(merge => merge.StoreId == storeId);
        var page = wanted.OrderByDescending(static merge => merge.MergedAt).ThenByDescending(static merge => merge.MergedId).Skip(skip).Take(take);
        return (await ReadAsync(context, page, cancellationToken), await wanted.CountAsync(cancellationToken));
    }

    /// <summary>The merges that made the customer, or whom they were merged into, what they are; the newest first.</summary>
    public async Task<IReadOnlyList<MergedCustomer>> OfAsync(int customerId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var all = await OnePerson.AllAsync(context, customerId, cancellationToken);
        return all.Length == 1 ? [] : await ReadAsync(context, context.CustomerMerges.Where(merge => all.Contains(merge.MergedId)), cancellationToken);
    }

    private static readonly string[] Prefixes = ["email:", "phone:", "user:", "name:"];

    private static async Task<IReadOnlyList<MergedCustomer>> ReadAsync(RetentionContext context, IQueryable<CustomerMerge> merges, CancellationToken cancellationToken)
    {
        var rows = await (
            from merge in merges.AsNoTracking()
            join merged in context.Customers on merge.MergedId equals merged.Id
            join kept in context.Customers on merge.KeptId equals kept.Id
            join store in context.Stores on merge.StoreId equals store.Id
            orderby merge.MergedAt descending, merge.MergedId descending
            select new { Merge = merge, Merged = merged, Kept = kept, Store = store, Orders = context.Orders.Count(order => order.CustomerId == merged.Id && order.IsValid) }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(static row => new MergedCustomer(
                row.Merged.Id, row.Merged.Identity, row.Merged.Kind, row.Merged.Name, row.Orders,
                row.Kept.Id, row.Kept.Identity, row.Kept.Name, StoresReports.InfoOf(row.Store), row.Merge.Author, row.Merge.MergedAt)),
        ];
    }

    private async Task<IReadOnlyList<MergeSide>> SidesAsync(RetentionContext context, int storeId, int[] ids, CancellationToken cancellationToken)
    {
        var people = await context.Customers.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(static person => person.Id, cancellationToken);
        var view = await snapshots.GetAsync(storeId, cancellationToken) is { } snapshot ? HistoryView.OfOrders(snapshot, new HistoryQuery()) : null;
        return
        [
            .. from id in ids
               let person = people.GetValueOrDefault(id)
               where person is not null
               let row = view?.History.IndexOf(id) is { } number ? CustomerList.RowOf(view, number, person) : null
               select new MergeSide(id, person.Identity, person.Name, person.Email, person.Phone, row),
        ];
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
