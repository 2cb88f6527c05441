using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>Finds customers by name, e-mail, what they are known by, phone and order number. The text of a store is read before the first search and after each change.</summary>
internal sealed class CustomerSearch(IDbContextFactory<RetentionContext> contexts)
{
    private readonly ConcurrentDictionary<int, (DirectoryStamp Stamp, CustomerDirectory Directory)> _known = new();

    private SemaphoreSlim Gate { get; } = new(1);

    /// <summary>Reads what a search will look through.</summary>
    public async Task PrepareAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var part in snapshot.Parts)
        {
            await DirectoryAsync(part.Snapshot, cancellationToken);
        }
    }

    /// <summary>True where a search would wait for nothing; else what it will look through is being read from now on, whoever leaves meanwhile.</summary>
    /// <param name="patience">What a reader does not notice: most shops are read within it.</param>
    public async Task<bool> IsReadyAsync(Snapshot snapshot, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (await AllKnownAsync(snapshot, cancellationToken))
        {
            return true;
        }

        var reading = Task.Run(() => PrepareAsync(snapshot, CancellationToken.None), CancellationToken.None);
        if (await Task.WhenAny(reading, Task.Delay(patience, cancellationToken)) != reading)
        {
            return false;
        }

        await reading;
        return true;
    }

    /// <summary>The customers that a text finds; null for a text of blanks, which asks for nobody in particular.</summary>
    public async Task<NarrowedTo?> FindAsync(Snapshot snapshot, string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || SearchText.Words(text) is not { Count: > 0 } words)
        {
            return null;
        }

        var directories = new List<CustomerDirectory>();
        foreach (var part in snapshot.Parts)
        {
            directories.Add(await DirectoryAsync(part.Snapshot, cancellationToken));
        }

        var ofOrder = await OfOrderAsync(directories, text.Trim(), cancellationToken);
        return await Task.Run(() => Find(directories, words, ofOrder), cancellationToken);
    }

    private static NarrowedTo Find(List<CustomerDirectory> directories, IReadOnlyList<IReadOnlyList<byte[]>> words, IReadOnlyList<int> ofOrder)
    {
        var found = new List<int>(ofOrder);
        foreach (var directory in directories)
        {
            directory.Find(words, found);
        }

        return new NarrowedTo(found);
    }

    // As the file has it, and as people write it.
    private async Task<List<int>> OfOrderAsync(List<CustomerDirectory> directories, string text, CancellationToken cancellationToken)
    {
        var number = text.TrimStart('#');
        string[] forms = [text, number, number.ToUpperInvariant(), number.ToLowerInvariant()];
        string[] numbers = [.. forms.Concat(forms.Select(static form => "#" + form)).Distinct()];
        int[] stores = [.. directories.Select(static directory => directory.StoreId)];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Orders.Where(order => stores.Contains(order.StoreId) && numbers.Contains(order.Number) && order.CustomerId != null)
            .Select(static order => new { order.StoreId, Customer = order.CustomerId!.Value })
            .ToListAsync(cancellationToken);
        return [.. found.Select(order => directories.First(directory => directory.StoreId == order.StoreId).KeptOf(order.Customer))];
    }

    private async Task<bool> AllKnownAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var part in snapshot.Parts)
        {
            if (!_known.TryGetValue(part.Snapshot.Store.Id, out var known) || known.Stamp != await StampAsync(part.Snapshot, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<CustomerDirectory> DirectoryAsync(Snapshot store, CancellationToken cancellationToken)
    {
        var stamp = await StampAsync(store, cancellationToken);
        if (_known.TryGetValue(store.Store.Id, out var known) && known.Stamp == stamp)
        {
            return known.Directory;
        }

        await Gate.WaitAsync(cancellationToken);
        try
        {
            if (_known.TryGetValue(store.Store.Id, out known) && known.Stamp == stamp)
            {
                return known.Directory;
            }

            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await context.Database.OpenConnectionAsync(cancellationToken);
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            var directory = await Task.Run(() => CustomerDirectory.Read(connection, store.Store.Id, cancellationToken), cancellationToken);
            _known[store.Store.Id] = (stamp, directory);
            return directory;
        }
        finally
        {
            Gate.Release();
        }
    }

    // Whoever was erased must not be found by what they were called.
    private async Task<DirectoryStamp> StampAsync(Snapshot store, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var erased = await context.PrivacyEvents.Where(happened => happened.StoreId == store.Store.Id && happened.Action == PrivacyAction.Erased).MaxAsync(static happened => (int?)happened.Id, cancellationToken);
        return new DirectoryStamp(store.Stamp, erased ?? 0, await context.ErasedIdentities.CountAsync(erasure => erasure.StoreId == store.Store.Id, cancellationToken));
    }

    private readonly record struct DirectoryStamp(SnapshotStamp Orders, int Erased, int Identities);
}
