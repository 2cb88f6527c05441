using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What is worth a look in a store's data before its figures are trusted, and the lists behind each finding.</summary>
public sealed class DataQualityReports(Snapshots snapshots, IDbContextFactory<RetentionContext> contexts, TimeProvider clock, ILogger<DataQualityReports> logger)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<DataQualityReport?> GetAsync(int? storeId, CancellationToken cancellationToken = default)
    {
        if (await snapshots.GetAsync(storeId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var parts = await FactsAsync(snapshot, cancellationToken);
        var view = HistoryView.OfOrders(snapshot, new HistoryQuery());
        return new DataQualityReport
        {
            Store = snapshot.Store,
            Findings = new QualityFindings(view, parts).Count(),
            Newest = [.. parts.Select(static part => new NewestOrders(part.Store.Name, part.Facts.Newest, part.Facts.NewestImport))],
            NotValidWords =
            [
                .. parts.SelectMany(static part => part.Facts.NotValidWords)
                    .GroupBy(static word => word.Word, StringComparer.OrdinalIgnoreCase)
                    .Select(static words => new StatusCount(words.Key, words.Sum(static word => word.Orders)))
                    .OrderByDescending(static word => word.Orders),
            ],
        };
    }

    /// <summary>Null where no store has orders.</summary>
    public async Task<GapsReport?> GetGapsAsync(int? storeId, CancellationToken cancellationToken = default) =>
        await snapshots.GetAsync(storeId, cancellationToken) is not { } snapshot ? null : new GapsReport(
            snapshot.Store,
            [
                .. (await FactsAsync(snapshot, cancellationToken))
                    .SelectMany(static part => part.Facts.Gaps.Select(gap => new GapRow(part.Store.Name, gap)))
                    .OrderByDescending(static row => row.Gap.From),
            ]);

    /// <summary>Null where no store has orders.</summary>
    public async Task<RefusedFilesReport?> GetRefusedFilesAsync(int? storeId, CancellationToken cancellationToken = default) =>
        await snapshots.GetAsync(storeId, cancellationToken) is not { } snapshot ? null : new RefusedFilesReport(
            snapshot.Store,
            [.. (await FactsAsync(snapshot, cancellationToken)).SelectMany(static part => part.Facts.RefusedFiles).OrderByDescending(static file => file.ImportId)]);

    /// <summary>Null where no store has orders.</summary>
    public async Task<LookAlikesReport?> GetLookAlikesAsync(int? storeId, int skip, int? take, CancellationToken cancellationToken = default)
    {
        if (await snapshots.GetAsync(storeId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var view = HistoryView.OfOrders(snapshot, new HistoryQuery());
        var stores = snapshot.Store.Sum?.Stores.ToDictionary(static store => store.Id, static store => store.Name);
        LookAlikeGroup[] groups =
        [
            .. (await FactsAsync(snapshot, cancellationToken)).SelectMany(part => part.Facts.LookAlikes)
                .OrderByDescending(static group => group.CustomerIds.Count).ThenBy(static group => group.CustomerIds[0]),
        ];
        LookAlikeGroup[] page = [.. groups.Skip(skip).Take(take ?? int.MaxValue)];
        int[] ids = [.. page.SelectMany(static group => group.CustomerIds)];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var people = await context.Customers.AsNoTracking().Where(customer => ids.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, cancellationToken);
        return new LookAlikesReport(
            snapshot.Store,
            groups.Length,
            groups.Sum(static group => group.CustomerIds.Count),
            [
                .. page.Select(group => new LookAlikeCustomers(
                    group.Reasons,
                    [
                        .. from id in @group.CustomerIds
                           let person = people.GetValueOrDefault(id)
                           let number = view.History.IndexOf(id)
                           where person is not null && number is not null
                           let row = CustomerList.RowOf(view, number.Value, person) with { Store = stores?.GetValueOrDefault(person.StoreId) }
                           select new LookAlikeCustomer(row, person.Phone),
                    ])),
            ]);
    }

    /// <summary>Reads a store's rows before somebody asks. Nobody has to wait for it: who asks meanwhile waits for the same reading.</summary>
    public async Task PrepareAsync(int storeId, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await snapshots.GetAsync(storeId, cancellationToken) is { } snapshot && snapshot.Store.Id == storeId)
            {
                await FactsAsync(snapshot, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException or IOException)
        {
            logger.LogWarning(exception, "What is worth a look in store {Store} could not be read ahead; it is read when somebody asks", storeId);
        }
    }

    internal async Task<IReadOnlyList<int>> WeakCustomersAsync(Snapshot snapshot, CancellationToken cancellationToken) =>
        [.. (await FactsAsync(snapshot, cancellationToken)).SelectMany(static part => part.Facts.WeakCustomers)];

    internal async Task<IReadOnlyList<QualityPart>> FactsAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var parts = new List<QualityPart>();
        foreach (var (store, rate) in snapshot.Parts)
        {
            parts.Add(new QualityPart(store.Store, rate, await ReadingOf(store).WaitAsync(cancellationToken)));
        }

        return parts;
    }

    /// <summary>Reading a large store takes longer than a key press, so it happens off the circuit's own thread, and once a day and import.</summary>
    private Task<QualityFacts> ReadingOf(Snapshot store)
    {
        var now = clock.GetUtcNow();
        var reading = store.Get((nameof(QualityFacts), DateOnly.FromDateTime(now.UtcDateTime)), () => Task.Run(() => Read(store, now)));
        return reading.IsFaulted ? Task.Run(() => Read(store, now)) : reading;
    }

    private QualityFacts Read(Snapshot snapshot, DateTimeOffset now)
    {
        using var context = contexts.CreateDbContext();
        using var transaction = context.Database.BeginTransaction();
        var store = context.Stores.AsNoTracking().Single(store => store.Id == snapshot.Store.Id);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(store.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
        var imports = context.Imports.AsNoTracking()
            .Where(import => import.StoreId == store.Id && import.State == ImportState.Done)
            .OrderByDescending(import => import.Id)
            .Select(import => new RefusedFile(import.Id, store.Name, import.FileName, import.FinishedAt, import.RowsRead, import.RowsRefused))
            .ToList();
        DateOnly? newest = imports.Max(static import => import.FinishedAt) is { } finished
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(finished, DateTimeKind.Utc), zone))
            : null;
        var database = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        return new QualityReader(database, store.Id, snapshot.History, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime))
            .Read(newest, imports.FindAll(static import => import.RowsRefused > 0), imports.Sum(static import => (long)import.RowsRead));
    }
}
