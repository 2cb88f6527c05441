using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>Words that users give customers, to find them by. Whoever was merged brings their tags along.</summary>
public sealed class CustomerTags(IDbContextFactory<RetentionContext> contexts)
{
    public const int LongestTag = 40;

    /// <summary>Raised after a tag was given or taken.</summary>
    public event EventHandler? Changed;

    /// <summary>A tag without blanks around it and with one between its words; null where nothing is left or it is too long.</summary>
    public static string? Tidied(string? tag) =>
        string.Join(' ', (tag ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 and <= LongestTag } tidied ? tidied : null;

    /// <summary>The tags of a customer, by name.</summary>
    public async Task<IReadOnlyList<string>> GetAsync(int storeId, int customerId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await OfAsync(context, [storeId], [customerId], cancellationToken)).GetValueOrDefault(customerId, []);
    }

    /// <summary>All tags of a store, or of all real ones, by name, with how many customers have each.</summary>
    public async Task<IReadOnlyList<TagCount>> AllAsync(int storeId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var tags = await OfStore(context, storeId).Select(static tag => new { tag.CustomerId, tag.Tag }).ToListAsync(cancellationToken);
        return
        [
            .. tags.GroupBy(static tag => tag.Tag, StringComparer.OrdinalIgnoreCase).Select(static same => new TagCount(same.First().Tag, same.Select(static tag => tag.CustomerId).Distinct().Count()))
                .OrderBy(static tag => tag.Tag, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Gives a customer a tag; nothing happens where they have it already.</summary>
    /// <exception cref="ArgumentException">The tag is empty or too long.</exception>
    public async Task AddAsync(int storeId, int customerId, string tag, CancellationToken cancellationToken = default)
    {
        var tidied = Tidied(tag) ?? throw new ArgumentException("The tag cannot be kept.", nameof(tag));
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var known = (await OfAsync(context, [storeId], [customerId], cancellationToken)).GetValueOrDefault(customerId, []);
            if (!known.Contains(tidied, StringComparer.OrdinalIgnoreCase))
            {
                context.CustomerTags.Add(new CustomerTag { StoreId = storeId, CustomerId = customerId, Tag = tidied });
                await context.SaveChangesAsync(cancellationToken);
            }
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Takes a tag from a customer, and from whoever was merged into them.</summary>
    public async Task RemoveAsync(int storeId, int customerId, string tag, CancellationToken cancellationToken = default)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var all = await OnePerson.AllAsync(context, customerId, cancellationToken);
            await context.CustomerTags.Where(row => row.StoreId == storeId && row.Tag == tag && all.Contains(row.CustomerId)).ExecuteDeleteAsync(cancellationToken);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Ids of the customers with a tag, ascending.</summary>
    internal static async Task<int[]> HoldersAsync(RetentionContext context, int[] storeIds, string tag, CancellationToken cancellationToken)
    {
        var own = await context.CustomerTags.Where(row => storeIds.Contains(row.StoreId) && row.Tag == tag).Select(static row => row.CustomerId).Distinct().ToListAsync(cancellationToken);
        return [.. (await OnePerson.KeptOfAsync(context, own, cancellationToken)).Values.Distinct().Order()];
    }

    /// <summary>Tags of several customers by their id, each list by name.</summary>
    internal static async Task<Dictionary<int, IReadOnlyList<string>>> OfAsync(RetentionContext context, int[] storeIds, int[] customers, CancellationToken cancellationToken)
    {
        var parts = await OnePerson.PartsOfAsync(context, customers, cancellationToken);
        int[] ids = [.. parts.Keys];
        var rows = await context.CustomerTags.AsNoTracking().Where(row => storeIds.Contains(row.StoreId) && ids.Contains(row.CustomerId)).ToListAsync(cancellationToken);
        return rows.GroupBy(row => parts[row.CustomerId]).ToDictionary(
            static own => own.Key, static own => (IReadOnlyList<string>)[.. own.Select(static row => row.Tag).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)]);
    }

    private static IQueryable<CustomerTag> OfStore(RetentionContext context, int storeId) => storeId == StoreInfo.AllStores
        ? context.CustomerTags.Where(tag => context.Stores.Any(store => store.Id == tag.StoreId && !store.IsSample))
        : context.CustomerTags.Where(tag => tag.StoreId == storeId);
}
