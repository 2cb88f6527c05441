using System.Globalization;
using System.Text;
using System.Text.Json;
using RetentionDashboard.Import.Writing;
using SQLitePCL;

namespace RetentionDashboard.Import;

/// <summary>The erased people of a store, known again by hashes alone.</summary>
internal sealed class ErasedPeople
{
    // A short number stands in many cells that are no customer's id.
    private const int ShortestNumber = 4;
    private static readonly string[] Kinds = ["id:", "user:", "name:"];
    private readonly IdentityHash _hash;
    private readonly Dictionary<string, int> _customers;
    private readonly HashSet<long> _ids;

    public ErasedPeople(IdentityHash hash, Dictionary<string, int> customers) => (_hash, _customers, _ids) = (hash, customers, [.. customers.Values.Select(static id => (long)id)]);

    /// <summary>Null for a store where nobody was erased.</summary>
    public static ErasedPeople? Read(sqlite3 database, int storeId)
    {
        var customers = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var rows = new Statement(database, "SELECT \"Hash\", \"CustomerId\" FROM \"ErasedIdentities\" WHERE \"StoreId\" = ?"))
        {
            rows.Bind(1, storeId);
            while (rows.Step())
            {
                customers.Add(rows.Text(0)!, (int)rows.Integer(1));
            }
        }

        if (customers.Count == 0)
        {
            return null;
        }

        using var store = new Statement(database, "SELECT \"CreatedAt\" FROM \"Stores\" WHERE \"Id\" = ?");
        store.Bind(1, storeId);
        store.Step();
        return new ErasedPeople(new IdentityHash(storeId, store.Text(0)!), customers);
    }

    public string HashOf(string identity) => _hash.Of(identity);

    /// <summary>True for a customer without personal data.</summary>
    public bool Holds(long customer) => _ids.Contains(customer);

    /// <summary>The anonymous customer who has the orders of an identity; null for somebody who was not erased.</summary>
    public int? Find(ReadOnlySpan<byte> identity) =>
        _customers.TryGetValue(_hash.Of(identity), out var customer) ? customer
        : identity.StartsWith("phone:"u8) ? FindPhone(Encoding.UTF8.GetString(identity["phone:"u8.Length..])) : null;

    public int? FindEmail(string? email) => Find(IdentityHash.Email(email));

    public int? FindPhone(string? phone) => Find(IdentityHash.Phone(phone));

    /// <summary>True for a row of a file, a JSON list of cells, in which one of them is named.</summary>
    /// <param name="names">Names that are told apart by nothing else, in lower case.</param>
    public bool AreIn(string cells, IReadOnlySet<string> names)
    {
        var texts = JsonSerializer.Deserialize<string?[]>(cells) ?? [];
        return Array.Exists(texts, text => text?.Trim() is { Length: > 0 } cell && IsNamed(cell, names));
    }

    private bool IsNamed(string cell, IReadOnlySet<string> names)
    {
        if (names.Contains(cell.ToLowerInvariant()) || FindEmail(cell) is not null || FindPhone(cell) is not null)
        {
            return true;
        }

        var isShort = cell.Length < ShortestNumber && decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        return !isShort && Array.Exists(Kinds, kind => Find(kind + (kind == "id:" ? cell : cell.ToLowerInvariant())) is not null);
    }

    private int? Find(string? token) => token is not null && _customers.TryGetValue(_hash.Of(token), out var customer) ? customer : null;
}
