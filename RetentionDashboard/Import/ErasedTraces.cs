using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>What was known of people who are being erased, to find where else it stands: in rows that were refused, in words that users wrote, in files that wait.</summary>
internal sealed class ErasedTraces
{
    private const int FewestLetters = 5;
    private const string Hidden = "•••";

    // Whatever users wrote, or what keeps an address in which they searched for somebody.
    private static readonly (string Table, string Column)[] Written =
    [
        ("ListExports", "Name"), ("ListExports", "Address"), ("SavedViews", "Name"), ("SavedViews", "Address"), ("SavedSegments", "Name"), ("SavedSegments", "Description"),
        ("SavedSegments", "Rule"), ("DateNotes", "Text"), ("CustomerNotes", "Text"), ("CustomerTags", "Tag"), ("Imports", "FileName"), ("Imports", "Notes"),
    ];

    private readonly Dictionary<int, HashSet<string>> _tokens = [];
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _fullNames = new(StringComparer.OrdinalIgnoreCase);

    private ErasedTraces()
    {
    }

    public static async Task<ErasedTraces> OfAsync(RetentionContext context, List<Customer> people, CancellationToken cancellationToken)
    {
        var traces = new ErasedTraces();
        foreach (var person in people)
        {
            traces.Add(person.Id, person.Identity, person.Name, person.Email, person.Phone);
            foreach (var facts in await context.CustomerFacts.AsNoTracking().Where(facts => facts.CustomerId == person.Id).ToListAsync(cancellationToken))
            {
                traces.Add(person.Id, null, facts.Name, facts.Email, facts.Phone);
            }
        }

        return traces;
    }

    /// <summary>What exports may name a person by.</summary>
    public IReadOnlyCollection<string> TokensOf(int customer) => _tokens[customer];

    /// <summary>Removes the traces; files that somebody could import again go as a whole, for a line taken out of a stranger's file leaves another file.</summary>
    public async Task RemoveAsync(RetentionContext context, int storeId, IdentityHash hash, UploadSpool spool, CancellationToken cancellationToken)
    {
        await RemoveRowsAsync(context, storeId, hash, cancellationToken);
        foreach (var (table, column) in Written)
        {
            foreach (var text in _texts.Concat(_fullNames).SelectMany(static text => (string[])[text, Uri.EscapeDataString(text)]).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                await HideAsync(context, table, column, text, cancellationToken);
            }
        }

        var kept = await context.Imports.Where(import => import.UploadId != null && (import.State == ImportState.Queued || import.State == ImportState.Running))
            .Select(import => import.UploadId!).ToListAsync(cancellationToken);
        foreach (var upload in spool.FindAll().Where(upload => !kept.Contains(upload.Id) && IsIn(upload.Path)))
        {
            await context.Imports.Where(import => import.UploadId == upload.Id).ExecuteUpdateAsync(set => set.SetProperty(import => import.UploadId, (string?)null), cancellationToken);
            spool.Remove(upload.Id);
        }
    }

    private async Task RemoveRowsAsync(RetentionContext context, int storeId, IdentityHash hash, CancellationToken cancellationToken)
    {
        var people = new ErasedPeople(hash, _tokens.Values.SelectMany(static tokens => tokens).Distinct().ToDictionary(hash.Of, static _ => 0));
        var rows = context.RefusedRows.Where(row => context.Imports.Any(import => import.Id == row.ImportId && (import.StoreId == storeId || import.StoreId == null)));
        var theirs = new List<int>();
        await foreach (var row in rows.AsNoTracking().Select(static row => new { row.Id, row.Cells }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (people.AreIn(row.Cells, _names))
            {
                theirs.Add(row.Id);
            }
        }

        // The import goes on saying that it refused a row, and why.
        foreach (var some in theirs.Chunk(500))
        {
            await context.RefusedRows.Where(row => some.Contains(row.Id) && row.IsCompanion).ExecuteDeleteAsync(cancellationToken);
            await context.RefusedRows.Where(row => some.Contains(row.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Cells, "[]").SetProperty(row => row.Value, (string?)null), cancellationToken);
        }
    }

    private static async Task HideAsync(RetentionContext context, string table, string column, string text, CancellationToken cancellationToken)
    {
        var found = new List<(long Row, string Text)>();
        await using (var command = context.Database.GetDbConnection().CreateCommand())
        {
            command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(context.Database.CurrentTransaction!);
            command.CommandText = $"SELECT rowid, \"{column}\" FROM \"{table}\" WHERE instr(lower(\"{column}\"), lower($text)) > 0";
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("$text", text);
            command.Parameters.Add(parameter);
            await using DbDataReader rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                found.Add((rows.GetInt64(0), rows.GetString(1)));
            }
        }

        foreach (var (row, told) in found)
        {
            var without = told.Replace(text, Hidden, StringComparison.OrdinalIgnoreCase);
            // Another row may be called so already: names are given once.
            var sql = $"UPDATE OR REPLACE \"{table}\" SET \"{column}\" = {{0}} WHERE rowid = {{1}}";
            await context.Database.ExecuteSqlRawAsync(sql, [without, row], cancellationToken);
        }
    }

    /// <summary>True for a text file in which one of them is named.</summary>
    private bool IsIn(string path)
    {
        using var reader = new StreamReader(path, System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        while (reader.ReadLine() is { } line)
        {
            if (_texts.Any(text => line.Contains(text, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(int customer, string? identity, string? name, string? email, string? phone)
    {
        if (!_tokens.TryGetValue(customer, out var tokens))
        {
            _tokens[customer] = tokens = [];
        }

        var known = identity?[(identity.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var isPhone = identity?.StartsWith("phone:", StringComparison.Ordinal) == true;
        foreach (var token in (string?[])[identity, IdentityHash.Email(email), IdentityHash.Phone(phone), isPhone ? IdentityHash.Phone(known) : null])
        {
            if (token is not null)
            {
                tokens.Add(token);
            }
        }

        if (name?.Trim() is { Length: > 0 } words)
        {
            _names.Add(words.ToLowerInvariant());
            if (words.Length >= FewestLetters && words.Contains(' ', StringComparison.Ordinal))
            {
                _fullNames.Add(words);
            }
        }

        // The shop's number of somebody stands in many texts that are about nobody, and a bare name is not theirs alone.
        var isTheirs = identity?.Split(':')[0] is "email" or "phone" or "user";
        foreach (var text in (string?[])[isTheirs ? known : null, email?.Trim(), phone?.Trim()])
        {
            if (text is { Length: >= FewestLetters })
            {
                _texts.Add(text);
            }
        }
    }
}
