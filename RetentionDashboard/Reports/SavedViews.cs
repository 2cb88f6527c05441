using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>Pages with all their filters and switches, kept under names.</summary>
public sealed class SavedViews(IDbContextFactory<RetentionContext> contexts, TimeProvider clock)
{
    public const int LongestName = 80;
    private const int LongestAddress = 4000;

    /// <summary>Raised after a view was added, changed or removed.</summary>
    public event EventHandler? Changed;

    /// <summary>All views, pinned ones first, by name.</summary>
    public async Task<IReadOnlyList<KeptView>> GetAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var views =
            from view in context.SavedViews.AsNoTracking()
            join store in context.Stores on view.StoreId equals store.Id into stores
            from store in stores.DefaultIfEmpty()
            orderby view.IsPinned descending, view.Name, view.Id
            select new { view.Id, view.Name, view.Address, view.IsPinned, view.StoreId, Store = store == null ? null : store.Name };
        return [.. (await views.ToListAsync(cancellationToken)).Select(static view => new KeptView(view.Id, view.Name, view.Address, view.IsPinned, view.StoreId, view.Store))];
    }

    /// <summary>Adds a view, or changes the one with its id; one that was removed meanwhile comes back. Returns null, or why nothing was kept.</summary>
    public async Task<ViewProblem?> SaveAsync(KeptView view, CancellationToken cancellationToken = default)
    {
        var name = string.Join(' ', view.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (ProblemOf(name, view.Address) is { } problem)
        {
            return problem;
        }

        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var others = await context.SavedViews.Where(other => other.Id != view.Id).Select(static other => other.Name).ToListAsync(cancellationToken);
            if (others.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return ViewProblem.NameTaken;
            }

            if (view.StoreId is { } store && !await context.Stores.AnyAsync(known => known.Id == store, cancellationToken))
            {
                return ViewProblem.ForeignAddress;
            }

            var kept = (view.Id == 0 ? null : await context.SavedViews.SingleOrDefaultAsync(row => row.Id == view.Id, cancellationToken))
                ?? context.SavedViews.Add(new SavedView { Name = name, Address = view.Address, CreatedAt = clock.GetUtcNow().UtcDateTime }).Entity;
            (kept.Name, kept.Address, kept.StoreId, kept.IsPinned) = (name, view.Address, view.StoreId, view.IsPinned);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Another reader took the name in between; the database has the last word.
                return ViewProblem.NameTaken;
            }
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return null;
    }

    public async Task RemoveAsync(int viewId, CancellationToken cancellationToken = default)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            await context.SavedViews.Where(view => view.Id == viewId).ExecuteDeleteAsync(cancellationToken);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    // An address that begins with two slashes, or with one and a backslash, leads to another host.
    private static ViewProblem? ProblemOf(string name, string address) => name.Length switch
    {
        0 => ViewProblem.NoName,
        > LongestName => ViewProblem.NameTooLong,
        _ when address is not ['/', ..] || address.Length > LongestAddress || address.StartsWith("//", StringComparison.Ordinal) || address.AsSpan().ContainsAny("\\\r\n\t#") => ViewProblem.ForeignAddress,
        _ => null,
    };
}
