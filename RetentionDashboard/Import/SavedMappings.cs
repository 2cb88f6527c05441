using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;
using RetentionDashboard.Import.Writing;

namespace RetentionDashboard.Import;

/// <summary>Remembers, per store and header, how the user had files read, and what status words mean; applies itself to the next file of that header.</summary>
public sealed class SavedMappings(IDbContextFactory<RetentionContext> contexts, DatabaseLocation location, TimeProvider time)
{
    /// <summary>The mapping that fits a file; null where the store has none for its header.</summary>
    public async Task<RememberedMapping?> FindAsync(string path, string store, CancellationToken cancellationToken)
    {
        if (!await HasAnyAsync(store, cancellationToken))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var saved = await context.SavedMappings.AsNoTracking()
            .Where(mapping => context.Stores.Any(known => known.Id == mapping.StoreId && known.Name == store))
            .OrderByDescending(mapping => mapping.UsedAt)
            .ToListAsync(cancellationToken);
        return saved.Count == 0 ? null : await Task.Run(() => Fitting(path, saved), cancellationToken);
    }

    /// <summary>Ids of the stores that have a mapping for a file's header.</summary>
    public async Task<IReadOnlyList<int>> FindStoresAsync(string path, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var saved = await context.SavedMappings.AsNoTracking().OrderByDescending(mapping => mapping.UsedAt).ToListAsync(cancellationToken);
        return await Task.Run(
            () => saved.GroupBy(static mapping => mapping.StoreId).Where(store => Fitting(path, [.. store]) is not null).Select(static store => store.Key).ToList(),
            cancellationToken);
    }

    /// <summary>The options with what the store remembers for the file's header filled in; what they state themselves goes before.</summary>
    public async Task<ImportOptions> CompleteAsync(string path, ImportOptions options, CancellationToken cancellationToken) =>
        await FindAsync(path, options.Store, cancellationToken) is { } remembered ? Complete(options, remembered.Options) : options;

    /// <summary>All that a store remembers, the newest used first.</summary>
    public async Task<IReadOnlyList<RememberedMapping>> GetAsync(int storeId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var saved = await context.SavedMappings.AsNoTracking().Where(mapping => mapping.StoreId == storeId).OrderByDescending(mapping => mapping.UsedAt).ToListAsync(cancellationToken);
        return [.. saved.Select(Remembered).OfType<RememberedMapping>()];
    }

    public async Task RenameAsync(int id, string? name, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var trimmed = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        await context.SavedMappings.Where(mapping => mapping.Id == id).ExecuteUpdateAsync(set => set.SetProperty(mapping => mapping.Name, trimmed), cancellationToken);
    }

    public async Task ForgetAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.SavedMappings.Where(mapping => mapping.Id == id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The status words that were decided for a store, in the form they are compared in.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, StatusMeaning>>> GetStatusesAsync(int storeId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var decisions = await context.StatusDecisions.AsNoTracking().Where(decision => decision.StoreId == storeId).OrderBy(decision => decision.Word).ToListAsync(cancellationToken);
        return [.. decisions.Select(decision => KeyValuePair.Create(decision.Word, decision.Meaning))];
    }

    /// <summary>Decides a word anew; imports from now on follow.</summary>
    public async Task DecideAsync(int storeId, string word, StatusMeaning meaning, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.StatusDecisions.Where(decision => decision.StoreId == storeId && decision.Word == word)
            .ExecuteUpdateAsync(set => set.SetProperty(decision => decision.Meaning, meaning), cancellationToken);
    }

    /// <summary>Remembers what an import was told, where it was told something.</summary>
    public Task RememberAsync(ImportResult result, ImportOptions told, CancellationToken cancellationToken) =>
        result.ImportId is { } importId && (told.StatesReading || told.Statuses.Count > 0) ? RememberAsync(importId, cancellationToken) : Task.CompletedTask;

    /// <summary>Remembers what an import was told. A store is known only once it has orders, so this follows the import.</summary>
    public async Task RememberAsync(int importId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var import = await context.Imports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == importId && import.State == ImportState.Done, cancellationToken);
        if (import?.StoreId is { } storeId && StoredOptions.FromJson(import.Options) is { IsSample: false } options)
        {
            await RememberAsync(context, storeId, options, JsonSerializer.Deserialize<List<string>>(import.Headers) ?? [], cancellationToken);
        }
    }

    internal static ImportOptions Complete(ImportOptions stated, ImportOptions remembered) => stated with
    {
        Format = stated.Format ?? remembered.Format,
        Map = Joined(stated.Map, remembered.Map),
        DatePattern = stated.DatePattern ?? remembered.DatePattern,
        Numbers = stated.Numbers ?? remembered.Numbers,
        // A style for the whole file was said after those of single columns were remembered.
        NumbersOf = stated.Numbers is null ? Joined(stated.NumbersOf, remembered.NumbersOf) : stated.NumbersOf,
        Encoding = stated.Encoding ?? remembered.Encoding,
        Delimiter = stated.Delimiter ?? remembered.Delimiter,
        HeaderLine = stated.HeaderLine ?? remembered.HeaderLine,
        DescriptionRow = stated.DescriptionRow ?? remembered.DescriptionRow,
        LinesPerOrder = stated.LinesPerOrder ?? remembered.LinesPerOrder,
    };

    internal static string Fingerprint(IEnumerable<string> headers) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headers.Select(HeaderName.Normalise).Where(static name => !RefusedColumns.Contains(name))))));

    /// <summary>Most stores have none, and the first query of the model takes longer than reading most files.</summary>
    private async Task<bool> HasAnyAsync(string store, CancellationToken cancellationToken)
    {
        await using var connection = await location.OpenAsync(cancellationToken);
        using var find = new Statement(connection.Handle!, "SELECT 1 FROM \"SavedMappings\" m JOIN \"Stores\" s ON s.\"Id\" = m.\"StoreId\" WHERE s.\"Name\" = ? LIMIT 1");
        find.Bind(1, store);
        return find.Step();
    }

    private async Task RememberAsync(RetentionContext context, int storeId, ImportOptions options, List<string> headers, CancellationToken cancellationToken)
    {
        foreach (var (word, meaning) in options.Statuses)
        {
            var decision = await context.StatusDecisions.SingleOrDefaultAsync(known => known.StoreId == storeId && known.Word == word, cancellationToken);
            if (decision is null)
            {
                context.StatusDecisions.Add(decision = new StatusDecision { StoreId = storeId, Word = word });
            }

            decision.Meaning = meaning;
        }

        if (options.StatesReading && headers.Count > 0)
        {
            var fingerprint = Fingerprint(headers);
            var mapping = await context.SavedMappings.SingleOrDefaultAsync(known => known.StoreId == storeId && known.Fingerprint == fingerprint, cancellationToken);
            if (mapping is null)
            {
                context.SavedMappings.Add(mapping = new SavedMapping { StoreId = storeId, Fingerprint = fingerprint, Options = "" });
            }

            mapping.Name = string.IsNullOrWhiteSpace(options.MappingName) ? mapping.Name : options.MappingName.Trim();
            mapping.Options = StoredOptions.ToJson(options.ReadingAlone);
            mapping.UsedAt = time.GetUtcNow().UtcDateTime;
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private static RememberedMapping? Fitting(string path, List<SavedMapping> saved)
    {
        try
        {
            var file = TextFile.Peek(path);
            var headers = HeaderRow.Find(file, new ImportOptions { Store = "" }).Names;
            var detected = Fingerprint(headers);
            if (headers.Any(static header => RefusedColumns.Contains(HeaderName.Normalise(header))))
            {
                return saved.Where(mapping => mapping.Fingerprint == detected).Select(Remembered).FirstOrDefault(static mapping => mapping is not null) is { } known
                    ? known with { Options = WithoutFile(known.Options) }
                    : null;
            }

            return saved.Where(mapping => mapping.Fingerprint == detected).Select(Remembered).FirstOrDefault(static mapping => mapping is not null)
                // Where the user had to say how the header is found, only that finds it again.
                ?? saved.Select(mapping => (mapping.Fingerprint, Mapping: Remembered(mapping)))
                    .Where(entry => entry.Mapping?.Options is { } options && (options.HeaderLine is not null || options.Delimiter is not null || options.Encoding is not null))
                    .FirstOrDefault(entry => Fingerprint(HeaderRow.Find(TextFile.Peek(path, entry.Mapping!.Options.Encoding), entry.Mapping.Options).Names) == entry.Fingerprint).Mapping;
        }
        catch (ImportProblemException)
        {
            // What is wrong with the file is said where it is inspected.
            return null;
        }
    }

    /// <summary>Refused rows come in a file that we wrote, whatever the first one was like.</summary>
    private static ImportOptions WithoutFile(ImportOptions options) => options with { Encoding = null, Delimiter = null, HeaderLine = null, DescriptionRow = null };

    private static RememberedMapping? Remembered(SavedMapping mapping) =>
        StoredOptions.FromJson(mapping.Options) is { } options ? new RememberedMapping(mapping.Id, mapping.Name, mapping.UsedAt, options) : null;

    private static IReadOnlyDictionary<ImportField, TValue> Joined<TValue>(IReadOnlyDictionary<ImportField, TValue> first, IReadOnlyDictionary<ImportField, TValue> then)
    {
        if (then.Count == 0)
        {
            return first;
        }

        var joined = new Dictionary<ImportField, TValue>(then);
        foreach (var (field, value) in first)
        {
            joined[field] = value;
        }

        return joined;
    }
}
